package dev.newspace.doctor;

import dev.newspace.database.Database;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.observability.AuditLog;
import dev.newspace.observability.Observations.Subject;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/**
 * Has the audit log say once that people's pseudonyms are others from here on: with another audit
 * key, or another client secret where none is set, nobody could tell from the lines themselves.
 */
@ApplicationScoped
class PseudonymCheck {
  /** After the audit log has its own format. */
  private static final int LATE = 5000;

  private static final Logger LOG = Logger.getLogger(PseudonymCheck.class);

  private final AuditLog audit;
  private final ObservationStore store;
  private final ExecutorService executor;

  PseudonymCheck(AuditLog audit, Database database, @VirtualThreads ExecutorService executor) {
    this.audit = audit;
    this.store = new ObservationStore(database);
    this.executor = executor;
  }

  void check(@Observes @Priority(LATE) StartupEvent event) {
    executor.execute(this::check);
  }

  private void check() {
    try {
      if (store.replace(Subject.AUDIT_KEY, audit.keyFingerprint())) {
        audit.pseudonymsChanged();
      }
    } catch (DatabaseException e) {
      LOG.warn("The database does not answer; whether pseudonyms changed is told at another start");
    }
  }
}
