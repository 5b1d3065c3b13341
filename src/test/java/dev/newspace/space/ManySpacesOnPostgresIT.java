package dev.newspace.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On PostgreSQL, too, somebody with 10,000 spaces waits no longer than somebody with ten. */
class ManySpacesOnPostgresIT {
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void makeTenThousandSpaces() throws IOException, SQLException {
    postgres = EmbeddedPostgres.builder().start();
    for (String migration :
        new String[] {"V1__consents_and_spaces", "V2__shared_spaces", "V7__managed_spaces"}) {
      try (InputStream sql =
          ManySpacesOnPostgresIT.class.getResourceAsStream("/db/migration/" + migration + ".sql")) {
        execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    execute(
        """
        insert into created_space (request_id, user_name, space_name, display_name, created_at)
        select x || '-' || y, 'users/' || y, 'spaces/' || x, 'Number ' || x,
          timestamp with time zone '2026-01-01 00:00:00Z' + x * interval '1 second'
        from generate_series(1, 10000) x, generate_series(1, 3) y
        """);
    execute("analyze created_space");
  }

  @AfterAll
  static void end() throws IOException {
    postgres.close();
  }

  @Test
  void pageReadsOnlyItsRowsFromIndex() throws SQLException {
    assertThat(plan(CreatedSpaceStore.NEWEST, 11, "2027-01-01T00:00:00Z", "2020-01-01T00:00:00Z"))
        .contains("Index Scan using created_space_user", "rows=11 ")
        .doesNotContain("Sort", "Seq Scan", "rows=10000 loops");
  }

  @Test
  void dailyCountStopsAtLimit() throws SQLException {
    assertThat(plan(SpaceReservationStore.CREATED, 10, "2025-01-01T00:00:00Z"))
        .contains("created_space_user", "rows=10 ")
        .doesNotContain("Sort", "Seq Scan", "rows=10000 loops");
  }

  private static String plan(String query, int number, String... moments) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        PreparedStatement explain = connection.prepareStatement("explain analyze " + query)) {
      explain.setString(1, "users/2");
      for (int i = 0; i < moments.length; i++) {
        explain.setObject(i + 2, OffsetDateTime.parse(moments[i]));
      }
      explain.setInt(moments.length + 2, number);
      StringBuilder plan = new StringBuilder();
      try (ResultSet lines = explain.executeQuery()) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      }
      return plan.toString();
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
