package dev.newspace.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.Database;
import dev.newspace.account.Vault.Purpose;
import dev.newspace.playground.Dialect;
import dev.newspace.playground.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.Query;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link of a prompt: good for a day, for any number of clicks, and for no other use. */
@QuarkusTest
class ConsentLinkTest extends FrontDoorTest {
  @Inject Database database;
  @Inject Sealed sealed;
  @Inject Vault vault;

  @Test
  void eachClickBeginsAConsentOfItsOwn() {
    Person kim = app.newcomer();
    URI link = prompt(kim);

    URI first = app.authorizationUrl(link);
    URI second = app.authorizationUrl(link);
    assertThat(Query.of(first)).doesNotContainValue(Query.of(second).get("state"));
    assertThat(Query.of(first)).doesNotContainValue(Query.of(second).get("nonce"));
    assertThat(Query.of(first)).doesNotContainValue(Query.of(second).get("code_challenge"));

    assertThat(App.location(app.open(google.consent().allow(second, kim.id()))))
        .isEqualTo(URI.create(App.COMPLETION_URL));
    assertThat(App.location(app.open(google.consent().allow(first, kim.id()))))
        .isEqualTo(URI.create(App.COMPLETION_URL));
    assertThat(Rows.hasConsent(database, kim)).isTrue();
  }

  @Test
  void onceAgreedALinkFromBeforeSaysThatNothingIsLeftToDo() {
    Person kim = app.newcomer();
    URI link = prompt(kim);
    URI other = prompt(kim);
    app.consent(link, kim);
    long states = Rows.states(database);

    for (URI old : new URI[] {link, other}) {
      Page page = Page.of(app.open(old), 200);
      assertThat(page.heading()).isEqualTo("You are already connected");
      assertThat(page.text()).contains("type your command again");
    }
    assertThat(Rows.states(database)).isEqualTo(states);
  }

  @Test
  void anAlteredLinkSaysThatItWasAltered() {
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
  void whatIsNoLinkOfOursSaysSo(String query) {
    assertThatItIsInvalid("https://newspace.example.com/oauth2/start" + query);
  }

  @Test
  void whatWasSealedForSomethingElseIsNoLink() {
    Person kim = app.newcomer();
    Ticket ticket = ticket(kim, Duration.ZERO);
    for (Purpose purpose : Purpose.values()) {
      if (purpose != Purpose.TICKET) {
        assertThatItIsInvalid(link(sealed.seal(purpose, Consents.TICKET_OWNER, ticket)));
      }
    }
    assertThatItIsInvalid(link(sealed.seal(Purpose.TICKET, kim.name(), ticket)));
    assertThatItIsInvalid(link(vault.seal(Purpose.TICKET, Consents.TICKET_OWNER, "[1]")));
  }

  @Test
  void aLinkThatCarriesALongCompletionUrlIsNotTooLong() {
    Person kim = app.newcomer();
    String url = App.COMPLETION_URL + "x".repeat(4_000);
    URI link =
        app.send(
                Dialect.CLASSIC,
                App.events(Dialect.CLASSIC, kim).completingAt(url).command(1, "Apollo"))
            .promptUrl();
    assertThat(App.location(app.consent(link, kim))).hasToString(url);
  }

  @Test
  void aLinkIsGoodForADay() {
    Person kim = app.newcomer();
    String almost = seal(ticket(kim, Duration.ofHours(23).plusMinutes(59)));
    assertThat(app.authorizationUrl(URI.create(link(almost)))).hasHost("localhost");

    String dayOld = seal(ticket(kim, Duration.ofHours(24).plusSeconds(1)));
    Page page = Page.of(app.open(URI.create(link(dayOld))), 410);
    assertThat(page.heading()).isEqualTo("This link has expired");
    assertThat(page.text()).contains("type your command again");
  }

  private void assertThatItIsInvalid(String link) {
    long states = Rows.states(database);
    Page page = Page.of(app.open(URI.create(link)), 400);
    assertThat(page.heading()).isEqualTo("This link does not work");
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
        Instant.now().minus(age));
  }

  private String seal(Ticket ticket) {
    return sealed.seal(Purpose.TICKET, Consents.TICKET_OWNER, ticket);
  }

  private static String link(String ticket) {
    return "https://newspace.example.com/oauth2/start?ticket=" + ticket;
  }

  private URI prompt(Person person) {
    return app.send(Dialect.CLASSIC, App.events(Dialect.CLASSIC, person).command(1, "Apollo"))
        .promptUrl();
  }
}
