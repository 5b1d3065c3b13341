package dev.newspace.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What the app counts and times; no label tells of a person or a space. */
@ApplicationScoped
public class Metrics {
  private static final String CALLERS = "newspace.callers";

  private final MeterRegistry registry;
  private final AtomicLong lastEvent = new AtomicLong();

  Metrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * A command was answered.
   *
   * @param command its name in the manifest, or what else was done
   * @param outcome what the answer tells
   * @param left what was left of the deadline
   */
  public void answered(String command, String outcome, Duration left) {
    registry.counter("newspace.commands", "command", command, "outcome", outcome).increment();
    registry.timer("newspace.deadline.left").record(left);
  }

  /**
   * Google was asked.
   *
   * @param operation such as {@code spaces.create} or {@code token.refresh}
   * @param status the HTTP status of the answer, or {@code none} where there was none
   */
  public void googleAnswered(String operation, String status, Duration took) {
    Timer.builder("newspace.google.calls")
        .tag("operation", operation)
        .tag("status", status)
        .publishPercentileHistogram()
        .register(registry)
        .record(took);
  }

  /**
   * A request at the public port is over.
   *
   * @param path one of the app's own, or {@code other}
   * @param status the class of the answer's HTTP status, such as {@code 4xx}, or {@code none} where
   *     the caller did not wait for it
   */
  public void requestAnswered(String path, String status, Duration took) {
    registry.timer("newspace.http.requests", "path", path, "status", status).record(took);
  }

  /**
   * A caller was verified.
   *
   * @param caller which of Google's kinds
   */
  public void callerVerified(String caller) {
    registry.counter(CALLERS, "caller", caller, "claim", "none").increment();
    if (lastEvent.getAndSet(Instant.now().getEpochSecond()) == 0) {
      // Absent before the first event: nobody is to be woken by a zero.
      TimeGauge.builder("newspace.last.event.timestamp", lastEvent::get, TimeUnit.SECONDS)
          .register(registry);
    }
  }

  /**
   * A caller was refused.
   *
   * @param claim what of its token did not fit, one of those that the app tells apart
   */
  public void callerRefused(String claim) {
    registry.counter(CALLERS, "caller", "REJECTED", "claim", claim).increment();
  }

  /** A consent ended. */
  public void consentEnded(String outcome) {
    registry.counter("newspace.consents", "outcome", outcome).increment();
  }

  /**
   * Google refused a call for good, or gave up on it.
   *
   * @param operation such as {@code spaces.create} or {@code token.refresh}
   * @param code one of those that the app tells apart
   */
  public void refused(String operation, String code) {
    registry.counter("newspace.google.refusals", "operation", operation, "code", code).increment();
  }

  /** A call to Google was tried again. */
  public void retried() {
    registry.counter("newspace.google.retries").increment();
  }
}
