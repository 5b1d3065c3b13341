package dev.newspace.chat;

import dev.newspace.chat.CallerRejectedException.Claim;
import dev.newspace.observability.AuditLog;
import dev.newspace.observability.LogLimiter;
import dev.newspace.observability.Observations;
import dev.newspace.observability.Observations.Subject;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Tells the operator and the audit log of callers that were refused; of many, how many. */
@ApplicationScoped
class CallerRejectionLog {
  private static final Logger LOG = Logger.getLogger(CallerRejectionLog.class);

  private final AuditLog audit;
  private final Observations observations;
  private final LogLimiter.Budget<Claim> budget;
  private final ExecutorService executor;

  CallerRejectionLog(
      AuditLog audit,
      LogLimiter limiter,
      Observations observations,
      @VirtualThreads ExecutorService executor) {
    this.audit = audit;
    this.observations = observations;
    this.budget = limiter.budget(List.of(Claim.values()), this::summarize);
    this.executor = executor;
  }

  /**
   * Logs a refusal, or counts it. Blocks nobody: lines are written on another thread.
   *
   * @return completes when that is done
   */
  CompletionStage<Void> log(CallerRejectedException refusal) {
    return budget.tryAcquire(refusal.claim())
        ? CompletableFuture.runAsync(() -> write(refusal), executor)
        : CompletableFuture.completedStage(null);
  }

  private void write(CallerRejectedException refusal) {
    LOG.warnf("Caller refused: %s", refusal.getMessage());
    audit.callerRefused(refusal.claim().toString());
    observations.note(Subject.REFUSAL, refusal.getMessage());
  }

  private void summarize(Claim claim, int count) {
    LOG.warnf("Callers refused: %s: %d more", claim, count);
    audit.callersRefused(claim.toString(), count);
  }
}
