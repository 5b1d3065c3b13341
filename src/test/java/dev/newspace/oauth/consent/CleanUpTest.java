package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.database.Database;
import dev.newspace.oauth.token.RefreshTokenStore;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.Rows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody needs any more is not kept. */
@QuarkusTest
class CleanUpTest extends FrontDoorTest {
  @Inject Database database;
  @Inject RefreshTokenStore refreshTokens;
  @Inject ExpiredRowCleaner cleaner;

  @ParameterizedTest
  @EnumSource
  void removalFromDirectMessageRevokesAndDeletesConsent(EventFormat dialect) {
    Person kim = app.connected();

    assertThat(app.send(dialect, App.events(dialect, kim).removed()).isNothing()).isTrue();

    assertThat(google.calls("revoke")).hasSize(1);
    assertThat(Rows.hasConsent(database, kim)).isFalse();
    assertThat(app.send(dialect, App.events(dialect, kim).command(1, "x")).isPrompt()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void removalFromSharedSpaceKeepsConsent(EventFormat dialect) {
    Person kim = app.connected();

    app.send(dialect, App.events(dialect, kim).at(ChatSpace.shared("Team")).removed());

    assertThat(google.calls("revoke")).isEmpty();
    assertThat(Rows.hasConsent(database, kim)).isTrue();
  }

  @Test
  void consentUnusedForSixMonthsIsDeleted() {
    Person kim = app.connected();
    Person eve = app.connected();
    lastUsed(kim, Duration.ofDays(184));
    lastUsed(eve, Duration.ofDays(180));

    refreshTokens.removeDead();

    assertThat(Rows.hasConsent(database, kim)).isFalse();
    assertThat(Rows.hasConsent(database, eve)).isTrue();
  }

  @Test
  void consentUseRenewsRetention() {
    Person kim = app.connected();
    lastUsed(kim, Duration.ofDays(180));
    google.expireAccessTokens();

    app.send(
        EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "Apollo " + kim.id()));

    Instant usedAt =
        database
            .first(
                "select used_at from consent where user_name = ?",
                row -> Database.instant(row, "used_at"),
                kim.name())
            .orElseThrow();
    assertThat(usedAt).isAfter(Instant.now().minusSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(strings = {"consent_state", "waiting_command", "consent"})
  void cleanUpWaitsForTheDatabase(String table) {
    List<String> lines;
    database.update("alter table " + table + " rename to away");
    try (CapturedLog log = CapturedLog.open()) {
      cleaner.deleteShortLived();
      cleaner.deleteDeadConsents();
      lines = log.linesWith("");
    } finally {
      database.update("alter table away rename to " + table);
    }
    assertThat(lines)
        .containsExactly("WARN The database does not answer; what has expired is removed later");
    cleaner.deleteShortLived();
    cleaner.deleteDeadConsents();
  }

  private void lastUsed(Person person, Duration ago) {
    database.update(
        "update consent set used_at = ? where user_name = ?",
        Instant.now().minus(ago),
        person.name());
  }
}
