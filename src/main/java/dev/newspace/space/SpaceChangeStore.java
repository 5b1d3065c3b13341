package dev.newspace.space;

import dev.newspace.database.Database;
import dev.newspace.database.Database.DatabaseException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Changes that were carried out. Google takes a request id for messages alone: a form that is
 * delivered again, or a consent's page that is opened again a day later, must not bring an old
 * change back.
 */
@ApplicationScoped
class SpaceChangeStore {
  /** Longer than a form or a waiting command is good. */
  private static final Duration TTL = Duration.ofDays(2);

  private static final Logger LOG = Logger.getLogger(SpaceChangeStore.class);

  private final Database database;

  SpaceChangeStore(Database database) {
    this.database = database;
  }

  boolean isDone(String requestId, String user) {
    return database
        .first(
            "select request_id from space_change where request_id = ? and user_name = ?",
            row -> row.getString("request_id"),
            requestId,
            user)
        .isPresent();
  }

  /** It is done, whatever the database says. */
  void note(String requestId, String user) {
    try {
      database.insertIfNew(
          "insert into space_change (request_id, user_name, changed_at) values (?, ?, ?)",
          requestId,
          user,
          Instant.now());
    } catch (DatabaseException e) {
      LOG.error("A space was changed but that could not be remembered", e);
    }
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
  void removeOld() {
    try {
      database.update("delete from space_change where changed_at < ?", Instant.now().minus(TTL));
    } catch (DatabaseException e) {
      LOG.warn("The database does not answer; old changes are removed later");
    }
  }
}
