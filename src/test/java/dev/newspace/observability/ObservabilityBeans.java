package dev.newspace.observability;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.config.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Makes what this room's constructors make, for tests without a container. */
public final class ObservabilityBeans {
  private ObservabilityBeans() {}

  public static Metrics metrics() {
    return new Metrics(new SimpleMeterRegistry());
  }

  public static Metrics metrics(MeterRegistry registry) {
    return new Metrics(registry);
  }

  public static AuditLog audit(Settings settings) {
    return new AuditLog(settings, new ObjectMapper());
  }

  public static LogLimiter logLimiter() {
    return new LogLimiter();
  }

  /** What time brings: the scheduler sums up, and each line may be written again. */
  public static void summarize(LogLimiter limiter) {
    limiter.summarize();
    limiter.openGates();
  }
}
