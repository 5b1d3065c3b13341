package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.hash.Hashing;
import dev.newspace.database.Database;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.LocalGoogleResource;
import dev.newspace.testing.Query;
import dev.newspace.testing.Rows;
import dev.newspace.testing.TokenCalls;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way from a prompt to Google and back to Chat. */
@QuarkusTest
class ConsentTest extends FrontDoorTest {
  private static final String CALLBACK = LocalGoogleResource.PUBLIC_URL + "/oauth2/callback";

  @Inject Database database;

  @ParameterizedTest
  @EnumSource
  void browserReturnsToChatAndSameEventCreatesSpace(EventFormat dialect) {
    Person kim = app.newcomer();
    JsonNode event =
        App.events(dialect, kim).at(ChatSpace.shared("Team")).command(1, "Apollo " + kim.id());

    Answer prompt = app.send(dialect, event);
    HttpResponse<String> back = app.consent(prompt.promptUrl(), kim);

    assertThat(back.statusCode()).isIn(302, 303);
    assertThat(App.location(back)).isEqualTo(URI.create(App.COMPLETION_URL));
    assertThat(back.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(back.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(Rows.hasConsent(database, kim)).isTrue();
    assertThat(google.calls("spaces.create")).isEmpty();

    Answer card = app.send(dialect, event);
    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(card.viewer()).isEqualTo(kim.name());
    assertThat(TokenCalls.of(google)).as("the consent's own access token is used").hasSize(1);
    assertThat(google.calls("spaces.create")).hasSize(1);
    assertThat(app.send(dialect, event).json()).isEqualTo(card.json());
    assertThat(google.calls("spaces.create")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void promptLinksToAppAndStoresNothing(EventFormat dialect) {
    Map<String, Long> before = Rows.of(database);
    long states = Rows.states(database);

    Answer prompt =
        app.send(dialect, App.events(dialect, app.newcomer()).command(1, "Project Apollo"));

    assertThat(prompt.promptUrl().toString())
        .startsWith(LocalGoogleResource.PUBLIC_URL + "/oauth2/start?")
        .doesNotContain("kim", "Apollo", "chat.google.com");
    assertThat(Rows.of(database)).isEqualTo(before);
    assertThat(Rows.states(database)).isEqualTo(states);
    assertThat(google.calls()).isEmpty();
  }

  @Test
  void authorizationUrlHasContractParameters() {
    Person kim = app.newcomer();
    URI asked = app.authorizationUrl(prompt(kim));

    String endpoint = google.settings().get("newspace.google-authorization-url");
    assertThat(asked.toString()).startsWith(endpoint + "?");
    Map<String, String> query = Query.of(asked);
    assertThat(query)
        .containsOnlyKeys(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "access_type",
            "prompt",
            "login_hint")
        .containsEntry("response_type", "code")
        .containsEntry("client_id", LocalGoogle.CLIENT_ID)
        .containsEntry("redirect_uri", CALLBACK)
        .containsEntry("scope", "openid https://www.googleapis.com/auth/chat.spaces.create")
        .containsEntry("access_type", "offline")
        .containsEntry("prompt", "consent")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("login_hint", kim.id());
    assertThat(asked.toString()).doesNotContain("kim", "%40");
    assertThat(query.get("state")).matches("[A-Za-z0-9_-]{43,500}");
    assertThat(query.get("nonce")).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(query.get("state"));
    assertThat(query.get("code_challenge")).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void codeExchangeSendsVerifierAndClientSecret() {
    Person kim = app.newcomer();
    URI asked = app.authorizationUrl(prompt(kim));
    app.open(google.consent().allow(asked, kim.id()));

    Call exchange = TokenCalls.of(google).get(0);
    String verifier = exchange.body().path("code_verifier").asText();
    byte[] hash = Hashing.sha256().hashString(verifier, StandardCharsets.US_ASCII).asBytes();
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
        .isEqualTo(Query.of(asked).get("code_challenge"));
    assertThat(verifier).matches("[A-Za-z0-9._~-]{43,128}");
    assertThat(exchange.body().path("grant_type").asText()).isEqualTo("authorization_code");
    assertThat(exchange.body().path("redirect_uri").asText()).isEqualTo(CALLBACK);
    assertThat(exchange.body().path("client_id").asText()).isEqualTo(LocalGoogle.CLIENT_ID);
    assertThat(exchange.body().path("client_secret").asText()).isEqualTo(LocalGoogle.CLIENT_SECRET);
    assertThat(TokenCalls.of(google)).hasSize(1);
  }

  private URI prompt(Person person) {
    return app.send(
            EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, person).command(1, "Apollo"))
        .promptUrl();
  }
}
