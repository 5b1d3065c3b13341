package dev.newspace.google;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without Google's keys no caller can be verified: not ready; each check tries to fetch them. */
@Readiness
@ApplicationScoped
class GoogleKeysHealth implements HealthCheck {
  private final GoogleKeys keys;

  GoogleKeysHealth(GoogleKeys keys) {
    this.keys = keys;
  }

  /** While the ports are opened, so that the app is ready as soon as they are. */
  void fetchAhead(@Observes StartupEvent event, @VirtualThreads ExecutorService executor) {
    executor.execute(keys::areAvailable);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Google's public keys").status(keys.areAvailable()).build();
  }
}
