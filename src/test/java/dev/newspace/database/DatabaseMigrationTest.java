package dev.newspace.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class DatabaseMigrationTest {
  private final JdbcDataSource source = new JdbcDataSource();

  DatabaseMigrationTest() {
    source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  @Test
  void flywayIsNeededUntilNewestMigrationIsIn() {
    assertThat(DatabaseMigration.isUpToDate(source)).as("new").isFalse();

    for (MigrationInfo each : Flyway.configure().dataSource(source).load().info().pending()) {
      assertThat(DatabaseMigration.isUpToDate(source)).as("before " + each.getScript()).isFalse();
      Flyway.configure().dataSource(source).target(each.getVersion()).load().migrate();
    }

    assertThat(DatabaseMigration.isUpToDate(source)).as("with all").isTrue();
  }

  @Test
  void databaseThatIsAwayIsLeftToFlyway() {
    source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";IFEXISTS=TRUE");

    assertThat(DatabaseMigration.isUpToDate(source)).isFalse();
  }
}
