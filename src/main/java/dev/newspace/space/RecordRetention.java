package dev.newspace.space;

import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import dev.newspace.database.Database.DatabaseException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** How long it is remembered what was created: for ever, unless the operator says otherwise. */
@ApplicationScoped
class RecordRetention {
  private static final Logger LOG = Logger.getLogger(RecordRetention.class);
  private static final List<String> TABLES = List.of("created_space", "created_chat");

  private final Database database;
  private final Optional<Duration> kept;

  RecordRetention(Database database, Settings settings) {
    this.database = database;
    this.kept = settings.keepCreatedSpaces();
  }

  /**
   * What is older is not there any more; of a time that reaches further back than any space, all.
   */
  Instant oldest() {
    Instant now = Instant.now();
    return kept.filter(time -> time.compareTo(Duration.between(Instant.EPOCH, now)) < 0)
        .map(now::minus)
        .orElse(Instant.EPOCH);
  }

  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void removeOld() {
    if (kept.isEmpty()) {
      return;
    }
    try {
      for (String table : TABLES) {
        database.update("delete from " + table + " where created_at <= ?", oldest());
      }
    } catch (DatabaseException e) {
      LOG.warn("The database does not answer; the record of old spaces is removed later");
    }
  }
}
