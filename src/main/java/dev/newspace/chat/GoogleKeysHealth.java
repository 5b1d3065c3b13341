package dev.newspace.chat;

import dev.newspace.GoogleKeys;
import jakarta.enterprise.context.ApplicationScoped;
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

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Google's public keys").status(keys.areThere()).build();
  }
}
