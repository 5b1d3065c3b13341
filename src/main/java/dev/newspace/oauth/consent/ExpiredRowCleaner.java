package dev.newspace.oauth.consent;

import dev.newspace.database.Database.DatabaseException;
import dev.newspace.oauth.token.RefreshTokenStore;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Removes what is over, as long as the database is there; else the next time. */
@ApplicationScoped
class ExpiredRowCleaner {
  private static final Logger LOG = Logger.getLogger(ExpiredRowCleaner.class);

  private final PendingConsentStore pendingConsents;
  private final PendingCommandStore waitingCommands;
  private final RefreshTokenStore refreshTokens;

  ExpiredRowCleaner(
      PendingConsentStore pendingConsents,
      PendingCommandStore waitingCommands,
      RefreshTokenStore refreshTokens) {
    this.pendingConsents = pendingConsents;
    this.waitingCommands = waitingCommands;
    this.refreshTokens = refreshTokens;
  }

  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void deleteShortLived() {
    whereTheDatabaseIsThere(
        () -> {
          pendingConsents.deleteExpired();
          waitingCommands.deleteExpired();
        });
  }

  @Scheduled(every = "24h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
  void deleteDeadConsents() {
    whereTheDatabaseIsThere(refreshTokens::removeDead);
  }

  private static void whereTheDatabaseIsThere(Runnable deletion) {
    try {
      deletion.run();
    } catch (DatabaseException e) {
      LOG.warn("The database does not answer; what has expired is removed later");
    }
  }
}
