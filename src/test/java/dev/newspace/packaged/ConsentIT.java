package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.TokenCalls;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsentIT {
  @RegisterExtension static final RunningApp SERVING = RunningApp.byDefault();

  private App app;

  @BeforeEach
  void find() {
    app = SERVING.app();
  }

  @Test
  void authorizationUrlRequestsOfflineAccessWithPkce() {
    Person kim = app.newcomer();

    URI authorization = app.authorizationUrl(prompt(kim));

    assertThat(authorization.toString()).startsWith(SERVING.google().url() + "/o/oauth2/v2/auth?");
    Map<String, String> query = query(authorization);
    assertThat(query)
        .containsEntry("client_id", LocalGoogle.CLIENT_ID)
        .containsEntry("response_type", "code")
        .containsEntry("access_type", "offline")
        .containsEntry("prompt", "consent")
        .containsEntry("scope", "openid https://www.googleapis.com/auth/chat.spaces.create")
        .containsEntry("redirect_uri", RunningApp.PUBLIC_URL + "/oauth2/callback")
        .containsEntry("code_challenge_method", "S256");
    assertThat(query).containsEntry("login_hint", kim.id());
    assertThat(query.get("code_challenge")).matches("[A-Za-z0-9_-]{43}");
    assertThat(query.get("state")).matches("[A-Za-z0-9_-]{43,}");
  }

  @Test
  void linkWorksOnEveryClick() {
    URI link = prompt(app.newcomer());

    String first = query(app.authorizationUrl(link)).get("state");
    String second = query(app.authorizationUrl(link)).get("state");

    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void linkAfterConsentGoesOnToWhereItsPromptBelongs() {
    Person kim = app.newcomer();
    URI link = prompt(kim);
    app.consent(link, kim);

    HttpResponse<String> page = app.open(link);

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(App.location(page)).isEqualTo(URI.create(App.COMPLETION_URL));
  }

  @Test
  void alteredLinkIsRejected() {
    String link = prompt(app.newcomer()).toString();

    HttpResponse<String> page = app.open(URI.create(link.substring(0, link.length() - 1)));

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("This link doesn&#39;t work");
  }

  @Test
  void stateWorksOnce() {
    Person kim = app.newcomer();
    URI callback = SERVING.google().consent().allow(app.authorizationUrl(prompt(kim)), kim.id());

    assertThat(app.open(callback).statusCode()).isIn(302, 303);
    assertThat(app.open(callback).statusCode()).isEqualTo(410);
    assertThat(TokenCalls.of(SERVING.google())).hasSize(1);
  }

  @Test
  void consentByOtherAccountIsRejected() {
    Person kim = app.newcomer();
    URI link = prompt(kim);

    HttpResponse<String> page = app.consent(link, People.BEN);

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains(EnglishTexts.PAGE.otherAccount()).doesNotContain(kim.email());
    assertThat(app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "x")))
        .matches(answer -> answer.isPrompt());
  }

  private URI prompt(Person person) {
    return app.send(EventFormat.ADD_ON, App.events(EventFormat.ADD_ON, person).command(1, "Apollo"))
        .promptUrl();
  }

  private static Map<String, String> query(URI uri) {
    return Arrays.stream(uri.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }
}
