package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.Query;
import dev.newspace.testing.Rows;
import dev.newspace.testing.TokenCalls;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a consent comes to nothing: nothing is stored, and the page says why. */
@QuarkusTest
class ConsentRefusedTest extends FailedConsent {
  private static final String SCOPE = "https://www.googleapis.com/auth/chat.spaces.create";

  @Test
  void consentDeniedByPersonIsExplained() {
    Page page = end(google.consent().refuse(asked), 200);
    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.refused());
    assertThat(page.text()).contains("type your command");
    assertThat(TokenCalls.of(google)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "admin_policy_enforced, 403, 'Your organization doesn''t allow this'",
    "org_internal, 403, 'Your organization doesn''t allow this'",
    "server_error, 502, 'Google didn''t complete the consent'",
    "<script>alert(1)</script>, 502, 'Google didn''t complete the consent'"
  })
  void consentDeniedByGoogleIsExplained(String error, int status, String heading) {
    URI refused = google.consent().refuse(asked);
    String state = Query.of(refused).get("state");
    URI back =
        URI.create(
            "https://newspace.example.com/oauth2/callback?state=%s&error=%s"
                .formatted(state, error.replace("<", "%3C").replace(">", "%3E")));
    Page page = end(back, status);
    assertThat(page.heading()).isEqualTo(heading);
    assertThat(page.html()).doesNotContain("alert(1)");
  }

  @Test
  void consentWithoutScopeIsRejected() {
    Page page = end(google.consent().allow(asked, kim.id(), Set.of(SCOPE)), 403);
    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.scopeMissing());
    assertThat(page.text()).contains("keep the box for creating spaces checked");
  }

  @Test
  void consentWithoutRefreshTokenKeepsStoredOne() {
    URI first = app.authorizationUrl(prompt(kim));
    app.open(google.consent().allow(first, kim.id()));
    String stored = storedToken();
    before = Rows.of(database);

    Page page = endAgain(google.consent().allowWithoutRefreshToken(asked, kim.id()), 502);

    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.refreshTokenMissing());
    assertThat(page.text()).contains("myaccount.google.com/connections");
    assertThat(storedToken()).isEqualTo(stored);
    String name = "Apollo " + kim.id();
    assertThat(
            app.send(EventFormat.ADD_ON, App.events(EventFormat.ADD_ON, kim).command(1, name))
                .title())
        .isEqualTo(EnglishTexts.COMMAND.created());
  }

  @Test
  void consentWithoutRefreshTokenIsRejected() {
    Page page = end(google.consent().allowWithoutRefreshToken(asked, kim.id()), 502);
    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.refreshTokenMissing());
  }

  @Test
  void consentByOtherAccountShowsMaskedEmail() {
    Person stranger = app.newcomer();
    Page page = end(google.consent().allow(asked, stranger.id()), 403);
    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.otherAccount());
    assertThat(page.text()).contains("choose the account k…@example.com");
    assertThat(page.html()).doesNotContain(kim.email(), kim.id(), stranger.email(), stranger.id());
    assertThat(Rows.hasConsent(database, stranger)).isFalse();
  }

  @Test
  void consentByOtherAccountHidesUserId() {
    ObjectNode event = App.events(EventFormat.ADD_ON, kim).command(1, "Apollo");
    ((ObjectNode) event.at("/chat/user")).remove("email");
    asked = app.authorizationUrl(app.send(EventFormat.ADD_ON, event).promptUrl());
    Page page = end(google.consent().allow(asked, app.newcomer().id()), 403);
    assertThat(page.text()).contains("the account you use in Google Chat");
    assertThat(page.html()).doesNotContain(kim.id());
  }

  private String storedToken() {
    return database
        .first(
            "select sealed from consent where user_name = ?",
            row -> row.getString("sealed"),
            kim.name())
        .orElseThrow();
  }
}
