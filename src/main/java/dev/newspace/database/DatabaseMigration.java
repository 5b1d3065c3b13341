package dev.newspace.database;

import dev.newspace.config.Settings;
import dev.newspace.startup.StartupException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.flyway.runtime.FlywayContainerProducer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the database up to date before anything uses it, or refuses to start. Most starts find it
 * up to date, and do without Flyway, which takes an eighth of a start.
 */
class DatabaseMigration {
  private static final Logger LOG = Logger.getLogger(DatabaseMigration.class);

  /** Of {@code db/migration}. Each is applied after those before it, and as a whole or not. */
  private static final String NEWEST = "V9__waiting_people.sql";

  private final Settings settings;
  private final PostgresAvailability availability;
  private final InjectableInstance<AgroalDataSource> embedded;
  private final InjectableInstance<AgroalDataSource> postgresql;
  private final FlywayContainerProducer flyway;

  DatabaseMigration(
      Settings settings,
      PostgresAvailability availability,
      @DataSource("h2") InjectableInstance<AgroalDataSource> embedded,
      @DataSource("pg") InjectableInstance<AgroalDataSource> postgresql,
      FlywayContainerProducer flyway) {
    this.settings = settings;
    this.availability = availability;
    this.embedded = embedded;
    this.postgresql = postgresql;
    this.flyway = flyway;
  }

  void start(@Observes @Priority(1) StartupEvent event) {
    try {
      if (settings.databaseUrl().isPresent()) {
        availability.await();
        migrate("pg", postgresql.get());
      } else {
        DataDirectory.open(settings.dataDir());
        migrate("h2", embedded.get());
        // Once more: the database's files have come to be with the umask of the process.
        DataDirectory.open(settings.dataDir());
      }
    } catch (FlywayException | UncheckedIOException | SQLException e) {
      LOG.debug("The database cannot be used", e);
      throw new StartupException(refusal(e));
    }
  }

  private void migrate(String name, AgroalDataSource source) {
    if (!isUpToDate(source)) {
      flyway.createFlyway(source, name, true, false).getFlyway().migrate();
    }
  }

  /** Whether the newest migration is in; not so where nobody can tell, which is for Flyway then. */
  static boolean isUpToDate(javax.sql.DataSource source) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select 1 from \"flyway_schema_history\" where \"script\" = ? and \"success\"")) {
      statement.setString(1, NEWEST);
      return statement.executeQuery().next();
    } catch (SQLException e) {
      LOG.debug("A database without a history of migrations", e);
      return false;
    }
  }

  private String refusal(Exception cause) {
    String what =
        settings.databaseUrl().isPresent()
            ? "NEWSPACE_DATABASE_URL, NEWSPACE_DATABASE_USERNAME and NEWSPACE_DATABASE_PASSWORD must"
                + " lead to a PostgreSQL database that lets this user create tables"
            : "NEWSPACE_DATA_DIR must be a folder that this process may write to and that no other"
                + " NewSpace uses";
    return "NewSpace cannot start: the database in use cannot be opened. %s (%s)."
        .formatted(what, rootMessage(cause));
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String kind = root.getClass().getSimpleName();
    return Stream.ofNullable(root.getMessage())
        .flatMap(String::lines)
        .findFirst()
        .map(message -> kind + ": " + message.strip())
        .orElse(kind);
  }
}
