package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.testing.Answer;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.SpaceWish;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that does not answer: a card that says so, and a button for later. */
@QuarkusTest
class DatabaseAwayTest extends FaultTest {
  @Inject
  @DataSource("h2")
  AgroalDataSource source;

  @ParameterizedTest
  @EnumSource
  void databaseOutageDoesNothingAndCanBeRetried(EventFormat dialect) throws SQLException {
    SpaceWish wish = wish(dialect);
    sql("alter table created_space rename to created_space_elsewhere");
    Answer told = wish.sentTo(app);
    sql("alter table created_space_elsewhere rename to created_space");

    assertThat(told.title()).isEqualTo(EnglishTexts.COMMAND.databaseAway());
    assertThat(told.text()).contains("Nothing was done");
    assertThat(told.buttons()).containsExactly(TRY_AGAIN);
    assertThat(google.calls()).isEmpty();
    assertMadeOnce(wish, wish.press(app, TRY_AGAIN, told));
  }

  @ParameterizedTest
  @EnumSource
  void unreadableConsentIsNotRequestedAgain(EventFormat dialect) throws SQLException {
    SpaceWish wish = wish(dialect);
    google.expireAccessTokens();
    sql("alter table consent rename to consent_elsewhere");
    Answer told = wish.sentTo(app);
    sql("alter table consent_elsewhere rename to consent");

    assertThat(told.title()).isEqualTo(EnglishTexts.COMMAND.databaseAway());
    assertMadeOnce(wish, wish.press(app, TRY_AGAIN, told));
  }

  @ParameterizedTest
  @EnumSource
  void unstoredSpaceIsShownAndNotCreatedTwice(EventFormat dialect) throws SQLException {
    SpaceWish wish = wish(dialect);
    sql("alter table created_space add constraint no_room check (length(request_id) < 3) nocheck");
    Answer first = wish.sentTo(app);
    sql("alter table created_space drop constraint no_room");
    Answer again = wish.sentTo(app);

    assertMadeOnce(wish, first);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(requestIds()).hasSize(2).containsOnly(wish.spaces().get(0).requestId());
  }

  @ParameterizedTest
  @EnumSource
  void databaseReopensAfterShutdown(EventFormat dialect) throws SQLException, InterruptedException {
    AtOnce.times(5, i -> wish(dialect).sentTo(app));
    sql("shutdown immediately");
    Thread.sleep(600);

    AtOnce.times(
        5,
        i -> {
          SpaceWish wish = wish(dialect);
          assertMadeOnce(wish, wish.sentTo(app));
          return wish;
        });
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
