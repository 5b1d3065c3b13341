package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.Forgery;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.LocalGoogleResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first thing that an operator needs: which claim was expected, and which was seen. */
@QuarkusTest
class RefusalLogTest extends FrontDoorTest {
  private static final String CHAT_URL = LocalGoogleResource.PUBLIC_URL + "/chat";

  @Test
  void audienceMismatchIsLogged() {
    assertThat(refusal(Caller.ADD_ON, c -> c.audience("https://other.example/chat")))
        .contains("aud: expected " + CHAT_URL + ", seen [https://other.example/chat]");
    assertThat(refusal(Caller.CLASSIC_BY_PROJECT_NUMBER, c -> c.audience(CHAT_URL)))
        .contains("aud: expected " + LocalGoogle.PROJECT_NUMBER + ", seen [" + CHAT_URL + "]");
  }

  @Test
  void issuerMismatchIsLogged() {
    assertThat(refusal(Caller.ADD_ON, c -> c.issuer("https://issuer.example")))
        .contains("iss: expected", "https://accounts.google.com", "seen https://issuer.example");
  }

  @Test
  void emailMismatchIsLoggedWithoutPersonalAddress() {
    String stranger = "service-999@gcp-sa-gsuiteaddons.iam.gserviceaccount.com";
    assertThat(refusal(Caller.ADD_ON, c -> c.claim("email", stranger)))
        .contains(
            "email: expected",
            "service-123456789012@gcp-sa-gsuiteaddons.iam.gserviceaccount.com",
            "seen " + stranger);
    assertThat(refusal(Caller.ADD_ON, c -> c.claim("email", "kim@example.com")))
        .contains("email: expected")
        .doesNotContain("kim");
    assertThat(refusal(Caller.ADD_ON, c -> c.claim("email_verified", false)))
        .contains("email_verified: expected true, seen false");
  }

  @Test
  void headerMismatchIsLoggedWithoutCredentials() {
    assertThat(refusal(() -> app.post(BodyPublishers.ofString("{}"))))
        .contains("Authorization headers: expected 1, seen 0");
    assertThat(refusal(() -> app.post("Basic dXNlcjpwYXNz", "{}")))
        .contains("scheme: expected Bearer")
        .doesNotContain("dXNlcjpwYXNz");
    assertThat(refusal(() -> app.post("Bearer swordfish", "{}")))
        .contains("token: expected a signed JWT")
        .doesNotContain("swordfish");
  }

  @ParameterizedTest
  @EnumSource
  void forgeryIsLoggedInOneLineWithoutToken(Forgery forgery) {
    for (Caller caller : Caller.values()) {
      String token = google.tokens().forged(caller, forgery);
      assertThat(refusal(() -> app.post("Bearer " + token, "{}"), token.split("\\.")))
          .contains("expected", "seen");
    }
  }

  @ParameterizedTest
  @EnumSource
  void removedSignatureIsLoggedWithWhatToDo(Caller caller) {
    String token = google.tokens().of(caller);
    String unsigned =
        token.substring(0, token.lastIndexOf('.') + 1) + "SIGNATURE_REMOVED_BY_GOOGLE";

    assertThat(app.post("Bearer " + unsigned, "{}").statusCode()).isEqualTo(401);
    assertThat(refusal(() -> app.post("Bearer " + unsigned, "{}"), token.split("\\.")))
        .contains("signature: expected Google's, seen SIGNATURE_REMOVED_BY_GOOGLE")
        .contains("Cloud Run", "IAM", "allow unauthenticated");
  }

  /** Only Google's own words are called that, and nothing about them is believed. */
  @Test
  void otherSignaturesAreNotCalledRemoved() {
    String token = google.tokens().of(Caller.ADD_ON);
    String unsigned = token.substring(0, token.lastIndexOf('.') + 1);
    for (String third :
        new String[] {
          "", "SIGNATURE_REMOVED", "signature_removed_by_google", "SIGNATURE_REMOVED_BY_GOOGLE_"
        }) {
      assertThat(refusal(() -> app.post("Bearer " + unsigned + third, "{}")))
          .contains("expected")
          .doesNotContain("Cloud Run");
    }
  }

  @Test
  void claimValueCannotForgeLogLine() {
    String seen =
        refusal(Caller.ADD_ON, c -> c.issuer("x\r\n2026 INFO all is well\u2028\u001b[2J"));
    assertThat(seen).doesNotContain("\n", "\r", "\u2028", "\u001b").contains("INFO all is well");
    String long_ = refusal(Caller.ADD_ON, c -> c.issuer("x".repeat(5_000)));
    assertThat(long_).hasSizeLessThan(500);
  }

  @Test
  void manyRefusalsLeaveTwentyLinesAClaimAndOneWithTheNumberOfTheOthers() {
    try (CapturedLog log = CapturedLog.open()) {
      for (int i = 0; i < 70; i++) {
        app.post("Bearer " + i, "{}");
      }
      app.post("Basic x", "{}");
      assertThat(log.linesWith("Caller refused: token")).hasSize(20);
      assertThat(log.linesWith("Caller refused: scheme")).hasSize(1);
      assertThat(log.linesWith("more")).isEmpty();

      ObservabilityBeans.summarize(logLimiter);
      assertThat(log.linesWith("more")).containsExactly("WARN Callers refused: token: 50 more");

      ObservabilityBeans.summarize(logLimiter);
      app.post("Bearer x", "{}");
      assertThat(log.linesWith("more")).hasSize(1);
      assertThat(log.linesWith("Caller refused: token")).hasSize(21);
    }
  }

  @Test
  void claimsOfAnIssuersOwnMakingAreCountedTogether() {
    try (CapturedLog log = CapturedLog.open()) {
      for (int i = 0; i < 30; i++) {
        String issuer = "https://issuer.example/" + i;
        String token = google.tokens().custom(Caller.ADD_ON, c -> c.issuer(issuer));
        app.post("Bearer " + token, "{}");
      }
      assertThat(log.linesWith("Caller refused: iss")).hasSize(20);
    }
  }

  private String refusal(Caller caller, Consumer<JWTClaimsSet.Builder> change) {
    String token = google.tokens().custom(caller, change);
    return refusal(() -> app.post("Bearer " + token, "{}"), token.split("\\."));
  }

  /** The one line that a refusal leaves in the log. */
  private static String refusal(Runnable call, String... secrets) {
    try (CapturedLog log = CapturedLog.open()) {
      call.run();
      for (String secret : secrets) {
        assertThat(log.linesWith(secret)).isEmpty();
      }
      assertThat(log.linesWith("refused")).hasSize(1).allMatch(line -> line.startsWith("WARN"));
      return log.linesWith("refused").get(0);
    }
  }
}
