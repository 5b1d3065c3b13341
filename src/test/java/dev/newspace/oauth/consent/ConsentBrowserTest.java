package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.LocalGoogleResource;
import dev.newspace.testing.Query;
import dev.newspace.testing.Rows;
import dev.newspace.testing.SomeSettings;
import dev.newspace.testing.TokenCalls;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A consent ends in the browser in which it began. */
@QuarkusTest
class ConsentBrowserTest extends FrontDoorTest {
  private static final String NAME = "__Host-newspace-consent";
  private static final String ELSEWHERE = EnglishTexts.PAGE.otherBrowser();

  @Inject Database database;

  @Test
  void cookieIsForThisHostAndTenMinutes() throws Exception {
    HttpResponse<Void> redirect = start(prompt(app.newcomer()), "x=y");

    List<String> cookies = redirect.headers().allValues("Set-Cookie");
    assertThat(cookies).hasSize(1);
    assertThat(List.of(cookies.get(0).split("; ?")))
        .noneMatch(part -> part.startsWith("Domain"))
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=600")
        .anyMatch(part -> part.matches(NAME + "=[A-Za-z0-9_-]{43}"));
  }

  @Test
  void cookieDiffersByBrowserAndIsInNoAddress() throws Exception {
    URI link = prompt(app.newcomer());
    HttpResponse<Void> first = start(link, "x=y");
    HttpResponse<Void> second = start(link, "x=y");

    assertThat(value(first)).isNotEqualTo(value(second));
    assertThat(App.location(first).toString()).doesNotContain(value(first));
  }

  @Test
  void cookieIsKeptForAllConsentsOfBrowser() throws Exception {
    String value = value(start(prompt(app.newcomer()), "x=y"));
    assertThat(value(start(prompt(app.newcomer()), NAME + "=" + value))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "\"\"", "<b>", "%00"})
  void cookieOfAnotherShapeIsReplaced(String value) throws Exception {
    assertThat(value(start(prompt(app.newcomer()), NAME + "=" + value))).hasSize(43);
  }

  @Test
  void twoConsentsOfOneBrowserBothEndWell() {
    App browser = app.inAnotherBrowser();
    Person kim = app.newcomer();
    Person eve = app.newcomer();
    URI hers = google.consent().allow(browser.authorizationUrl(prompt(kim)), kim.id());
    URI others = google.consent().allow(browser.authorizationUrl(prompt(eve)), eve.id());

    assertThat(browser.open(hers).statusCode()).isEqualTo(303);
    assertThat(browser.open(others).statusCode()).isEqualTo(303);
    assertThat(Rows.hasConsent(database, kim)).isTrue();
    assertThat(Rows.hasConsent(database, eve)).isTrue();
  }

  @Test
  void anotherBrowserIsToldToOpenTheLinkAgainAndTheRightOneGoesOn() {
    Person kim = app.newcomer();
    URI back = google.consent().allow(app.authorizationUrl(prompt(kim)), kim.id());
    App stranger = app.inAnotherBrowser();
    Map<String, Long> before = Rows.of(database);

    assertThatItIsElsewhere(stranger, back);
    stranger.authorizationUrl(prompt(app.newcomer()));
    assertThatItIsElsewhere(stranger, back);
    assertThatItIsElsewhere(stranger, google.consent().refuse(app.authorizationUrl(prompt(kim))));

    assertThat(Rows.of(database)).isEqualTo(before);
    assertThat(TokenCalls.of(google)).isEmpty();
    assertThat(App.location(app.open(back))).isEqualTo(URI.create(App.COMPLETION_URL));
    assertThat(Rows.hasConsent(database, kim)).isTrue();
  }

  @Test
  void callbackOfAnotherBrowserUsesNothingUp() {
    Person kim = app.newcomer();
    URI link = prompt(kim);
    App stranger = app.inAnotherBrowser();
    URI strangers = stranger.authorizationUrl(link);
    URI back = google.consent().allow(app.authorizationUrl(link), kim.id());

    stranger.open(google.consent().refuse(strangers));

    assertThat(App.location(app.open(back))).isEqualTo(URI.create(App.COMPLETION_URL));
  }

  @Test
  void cookieIsPlainOnHttpLocalhost() {
    BrowserCookie cookie =
        new BrowserCookie(
            SomeSettings.of(
                Map.of(
                    "newspace.public-url", "http://localhost:8080",
                    "newspace.project-number", "1",
                    "newspace.oauth-client-id", "x",
                    "newspace.oauth-client-secret", "x")));
    assertThat(cookie.of("x").getName()).isEqualTo("newspace-consent");
    assertThat(cookie.of("x").isSecure()).isFalse();
    assertThat(cookie.of("x").isHttpOnly()).isTrue();
  }

  private static void assertThatItIsElsewhere(App browser, URI back) {
    Page page = Page.of(browser.open(back), 403);
    assertThat(page.heading()).isEqualTo(ELSEWHERE);
    assertThat(page.text()).contains("Nothing was stored", "click Authorize again");
  }

  private HttpResponse<Void> start(URI link, String cookie) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve(link.getRawPath() + "?" + link.getRawQuery()))
            .header("Cookie", cookie)
            .build();
    HttpResponse<Void> redirect =
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    assertThat(redirect.statusCode()).isEqualTo(303);
    assertThat(Query.of(App.location(redirect)))
        .containsEntry("redirect_uri", LocalGoogleResource.PUBLIC_URL + "/oauth2/callback");
    return redirect;
  }

  private static String value(HttpResponse<?> redirect) {
    String cookie = redirect.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }

  private URI prompt(Person person) {
    return app.send(
            EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, person).command(1, "Apollo"))
        .promptUrl();
  }
}
