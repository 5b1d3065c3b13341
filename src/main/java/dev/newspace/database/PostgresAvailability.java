package dev.newspace.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jboss.logging.Logger;

/** Waits for a PostgreSQL that is started together with the app and takes longer. */
@Dependent
class PostgresAvailability {
  private static final Logger LOG = Logger.getLogger(PostgresAvailability.class);

  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final Duration BETWEEN = Duration.ofMillis(500);

  /**
   * What no wait mends, by the beginning of the SQL state
   * (postgresql.org/docs/current/errcodes-appendix): the connection is rejected, the user or the
   * password is wrong, there is no such database, something is not permitted.
   */
  private static final Set<String> LASTING = Set.of("08004", "28", "3D", "42");

  private final InjectableInstance<AgroalDataSource> postgresql;

  PostgresAvailability(@DataSource("pg") InjectableInstance<AgroalDataSource> postgresql) {
    this.postgresql = postgresql;
  }

  /**
   * Returns as soon as the database lets the app in.
   *
   * @throws SQLException where it never will, or has not for too long
   */
  void await() throws SQLException {
    Instant end = Instant.now().plus(TIMEOUT);
    for (boolean first = true; ; first = false) {
      try {
        postgresql.get().getConnection().close();
        return;
      } catch (SQLException e) {
        if (lasts(e) || Instant.now().isAfter(end)) {
          throw e;
        }
        if (first) {
          LOG.warnf(
              "The database of NEWSPACE_DATABASE_URL does not answer yet; waiting up to %d s",
              TIMEOUT.toSeconds());
        }
        pause(e);
      }
    }
  }

  private static boolean lasts(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return LASTING.stream().anyMatch(state::startsWith);
  }

  private static void pause(SQLException e) throws SQLException {
    try {
      Thread.sleep(BETWEEN.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw e;
    }
  }
}
