package dev.newspace.doctor;

import dev.newspace.database.Database;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.observability.Observations;
import dev.newspace.observability.Observations.Observation;
import dev.newspace.observability.Observations.Subject;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Keeps what this replica has seen, at most once a minute and when it ends. */
@ApplicationScoped
class ObservationKeeper {
  private static final Logger LOG = Logger.getLogger(ObservationKeeper.class);

  private final Observations observations;
  private final ObservationStore store;
  private final Map<Subject, Instant> kept = new EnumMap<>(Subject.class);

  ObservationKeeper(Observations observations, Database database) {
    this.observations = observations;
    this.store = new ObservationStore(database);
  }

  @Scheduled(every = "1m", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void keep() {
    try {
      for (Subject subject : Subject.values()) {
        observations.find(subject).ifPresent(seen -> keep(subject, seen));
      }
    } catch (DatabaseException e) {
      LOG.debug("What was seen is kept later", e);
    }
  }

  private synchronized void keep(Subject subject, Observation seen) {
    if (!seen.at().equals(kept.get(subject))) {
      store.store(subject, seen);
      kept.put(subject, seen.at());
    }
  }

  void stop(@Observes ShutdownEvent event) {
    keep();
  }

  /** What was seen here and elsewhere, whichever is later. */
  Map<Subject, Observation> all() {
    Map<Subject, Observation> all = store.all();
    for (Subject subject : Subject.values()) {
      observations
          .find(subject)
          .ifPresent(
              seen ->
                  all.merge(
                      subject, seen, (one, other) -> one.at().isAfter(other.at()) ? one : other));
    }
    return all;
  }
}
