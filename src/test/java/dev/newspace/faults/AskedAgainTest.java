package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.SpaceWish;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A consent that does not do (any more) is asked for again, and the person is told why. */
@QuarkusTest
class AskedAgainTest extends FaultTest {
  private static final String SCOPE_INSUFFICIENT =
      """
      {"error": {"code": 403, "message": "Request had insufficient authentication scopes.",
        "status": "PERMISSION_DENIED", "details": [
          {"@type": "type.googleapis.com/google.rpc.ErrorInfo",
           "reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT"}]}}""";

  @ParameterizedTest
  @EnumSource
  void missingScopePromptsForConsentAndCommandContinues(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.faults().next(CREATE).answers(403, Map.of(), SCOPE_INSUFFICIENT);

    Answer prompt = wish.sentTo(app);
    app.consent(prompt.promptUrl(), wish.person());

    assertMadeOnce(wish, wish.sentTo(app));
  }

  @ParameterizedTest
  @EnumSource
  void missingScopeIsExplainedOnConsentCard(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.faults().next(CREATE).answers(403, Map.of(), SCOPE_INSUFFICIENT);

    Answer card = app.send(dialect, unrepeated(wish));

    assertThat(card.text()).contains("doesn't cover creating spaces").contains("box");
    assertCarriedOutAfterConsent(wish, card);
  }

  @ParameterizedTest
  @EnumSource
  void withdrawnConsentIsExplainedOnConsentCard(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.consent().withdraw(wish.person().id());

    Answer card = app.send(dialect, unrepeated(wish));

    assertThat(card.text()).contains("revoked or has expired");
    assertCarriedOutAfterConsent(wish, card);
  }

  private static JsonNode unrepeated(SpaceWish wish) {
    return App.events(wish.dialect(), wish.person()).withoutCompletionUrl().command(1, wish.name());
  }

  private void assertCarriedOutAfterConsent(SpaceWish wish, Answer card) {
    URI link = card.link(EnglishTexts.COMMAND.authorizeButton()).orElseThrow();
    HttpResponse<String> page = app.consent(link, wish.person());
    assertThat(wish.spaces()).hasSize(1);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(wish.spaces().get(0).uri());
  }
}
