package dev.newspace.database;

import dev.newspace.config.Settings;
import dev.newspace.startup.StartupException;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** Brings the database up to date before anything uses it, or refuses to start. */
class DatabaseMigration {
  private static final Logger LOG = Logger.getLogger(DatabaseMigration.class);

  private final Settings settings;
  private final PostgresAvailability availability;
  private final InjectableInstance<Flyway> embedded;
  private final InjectableInstance<Flyway> postgresql;

  DatabaseMigration(
      Settings settings,
      PostgresAvailability availability,
      @FlywayDataSource("h2") InjectableInstance<Flyway> embedded,
      @FlywayDataSource("pg") InjectableInstance<Flyway> postgresql) {
    this.settings = settings;
    this.availability = availability;
    this.embedded = embedded;
    this.postgresql = postgresql;
  }

  void start(@Observes @Priority(1) StartupEvent event) {
    try {
      if (settings.databaseUrl().isPresent()) {
        availability.await();
        postgresql.get().migrate();
      } else {
        DataDirectory.open(settings.dataDir());
        embedded.get().migrate();
        // Once more: the database's files have come to be with the umask of the process.
        DataDirectory.open(settings.dataDir());
      }
    } catch (FlywayException | UncheckedIOException | SQLException e) {
      LOG.debug("The database cannot be used", e);
      throw new StartupException(refusal(e));
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
