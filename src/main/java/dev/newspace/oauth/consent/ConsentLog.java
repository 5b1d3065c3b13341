package dev.newspace.oauth.consent;

import dev.newspace.oauth.consent.ConsentFlow.Outcome;
import dev.newspace.observability.LogLimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells the operator how consents end. A link may be made up, and clicked without end. */
@ApplicationScoped
class ConsentLog {
  private static final Logger LOG = Logger.getLogger(ConsentLog.class);
  private static final String BROKEN = "A consent could not go on";

  private final LogLimiter.Budget<Outcome> outcomes;
  private final LogLimiter.Budget<String> faults;

  ConsentLog(LogLimiter limiter) {
    outcomes =
        limiter.budget(
            List.of(Outcome.values()),
            (outcome, count) -> LOG.infof("Consents ended: %s: %d more", outcome, count));
    faults =
        limiter.budget(
            List.of(BROKEN), (broken, count) -> LOG.errorf("%s: %d more", broken, count));
  }

  /** A consent ended, one way or the other. */
  void ended(Outcome outcome) {
    if (outcomes.tryAcquire(outcome)) {
      LOG.infof("A consent ended: %s", outcome);
    }
  }

  /** The app is broken. */
  void broken(RuntimeException fault) {
    if (faults.tryAcquire(BROKEN)) {
      LOG.error(BROKEN, fault);
    }
  }
}
