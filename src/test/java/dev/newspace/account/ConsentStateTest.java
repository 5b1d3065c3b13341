package dev.newspace.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.Database;
import dev.newspace.playground.Dialect;
import dev.newspace.playground.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.LocalGoogleResource;
import dev.newspace.testing.Query;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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
  void aStateThatNobodyDrewIsOfNoUse(String query) {
    Map<String, Long> before = Rows.of(database);
    Page page = Page.of(app.open(URI.create(CALLBACK + query)), 400);
    assertThat(page.heading()).isEqualTo("This page was called in a way that does not fit");
    assertThat(page.text()).contains("type your command again");
    assertThat(Rows.of(database)).isEqualTo(before);
    assertThat(google.calls("token")).isEmpty();
  }

  @Test
  void aStateWorksOnce() {
    Person kim = app.newcomer();
    URI back = allowed(kim);
    app.open(back);
    Map<String, Long> before = Rows.of(database);

    Page again = Page.of(app.open(back), 410);

    assertThat(again.heading()).isEqualTo("This link has been used");
    assertThat(again.text()).contains("type your command again");
    assertThat(Rows.of(database)).isEqualTo(before);
    assertThat(google.calls("token")).hasSize(1);
  }

  @Test
  void aStateThatWasRefusedIsUsedUpToo() {
    Person kim = app.newcomer();
    URI asked = app.authorizationUrl(prompt(kim));
    app.open(google.consent().refuse(asked));

    Page again = Page.of(app.open(google.consent().allow(asked, kim.id())), 410);

    assertThat(again.heading()).isEqualTo("This link has been used");
    assertThat(Rows.hasConsent(database, kim)).isFalse();
  }

  @Test
  void aStateWorksForTenMinutes() {
    Person kim = app.newcomer();
    URI back = allowed(kim);
    Instant now = Instant.now();
    List<Duration> left =
        database.list(
            "select expires_at from consent_state order by expires_at desc",
            row -> Duration.between(now, Database.instant(row, "expires_at")));
    assertThat(left.get(0)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    database.update("update consent_state set expires_at = ?", now.minusSeconds(1));

    Page page = Page.of(app.open(back), 410);

    assertThat(page.heading()).isEqualTo("That took too long");
    assertThat(page.text()).contains("ten minutes", "type your command again");
    assertThat(Rows.hasConsent(database, kim)).isFalse();
    assertThat(google.calls("token")).isEmpty();
  }

  @RepeatedTest(20)
  void ofTwoCallbacksAtOnceOneWins() {
    Person kim = app.newcomer();
    URI back = allowed(kim);

    List<Integer> statuses = AtOnce.times(2, i -> app.open(back).statusCode());

    assertThat(statuses).containsExactlyInAnyOrder(303, 410);
    assertThat(google.calls("token")).hasSize(1);
    assertThat(Rows.hasConsent(database, kim)).isTrue();
  }

  @Test
  void theDatabaseHoldsNeitherStateNorVerifier() {
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
    return app.send(Dialect.CLASSIC, App.events(Dialect.CLASSIC, person).command(1, "Apollo"))
        .promptUrl();
  }
}
