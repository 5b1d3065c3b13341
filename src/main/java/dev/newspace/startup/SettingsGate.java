package dev.newspace.startup;

import dev.newspace.config.SettingsValidator;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;

/** Lets the app start only with settings that have no faults. */
class SettingsGate {
  void check(@Observes @Priority(0) StartupEvent event, Config config) {
    SettingsValidator.faults(config)
        .ifPresent(
            faults -> {
              throw new StartupException(faults);
            });
  }
}
