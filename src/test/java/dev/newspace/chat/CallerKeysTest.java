package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.config.Settings;
import dev.newspace.google.GoogleBeans;
import dev.newspace.google.GoogleKeys;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.Forgery;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.SomeSettings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Google changes its keys every few days, and its key server may be away. */
class CallerKeysTest {
  private LocalGoogle google;
  private GoogleKeys keys;
  private CallerVerifier callers;

  /** On a busy machine the very first answer may take longer than a fetch of keys may. */
  @BeforeAll
  static void warmUp() {
    try (LocalGoogle first = LocalGoogle.start(0)) {
      GoogleBeans.googleKeys(SomeSettings.of(first.settings())).areAvailable();
    }
  }

  @BeforeEach
  void start() {
    google = LocalGoogle.start(0);
    Settings settings = SomeSettings.of(google.settings());
    keys = GoogleBeans.googleKeys(settings);
    callers = TrustedKey.callers(settings, keys);
  }

  @AfterEach
  void stop() {
    google.close();
  }

  @ParameterizedTest
  @EnumSource
  void keysAreFetchedOnceForManyCalls(Caller caller) {
    for (int i = 0; i < 20; i++) {
      assertThat(isLetIn(google.tokens().of(caller))).isTrue();
    }
    assertThat(google.calls()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void keysBeforeAndAfterRotationAreAccepted(Caller caller) {
    String before = google.tokens().of(caller);
    assertThat(isLetIn(before)).isTrue();

    google.rotateKeys();

    assertThat(isLetIn(google.tokens().of(caller))).isTrue();
    assertThat(isLetIn(before)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void knownKeysSurviveKeyServerOutage(Caller caller) {
    assertThat(isLetIn(google.tokens().of(caller))).isTrue();
    google.close();

    assertThat(isLetIn(google.tokens().of(caller))).isTrue();
    assertThat(isLetIn(google.tokens().forged(caller, Forgery.UNKNOWN_KEY_ID))).isFalse();
    assertThat(isLetIn(google.tokens().of(caller))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void callersAreRejectedUntilKeyServerRecovers(Caller caller) {
    google.faults().next("id-keys").answers(503);
    google.faults().next("chat-keys").answers(503);
    assertThat(isLetIn(google.tokens().of(caller))).isFalse();

    google.faults().clear();
    assertThat(isLetIn(google.tokens().of(caller))).isTrue();
    assertThat(keys.areAvailable()).isTrue();
  }

  @Test
  void unknownKeyIdsCauseFewFetches() {
    try (CapturedLog log = CapturedLog.open()) {
      for (Caller caller : Caller.values()) {
        String stranger = google.tokens().forged(caller, Forgery.UNKNOWN_KEY_ID);
        for (int i = 0; i < 50; i++) {
          assertThat(isLetIn(stranger)).isFalse();
        }
      }
      assertThat(log.linesWith("seen null")).isEmpty();
    }
    assertThat(google.calls("id-keys")).hasSizeLessThanOrEqualTo(3);
    assertThat(google.calls("chat-keys")).hasSizeLessThanOrEqualTo(3);
    assertThat(isLetIn(google.tokens().addOn())).isTrue();
  }

  private boolean isLetIn(String token) {
    return TrustedKey.isLetIn(callers, List.of("Bearer " + token));
  }
}
