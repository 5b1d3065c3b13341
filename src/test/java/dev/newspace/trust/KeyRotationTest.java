package dev.newspace.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The app follows Google's keys without a restart, and does not fetch what nobody needs. */
@QuarkusTest
@TestProfile(KeyRotationTest.AppThatHasFetchedNothing.class)
@TestMethodOrder(OrderAnnotation.class)
class KeyRotationTest extends FrontDoorTest {
  private static final String HELP = Events.in(EventFormat.CLASSIC).command(4, "").toString();

  /** An app of its own: how often keys may be fetched depends on who fetched them before. */
  public static final class AppThatHasFetchedNothing implements QuarkusTestProfile {}

  @Test
  @Order(1)
  void newKeyIsAcceptedAtOnceAndOldKeyStillWorks() {
    String before = google.tokens().addOn();
    assertThatAllAreTaken();
    google.forgetCalls();
    google.rotateKeys();

    assertThatAllAreTaken();
    assertThat(call(before)).isEqualTo(200);
    assertThat(google.calls("id-keys")).hasSize(1);
    assertThat(google.calls("chat-keys")).hasSize(1);
  }

  @Test
  @Order(2)
  void knownKeysAreNotFetchedPerEvent() {
    for (int i = 0; i < 100; i++) {
      assertThatAllAreTaken();
    }
    assertThat(google.calls()).isEmpty();
  }

  @Test
  @Order(3)
  void unknownKeyIdsAreRejectedWithFewFetches() {
    for (Caller caller : Caller.values()) {
      for (int i = 0; i < 100; i++) {
        assertThat(call(withKeyId("unknown-" + i, caller))).isEqualTo(401);
      }
    }
    assertThatAllAreTaken();
    assertThat(google.calls().size()).isLessThanOrEqualTo(4);
  }

  @Test
  @Order(4)
  void knownKeysSurviveKeyServerOutage() {
    google.faults().next(1_000, "id-keys").answers(503);
    google.faults().next(1_000, "chat-keys").resets();
    for (Caller caller : Caller.values()) {
      assertThat(call(withKeyId("unknown", caller))).isEqualTo(401);
      assertThatAllAreTaken();
    }
  }

  private void assertThatAllAreTaken() {
    assertThat(Stream.of(Caller.values()).map(caller -> call(google.tokens().of(caller))))
        .containsOnly(200);
  }

  /** A genuine token that names another key. */
  private String withKeyId(String keyId, Caller caller) {
    String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + keyId + "\"}";
    String token = google.tokens().of(caller);
    return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(header.getBytes(StandardCharsets.UTF_8))
        + token.substring(token.indexOf('.'));
  }

  private int call(String token) {
    return app.post("Bearer " + token, HELP).statusCode();
  }
}
