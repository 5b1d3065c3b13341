package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.testing.Answer;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.SpaceWish;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What will not change is asked once, and told in a sentence that a person can act on. */
@QuarkusTest
class RefusalsTest extends FaultTest {
  /**
   * What Google says, and what the person is told.
   *
   * @param help words of what to do
   */
  record Refusal(int status, String reason, String message, String title, String help) {
    String body() {
      return """
          {"error": {"code": %d, "message": "%s", "status": "ANY", "details": [
            {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "%s"}]}}"""
          .formatted(status, message, reason);
    }

    @Override
    public String toString() {
      return status + " " + reason + ": " + title;
    }
  }

  /** In one dialect; TryAgainTest has the like in the other, too. */
  static Stream<Refusal> refusals() {
    String notAccepted = EnglishTexts.COMMAND.refused();
    String notAllowed = EnglishTexts.COMMAND.notAllowed();
    String notSetUp = EnglishTexts.COMMAND.appNotConfigured();
    return Stream.of(
        new Refusal(400, "", "Invalid argument.", notAccepted, "Try another name"),
        new Refusal(403, "", "No permission", notAllowed, "administrator can change"),
        new Refusal(
            403,
            "",
            "Google Chat is turned off for this user.",
            EnglishTexts.COMMAND.chatOff(),
            "administrator of your organization can turn it on"),
        new Refusal(403, "SERVICE_DISABLED", "Chat API is disabled", notSetUp, "/hangouts-chat"),
        new Refusal(
            404,
            "",
            "Google Chat app not found. To create a Chat app, you must turn on the Chat API",
            notSetUp,
            "console.cloud.google.com/apis/api/chat.googleapis.com/hangouts-chat"),
        new Refusal(
            409, "", "Exists", EnglishTexts.COMMAND.nameTaken(), "is taken in your organization"),
        new Refusal(
            412, "", "Precondition", notAccepted, "create the space directly in Google Chat"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void permanentRejectionIsExplainedAndNotRetried(Refusal refusal) {
    SpaceWish wish = wish(EventFormat.ADD_ON);
    google
        .faults()
        .next(FOR_EVER, CREATE)
        .answers(refusal.status(), Map.of("Retry-After", "1"), refusal.body());

    Answer card = wish.sentTo(app);

    assertThat(card.title()).isEqualTo(refusal.title());
    assertThat(card.text()).contains(refusal.help());
    assertThat(card.buttons()).doesNotContain(TRY_AGAIN);
    assertThat(google.calls(CREATE)).hasSize(1);
    assertThat(google.calls(TOKEN)).isEmpty();
    assertThat(wish.spaces()).isEmpty();
  }
}
