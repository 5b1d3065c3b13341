package dev.newspace.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.database.Database;
import dev.newspace.database.DatabaseBeans;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody with 10,000 spaces waits no longer than somebody with ten. */
@QuarkusTest
class ManySpacesTest extends FrontDoorTest {
  @Inject
  @DataSource("h2")
  AgroalDataSource source;

  private Person kim;

  @BeforeEach
  void makeTenThousandSpaces() throws SQLException {
    kim = app.newcomer();
    sql(
        """
        insert into created_space (request_id, user_name, space_name, display_name, created_at)
        select '%1$s-' || x, '%2$s', 'spaces/' || x, 'Number ' || x,
          dateadd('second', x, timestamp with time zone '2026-01-01 00:00:00Z')
        from system_range(1, 10000)
        """
            .formatted(kim.id(), kim.name()));
  }

  @ParameterizedTest
  @EnumSource
  void pageTakesOneQuery(EventFormat dialect) throws SQLException {
    sql("set query_statistics true");
    Answer newest = app.send(dialect, App.events(dialect, kim).command(2, ""));
    List<String> ofTheFirst = statistics();
    Answer older =
        app.send(dialect, App.events(dialect, kim).button(newest.action("Older").orElseThrow()));
    List<String> ofBoth = statistics();
    sql("set query_statistics false");

    assertThat(newest.text()).contains("Number 10000", "Number 9991");
    assertThat(older.text()).contains("Number 9990", "Number 9981");
    assertThat(ofTheFirst).containsExactly("1 " + CreatedSpaceStore.NEWEST);
    assertThat(ofBoth).containsExactly("2 " + CreatedSpaceStore.NEWEST);
  }

  @Test
  void withoutALimitNoStatementIsAboutPlacesInADay() throws SQLException {
    Person lee = app.connected();
    sql("set query_statistics true");
    Answer card =
        app.send(
            EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, lee).command(1, "L " + lee.id()));
    List<String> statements = statistics();
    sql("set query_statistics false");

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(statements)
        .anyMatch(statement -> statement.contains("insert into created_space"))
        .noneMatch(statement -> statement.contains("space_reservation"));
  }

  @Test
  void pageReadsOnlyItsRowsFromIndex() throws SQLException {
    String plan =
        plan(CreatedSpaceStore.NEWEST, 11, "2027-01-01T00:00:00Z", "2020-01-01T00:00:00Z");

    assertThat(plan)
        .contains("PUBLIC.CREATED_SPACE_USER: ", "USER_NAME = ", "scanCount: 11 ", "index sorted");
  }

  /** The database keeps the plan that it made when there was nothing in the table. */
  @Test
  void spaceIsFoundByItsKeyFromTheFirstDayOn() {
    Database empty = DatabaseBeans.database();

    List<String> plan =
        empty.list("explain " + CreatedSpaceStore.ONE, row -> row.getString(1), "request");

    assertThat(plan).singleElement().asString().contains("PRIMARY_KEY").doesNotContain("_USER");
  }

  @Test
  void dailyCountStopsAtLimit() throws SQLException {
    String plan = plan(SpaceReservationStore.CREATED, 10, "2025-01-01T00:00:00Z");

    assertThat(plan)
        .contains("PUBLIC.CREATED_SPACE_USER: USER_NAME", "scanCount: 10 ", "index sorted");
  }

  private String plan(String query, int number, String... moments) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement explain = connection.prepareStatement("explain analyze " + query)) {
      explain.setString(1, kim.name());
      for (int i = 0; i < moments.length; i++) {
        explain.setObject(i + 2, OffsetDateTime.parse(moments[i]));
      }
      explain.setInt(moments.length + 2, number);
      try (ResultSet plan = explain.executeQuery()) {
        plan.next();
        return plan.getString(1);
      }
    }
  }

  /** How often each statement was carried out. */
  private List<String> statistics() throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select execution_count, sql_statement from information_schema.query_statistics"
                    + " where sql_statement not like '%query_statistics%'");
        ResultSet rows = query.executeQuery()) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getInt(1) + " " + rows.getString(2));
      }
      return all;
    }
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
