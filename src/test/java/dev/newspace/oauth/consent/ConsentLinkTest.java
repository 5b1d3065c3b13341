package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.Query;
import dev.newspace.testing.Rows;
import dev.newspace.testing.TokenCalls;
import dev.newspace.vault.JsonVault;
import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link of a prompt: good for a day, for any number of clicks, and for no other use. */
@QuarkusTest
class ConsentLinkTest extends FrontDoorTest {
  @Inject Database database;
  @Inject JsonVault sealed;
  @Inject Vault vault;

  @Test
  void linkStartsNewConsentOnEveryClick() {
    Person kim = app.newcomer();
    URI link = prompt(kim);

    URI first = app.authorizationUrl(link);
    URI second = app.authorizationUrl(link);
    assertThat(Query.of(first)).doesNotContainValue(Query.of(second).get("state"));
    assertThat(Query.of(first)).doesNotContainValue(Query.of(second).get("nonce"));
    assertThat(Query.of(first)).doesNotContainValue(Query.of(second).get("code_challenge"));
  }

  @Test
  void tabsOfOneLinkEndInOrderOfTheirClicks() {
    Person kim = app.newcomer();
    URI link = prompt(kim);
    URI first = google.consent().allow(app.authorizationUrl(link), kim.id());
    URI second = google.consent().allow(app.authorizationUrl(link), kim.id());

    for (URI back : List.of(first, second)) {
      assertThat(App.location(app.open(back))).isEqualTo(URI.create(App.COMPLETION_URL));
    }
    assertThat(Rows.hasConsent(database, kim)).isTrue();
  }

