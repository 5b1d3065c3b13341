package dev.newspace.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code newspace_build_info}: which version runs, as the label of a metric that is always 1. */
@Singleton
class BuildInfo implements MeterBinder {
  private final String version;

  BuildInfo(@ConfigProperty(name = "quarkus.application.version") String version) {
    this.version = version;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("newspace.build.info", () -> 1).tag("version", version).register(registry);
  }
}
