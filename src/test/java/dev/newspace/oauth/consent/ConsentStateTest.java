package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.database.Database;
import dev.newspace.oauth.consent.ConsentStateStore.Claims;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.LocalGoogleResource;
import dev.newspace.testing.Query;
import dev.newspace.testing.Rows;
import dev.newspace.testing.TokenCalls;
import dev.newspace.vault.JsonVault;
import dev.newspace.vault.Vault.Purpose;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A consent under way is known by its state: once, and for ten minutes. */
@QuarkusTest
class ConsentStateTest extends FrontDoorTest {
  private static final String CALLBACK = LocalGoogleResource.PUBLIC_URL + "/oauth2/callback";

  @Inject Database database;
  @Inject JsonVault sealed;
  @Inject ExpiredRowCleaner cleaner;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?code=x",
        "?state=",
        "?state=&code=",
        "?state=x",
        "?state=x&code=y",
        "?state=x&error=access_denied",
        "?state=%27%20or%201%3D1%20--&code=y",
        "?state=%00&code=%00",
        "?error=%3Cscript%3E&state=%3Cscript%3E",
        "?state=x&code=y&iss=https%3A%2F%2Faccounts.google.com&scope=openid"
      })
  void unknownStateIsRejected(String query) {
    Map<String, Long> before = Rows.of(database);
    Page page = Page.of(app.open(URI.create(CALLBACK + query)), 400);
    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.stateInvalid());
    assertThat(page.text()).contains("type your command again");
    assertThat(Rows.of(database)).isEqualTo(before);
    assertThat(TokenCalls.of(google)).isEmpty();
  }

  @Test
  void stateWorksOnce() {
    Person kim = app.newcomer();
    URI back = allowed(kim);
    app.open(back);
    Map<String, Long> before = Rows.of(database);

    Page again = Page.of(app.open(back), 410);

    assertThat(again.heading()).isEqualTo(EnglishTexts.PAGE.stateReplayed());
    assertThat(again.text()).contains("type your command again");
    assertThat(Rows.of(database)).isEqualTo(before);
    assertThat(TokenCalls.of(google)).hasSize(1);
  }

  @Test
  void stateIsUsedUpByDenial() {
    Person kim = app.newcomer();
    URI asked = app.authorizationUrl(prompt(kim));
    app.open(google.consent().refuse(asked));

    Page again = Page.of(app.open(google.consent().allow(asked, kim.id())), 410);

    assertThat(again.heading()).isEqualTo(EnglishTexts.PAGE.stateReplayed());
    assertThat(Rows.hasConsent(database, kim)).isFalse();
  }

  @Test
  void stateExpiresAfterTenMinutes() {
    Person kim = app.newcomer();
    URI back = allowed(kim);
    Claims claims = claims(back);

    URI late = drawn(back, claims, Duration.ofMinutes(10).plusSeconds(1));
    assertThatItTookTooLong(late, kim);
    URI almost = drawn(back, claims, Duration.ofMinutes(9).plusSeconds(59));
    assertThat(Page.of(app.open(almost), 502).heading())
        .as("Google's answer to another verifier")
        .isEqualTo(EnglishTexts.PAGE.googleRefused());
  }

  @Test
  void expiredStateIsRemovedWithinMinutes() {
    Person kim = app.newcomer();
    URI back = allowed(kim);
    List<Duration> left =
        database.list(
            "select expires_at from consent_state",
            row -> Duration.between(Instant.now(), Database.instant(row, "expires_at")));
    assertThat(left).isNotEmpty().allMatch(end -> end.compareTo(Duration.ofMinutes(20)) <= 0);

    database.update("update consent_state set expires_at = ?", Instant.now().minusSeconds(1));
    cleaner.deleteShortLived();

    assertThat(Rows.states(database)).isZero();
    assertThatItTookTooLong(back, kim);
  }

  @Test
  void statesThatAVersionBeforeHasWrittenAreRemovedToo() {
    database.update(
        "insert into consent_state (state_hash, sealed, expires_at, used_at) values (?, ?, ?, ?)",
        "old",
        "sealed",
        Instant.now().minusSeconds(1),
        Instant.now().minusSeconds(300));

    cleaner.deleteShortLived();

    assertThat(database.list("select 1 from consent_state where state_hash = 'old'", row -> 1))
        .isEmpty();
  }

  private void assertThatItTookTooLong(URI back, Person person) {
    Page page = Page.of(app.open(back), 410);
    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.stateExpired());
    assertThat(page.text()).contains("ten minutes", "type your command again");
    assertThat(Rows.hasConsent(database, person)).isFalse();
    assertThat(TokenCalls.of(google)).isEmpty();
  }

  private Claims claims(URI back) {
    String state = Query.of(back).get("state");
    return sealed.open(Purpose.STATE, "newspace", state, Claims.class).orElseThrow();
  }

  /** The same callback, with a state that was drawn earlier. */
  private URI drawn(URI back, Claims claims, Duration ago) {
    Instant then = Instant.now().minus(ago).truncatedTo(ChronoUnit.MICROS);
    Claims earlier = new Claims(claims.ticketHash(), claims.browserHash(), then);
    String state = sealed.seal(Purpose.STATE, "newspace", earlier);
    return URI.create(back.toString().replace(Query.of(back).get("state"), state));
  }

  @Test
  void overlongStateOrCodeIsRejected() {
    Person kim = app.newcomer();
    URI back = allowed(kim);
    for (String longer :
        List.of(
            CALLBACK + "?code=y&state=" + "x".repeat(7_000),
            back.toString().replace("code=", "code=" + "x".repeat(2_000)))) {
      assertThat(Page.of(app.open(URI.create(longer)), 400).heading())
          .isEqualTo(EnglishTexts.PAGE.stateInvalid());
    }
    assertThat(TokenCalls.of(google)).isEmpty();
    assertThat(app.open(back).statusCode()).isEqualTo(303);
  }

  @Test
  void callbacksOfOneTicketAreRateLimited() {
    URI link = prompt(app.newcomer());
    Person eve = app.newcomer();
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      URI back = google.consent().allow(app.authorizationUrl(link), eve.id());
      statuses.add(app.open(back).statusCode());
    }

    assertThat(statuses.subList(0, 20)).containsOnly(403);
    assertThat(statuses.subList(20, 60)).containsOnly(429);
    assertThat(TokenCalls.of(google)).hasSize(20);
    Person kim = app.newcomer();
    assertThat(app.open(allowed(kim)).statusCode()).as("another ticket").isEqualTo(303);
  }

  @RepeatedTest(20)
  void concurrentCallbacksSucceedOnce() {
    Person kim = app.newcomer();
    URI back = allowed(kim);

    List<Integer> statuses = AtOnce.times(2, i -> app.open(back).statusCode());

    assertThat(statuses).containsExactlyInAnyOrder(303, 410);
    assertThat(TokenCalls.of(google)).hasSize(1);
    assertThat(Rows.hasConsent(database, kim)).isTrue();
  }

  @Test
  void stateIsNotStoredInPlaintext() {
    URI back = allowed(app.newcomer());
    String state = Query.of(back).get("state");
    List<String> rows =
        database.list(
            "select * from consent_state",
            row -> row.getString("state_hash") + " " + row.getString("sealed"));
    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(state) || row.contains("users/"));
  }

  private URI allowed(Person person) {
    return google.consent().allow(app.authorizationUrl(prompt(person)), person.id());
  }

  private URI prompt(Person person) {
    return app.send(
            EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, person).command(1, "Apollo"))
        .promptUrl();
  }
}
