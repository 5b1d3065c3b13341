package dev.newspace.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jwt.SignedJWT;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.server.Faults;
import dev.newspace.testing.SomeSettings;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoogleKeysTest {
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofMinutes(5);

  @AutoClose
  private static final LocalGoogle GOOGLE = LocalGoogle.start(0, "https://newspace.example.com");

  static Stream<Consumer<Faults.Script>> waysToBeAway() {
    return Stream.of(
        script -> script.answers(503),
        script -> script.resets(),
        script -> script.hangs(),
        script -> script.answers(200, Map.of("Content-Type", "text/html"), "<h1>Sign in</h1>"));
  }

  @BeforeEach
  void forgetWhatWasBefore() {
    GOOGLE.faults().clear();
    assertThat(keys(LONG).areAvailable()).isTrue();
    GOOGLE.forgetCalls();
  }

  @Test
  void keyRotationIsPickedUpWithoutRestart() {
    GoogleKeys keys = keys(LONG);
    assertThat(hasKey(keys, signingKey())).isTrue();
    String before = signingKey();
    GOOGLE.rotateKeys();

    assertThat(hasKey(keys, signingKey())).isTrue();
    assertThat(hasKey(keys, before)).isTrue();
    assertThat(GOOGLE.calls("id-keys")).hasSize(2);
    assertThat(GOOGLE.calls("chat-keys")).isEmpty();
  }

  @Test
  void unknownKeyIdsCauseOnlyTwoFetches() {
    GoogleKeys keys = keys(LONG);
    for (int i = 0; i < 1_000; i++) {
      assertThat(hasKey(keys, "unknown-" + i)).isFalse();
    }
    assertThat(GOOGLE.calls("id-keys")).hasSize(2);
    assertThat(hasKey(keys, signingKey())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("waysToBeAway")
  void knownKeysSurviveKeyServerOutage(Consumer<Faults.Script> away) throws Exception {
    GoogleKeys keys = keys(SHORT);
    assertThat(keys.areAvailable()).isTrue();
    away.accept(GOOGLE.faults().next(100, "id-keys"));

    assertThat(hasKey(keys, "unknown")).isFalse();
    assertThat(hasKey(keys, signingKey())).isTrue();
    assertThat(keys.areAvailable()).isTrue();
    GOOGLE.faults().clear();
    GOOGLE.rotateKeys();
    Thread.sleep(SHORT.toMillis());
    assertThat(hasKey(keys, signingKey())).isTrue();
  }

  @Test
  void knownKeyDoesNotWaitForUnknownKey() {
    GoogleKeys keys = keys(LONG);
    String known = signingKey();
    assertThat(hasKey(keys, known)).isTrue();
    GOOGLE.faults().next("id-keys").after(Duration.ofSeconds(2)).answersAsUsual();
    CompletableFuture<Boolean> unknown =
        CompletableFuture.supplyAsync(() -> hasKey(keys, "unknown"));

    Instant start = Instant.now();
    for (int i = 0; i < 1_000; i++) {
      assertThat(hasKey(keys, known)).isTrue();
    }
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertThat(unknown).isNotDone();
    assertThat(unknown.join()).isFalse();
  }

  @Test
  void keysAreMissingUntilKeyServerRecovers() throws Exception {
    GoogleKeys keys = keys(SHORT);
    GOOGLE.faults().next(100, "id-keys").answers(503);
    assertThat(keys.areAvailable()).isFalse();
    assertThat(hasKey(keys, signingKey())).isFalse();

    GOOGLE.faults().clear();
    Thread.sleep(SHORT.toMillis());
    assertThat(keys.areAvailable()).isTrue();
    assertThat(hasKey(keys, signingKey())).isTrue();
  }

  @Test
  void keysAreUnavailableWithoutBothJwkSets() {
    GOOGLE.faults().next("chat-keys").answers(503);
    assertThat(keys(LONG).areAvailable()).isFalse();
  }

  private GoogleKeys keys(Duration twoFetchesIn) {
    return new GoogleKeys(SomeSettings.of(GOOGLE.settings()), twoFetchesIn);
  }

  private String signingKey() {
    try {
      return SignedJWT.parse(GOOGLE.tokens().classicByUrl()).getHeader().getKeyID();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean hasKey(GoogleKeys keys, String id) {
    try {
      JWKMatcher matcher = new JWKMatcher.Builder().keyID(id).build();
      return !keys.idKeys().get(new JWKSelector(matcher), null).isEmpty();
    } catch (KeySourceException e) {
      return false;
    }
  }
}
