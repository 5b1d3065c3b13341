package dev.newspace.playground.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import dev.newspace.playground.google.Http;
import dev.newspace.playground.google.LocalGoogle;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallerTokensTest {

  private static LocalGoogle google;

  @BeforeAll
  static void start() {
    google = LocalGoogle.start(0, "https://newspace.example.com");
  }

  @AfterAll
  static void stop() {
    google.close();
  }

  @Test
  void tokenForProjectNumberIsIssuedByChat() throws Exception {
    JWTClaimsSet claims = claims(google.tokens().classicByProjectNumber());
    assertThat(claims.getIssuer()).isEqualTo("chat@system.gserviceaccount.com");
    assertThat(claims.getAudience()).containsExactly(LocalGoogle.PROJECT_NUMBER);
  }

  @Test
  void tokenForEndpointUrlNamesChatAccount() throws Exception {
    JWTClaimsSet claims = claims(google.tokens().classicByUrl());
    assertThat(claims.getIssuer()).isEqualTo("https://accounts.google.com");
    assertThat(claims.getAudience()).containsExactly("https://newspace.example.com/chat");
    assertThat(claims.getStringClaim("email")).isEqualTo("chat@system.gserviceaccount.com");
    assertThat(claims.getBooleanClaim("email_verified")).isTrue();
  }

  @Test
  void tokenForAddOnNamesProjectServiceAccount() throws Exception {
    assertThat(claims(google.tokens().addOn()).getStringClaim("email"))
        .isEqualTo("service-123456789012@gcp-sa-gsuiteaddons.iam.gserviceaccount.com");
  }

  @ParameterizedTest
  @EnumSource(Caller.class)
  void tokenVerifiesWithPublishedKeys(Caller caller) throws Exception {
    assertThat(verifies(caller, google.tokens().of(caller))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Caller.class)
  void tokenOutlivesOneKeyRotationButNotTwo(Caller caller) throws Exception {
    String old = google.tokens().of(caller);
    google.rotateKeys();
    assertThat(verifies(caller, old)).isTrue();
    assertThat(verifies(caller, google.tokens().of(caller))).isTrue();
    google.rotateKeys();
    assertThat(verifies(caller, old)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Forgery.class)
  void forgeryIsInvalidOnlyAsNamed(Forgery forgery) throws Exception {
    String token = google.tokens().forged(Caller.ADD_ON, forgery);
    JWT parsed = JWTParser.parse(token);
    JWTClaimsSet claims = parsed.getJWTClaimsSet();
    boolean signed =
        JWSAlgorithm.RS256.equals(parsed.getHeader().getAlgorithm())
            && verifies(Caller.ADD_ON, token);
    Instant now = Instant.now();
    boolean current =
        claims.getExpirationTime() != null
            && claims.getExpirationTime().toInstant().isAfter(now)
            && (claims.getNotBeforeTime() == null
                || claims.getNotBeforeTime().toInstant().isBefore(now));
    boolean forTheApp =
        claims.getAudience().contains("https://newspace.example.com/chat")
            && claims.getIssuer().equals("https://accounts.google.com");
    EnumSet<Forgery> aboutTime =
        EnumSet.of(Forgery.EXPIRED, Forgery.NOT_YET_VALID, Forgery.WITHOUT_EXPIRY);
    EnumSet<Forgery> aboutParties = EnumSet.of(Forgery.OTHER_AUDIENCE, Forgery.OTHER_ISSUER);
    assertThat(current).isEqualTo(!aboutTime.contains(forgery));
    assertThat(forTheApp).isEqualTo(!aboutParties.contains(forgery));
    assertThat(signed).isEqualTo(aboutTime.contains(forgery) || aboutParties.contains(forgery));
  }

  @Test
  void tokenWithCustomClaimStillVerifies() throws Exception {
    String token =
        google
            .tokens()
            .custom(Caller.CLASSIC_BY_URL, claims -> claims.claim("email_verified", false));
    assertThat(verifies(Caller.CLASSIC_BY_URL, token)).isTrue();
    assertThat(claims(token).getBooleanClaim("email_verified")).isFalse();
  }

  private static JWTClaimsSet claims(String token) throws Exception {
    return SignedJWT.parse(token).getJWTClaimsSet();
  }

  private static boolean verifies(Caller caller, String token) throws Exception {
    String keys =
        caller == Caller.CLASSIC_BY_PROJECT_NUMBER
            ? "newspace.google-chat-keys-url"
            : "newspace.google-id-keys-url";
    SignedJWT parsed = SignedJWT.parse(token);
    JWK key =
        JWKSet.parse(Http.get(google.settings().get(keys)).body())
            .getKeyByKeyId(parsed.getHeader().getKeyID());
    return key != null && parsed.verify(new RSASSAVerifier(key.toRSAKey()));
  }
}