  @Test
  void stateOlderThanTheUsedOneIsReplayed() {
    Person kim = app.newcomer();
    URI link = prompt(kim);
    URI first = google.consent().allow(app.authorizationUrl(link), kim.id());
    URI second = google.consent().allow(app.authorizationUrl(link), kim.id());

    assertThat(App.location(app.open(second))).isEqualTo(URI.create(App.COMPLETION_URL));
    Page page = Page.of(app.open(first), 410);

    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.stateReplayed());
    assertThat(page.text()).contains(EnglishTexts.PAGE.stateReplayedText());
    assertThat(TokenCalls.of(google)).hasSize(1);
  }

  @Test
  void linkClickedAThousandTimesWritesOneRow() {
    Person kim = app.newcomer();
    URI link = prompt(kim);
    long states = Rows.states(database);
    URI asked = app.authorizationUrl(link);
    List<String> row = rows();

    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      // However the link is written, and whether the browser keeps cookies or not.
      URI spelt = i % 3 == 0 ? URI.create(link + "%3D".repeat(padding(link))) : link;
      App browser = i % 2 == 0 ? app : app.inAnotherBrowser();
      drawn.add(Query.of(browser.authorizationUrl(spelt)).get("state"));
    }

    assertThat(drawn).hasSize(1_000);
    assertThat(Rows.states(database)).isEqualTo(states + 1);
    assertThat(rows()).isEqualTo(row);
    assertThat(App.location(app.open(google.consent().allow(asked, kim.id()))))
        .as("nobody's clicks hinder whoever clicked before")
        .isEqualTo(URI.create(App.COMPLETION_URL));
  }

  @Test
  void linkClickedLateIsValidForAsLongAgain() {
    Person kim = app.newcomer();
    URI link = prompt(kim);
    URI first = app.authorizationUrl(link);
    Instant soon = Instant.now().plusSeconds(300);
    database.update("update consent_state set expires_at = ?", soon);

    URI second = app.authorizationUrl(link);

    assertThat(expirations())
        .filteredOn(end -> end.isAfter(Instant.now().plusSeconds(600)))
        .hasSize(1);
    assertThat(app.open(google.consent().allow(first, kim.id())).statusCode()).isEqualTo(303);
    assertThat(app.open(google.consent().allow(second, kim.id())).statusCode()).isEqualTo(303);
  }

  @Test
  void linkAfterConsentGoesOnToCompletionUrl() {
    Person kim = app.newcomer();
    URI link = prompt(kim);
    URI other = prompt(kim, App.COMPLETION_URL + "other");
    app.consent(link, kim);
    long states = Rows.states(database);

    for (int i = 0; i < 50; i++) {
      assertThat(App.location(app.open(other))).hasToString(App.COMPLETION_URL + "other");
      assertThat(App.location(app.open(link))).hasToString(App.COMPLETION_URL);
    }
    assertThat(Rows.states(database)).isEqualTo(states);
    assertThat(TokenCalls.of(google)).hasSize(1);
  }

  @Test
  void linkAfterWithdrawnConsentAsksAnew() {
    Person kim = app.newcomer();
    URI link = prompt(kim);
    app.consent(link, kim);
    app.disconnect(EventFormat.CLASSIC, kim);

    assertThat(app.authorizationUrl(link)).hasHost("localhost");
  }

  @Test
  void alteredLinkIsRejected() {
    String link = prompt(app.newcomer()).toString();
    int start = link.indexOf('=') + 1;
    for (int at = start; at < link.length(); at += 7) {
      char other = link.charAt(at) == 'A' ? 'Q' : 'A';
      assertThatItIsInvalid(link.substring(0, at) + other + link.substring(at + 1));
      assertThatItIsInvalid(link.substring(0, at));
    }
    assertThatItIsInvalid(link + "A");
    assertThatItIsInvalid(link.substring(0, start) + "A" + link.substring(start));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "?ticket",
        "?ticket=",
        "?ticket=%00",
        "?ticket=%F0%9F%9A%80",
        "?ticket=../../etc/passwd",
        "?ticket=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "?Ticket=x",
        "?state=x",
        "?ticket=x&ticket=y"
      })
  void invalidTicketIsRejected(String query) {
    assertThatItIsInvalid("https://newspace.example.com/oauth2/start" + query);
  }

  @Test
  void ticketSealedForOtherUseIsRejected() {
    Person kim = app.newcomer();
    Ticket ticket = ticket(kim, Duration.ZERO);
    for (Purpose purpose : Purpose.values()) {
      if (purpose != Purpose.TICKET) {
        assertThatItIsInvalid(link(sealed.seal(purpose, ConsentLinks.TICKET_OWNER, ticket)));
      }
    }
    assertThatItIsInvalid(link(sealed.seal(Purpose.TICKET, kim.name(), ticket)));
    assertThatItIsInvalid(link(vault.seal(Purpose.TICKET, ConsentLinks.TICKET_OWNER, "[1]")));
  }

  @Test
  void linkMayCarryLongCompletionUrl() {
    Person kim = app.newcomer();
    String url = App.COMPLETION_URL + "x".repeat(4_000);
    URI link =
        app.send(
                EventFormat.CLASSIC,
                App.events(EventFormat.CLASSIC, kim).completingAt(url).command(1, "Apollo"))
            .promptUrl();
    assertThat(App.location(app.consent(link, kim))).hasToString(url);
  }

  @Test
  void linkExpiresAfterOneDay() {
    Person kim = app.newcomer();
    String almost = seal(ticket(kim, Duration.ofHours(23).plusMinutes(59)));
    assertThat(app.authorizationUrl(URI.create(link(almost)))).hasHost("localhost");

    String dayOld = seal(ticket(kim, Duration.ofHours(24).plusSeconds(1)));
    Page page = Page.of(app.open(URI.create(link(dayOld))), 410);
    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.linkExpired());
    assertThat(page.text()).contains("type your command again");
  }

  /** How many characters of padding Base64 may write behind the ticket. */
  private static int padding(URI link) {
    int length = Query.of(link).get("ticket").length();
    return (4 - length % 4) % 4;
  }

  private List<String> rows() {
    return database.list(
        "select * from consent_state order by state_hash",
        row ->
            String.join(
                " ",
                row.getString("state_hash"),
                row.getString("sealed"),
                row.getString("expires_at"),
                row.getString("used_at")));
  }

  private List<Instant> expirations() {
    return database.list(
        "select expires_at from consent_state where expires_at > ?",
        row -> Database.instant(row, "expires_at"),
        Instant.now());
  }

  private void assertThatItIsInvalid(String link) {
    long states = Rows.states(database);
    Page page = Page.of(app.open(URI.create(link)), 400);
    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.linkInvalid());
    assertThat(page.html()).doesNotContain("alert(1)");
    assertThat(Rows.states(database)).isEqualTo(states);
  }

  private static Ticket ticket(Person person, Duration age) {
    return new Ticket(
        person.name(),
        Optional.of(person.email()),
        Optional.of(URI.create(App.COMPLETION_URL)),
        Optional.empty(),
        "en",
        Optional.empty(),
        Instant.now().minus(age));
  }

  private String seal(Ticket ticket) {
    return sealed.seal(Purpose.TICKET, ConsentLinks.TICKET_OWNER, ticket);
  }

  private static String link(String ticket) {
    return "https://newspace.example.com/oauth2/start?ticket=" + ticket;
  }

  private URI prompt(Person person) {
    return prompt(person, App.COMPLETION_URL);
  }

  private URI prompt(Person person, String completionUrl) {
    return app.send(
            EventFormat.CLASSIC,
            App.events(EventFormat.CLASSIC, person)
                .completingAt(completionUrl)
                .command(1, "Apollo"))
        .promptUrl();
  }
}
