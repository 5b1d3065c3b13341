package dev.newspace.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A key that was found is at hand for a minute, and not longer: Google may have withdrawn it. */
class CachedKeySelectorTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static RSAKey known;

  private List<JWK> published = List.of(known);
  private int asked;
  private long now;
  private final CachedKeySelector keys =
      new CachedKeySelector(
          (selector, context) -> {
            asked++;
            return selector.select(new JWKSet(published));
          },
          () -> now);

  @BeforeAll
  static void makeKey() throws JOSEException {
    known = new RSAKeyGenerator(2048).keyID("known").generate();
  }

  @Test
  void cachedKeyNeedsNoFurtherLookup() throws Exception {
    JWSHeader header = header(JWSAlgorithm.RS256, "known");
    assertThat(keys.isCached(header)).isFalse();

    for (int i = 0; i < 3; i++) {
      assertThat(keys.selectJWSKeys(header, null)).isEqualTo(List.of(known.toRSAPublicKey()));
      assertThat(keys.isCached(header)).isTrue();
    }

    assertThat(asked).isEqualTo(1);
  }

  @Test
  void cachedKeyExpiresAfterOneMinute() throws Exception {
    JWSHeader header = header(JWSAlgorithm.RS256, "known");
    keys.selectJWSKeys(header, null);
    published = List.of();
    now += MINUTE.toNanos();

    assertThat(keys.isCached(header)).isFalse();
    assertThat(keys.selectJWSKeys(header, null)).isEmpty();
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void unknownKeyIsLookedUpEveryTime() throws Exception {
    JWSHeader header = header(JWSAlgorithm.RS256, "strange");
    for (int i = 1; i <= 2; i++) {
      assertThat(keys.selectJWSKeys(header, null)).isEmpty();
      assertThat(keys.isCached(header)).isFalse();
      assertThat(asked).isEqualTo(i);
    }
  }

  @Test
  void cachedKeyServesNoOtherAlgorithm() throws Exception {
    keys.selectJWSKeys(header(JWSAlgorithm.RS256, "known"), null);

    for (JWSAlgorithm other : List.of(JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.HS256)) {
      assertThat(keys.isCached(header(other, "known"))).isFalse();
      assertThat(keys.selectJWSKeys(header(other, "known"), null)).isEmpty();
    }
  }

  private static JWSHeader header(JWSAlgorithm algorithm, String keyId) {
    return new JWSHeader.Builder(algorithm).keyID(keyId).build();
  }
}
