package dev.newspace.doctor;

import dev.newspace.command.Manifest;
import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import dev.newspace.doctor.Check.State;
import dev.newspace.vault.Vault;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** {@code /q/doctor} on the management port, and the cheap checks after a start. */
@ApplicationScoped
class DoctorRoute {
  private static final Logger LOG = Logger.getLogger(DoctorRoute.class);
  private static final String JSON = "application/json";
  private static final Duration AFTER_START = Duration.ofSeconds(5);

  private final Settings settings;
  private final Manifest manifest;
  private final Database database;
  private final Vault vault;
  private final ObservationKeeper observations;
  private final String version;
  private final ExecutorService executor;

  DoctorRoute(
      Settings settings,
      Manifest manifest,
      Database database,
      Vault vault,
      ObservationKeeper observations,
      @ConfigProperty(name = "quarkus.application.version") String version,
      @VirtualThreads ExecutorService executor) {
    this.settings = settings;
    this.manifest = manifest;
    this.database = database;
    this.vault = vault;
    this.observations = observations;
    this.version = version;
    this.executor = executor;
  }

  void register(@Observes ManagementInterface management) {
    management
        .router()
        .route(HttpMethod.GET, "/q/doctor")
        .handler(routing -> executor.execute(() -> answer(routing)));
  }

  private void answer(RoutingContext routing) {
    boolean isJson = String.valueOf(routing.request().getHeader("Accept")).contains(JSON);
    try {
      Report report = report();
      routing
          .response()
          .putHeader("Content-Type", (isJson ? JSON : "text/plain") + ";charset=utf-8")
          .end(isJson ? report.json() : report.text());
    } catch (RuntimeException e) {
      // On a thread of its own nobody else would answer.
      routing.fail(e);
    }
  }

  private SeenChecks seen() {
    return new SeenChecks(observations.all());
  }

  private Report report() {
    StorageChecks storage = new StorageChecks(settings, database, () -> vault);
    return new Report(
        version,
        ConsoleValues.of(settings, manifest),
        Examination.of(settings, new Web(), this::seen)
            .with(CheckId.DATABASE, storage::database)
            .with(CheckId.KEYSET, storage::keyset)
            .with(CheckId.BACKLOG, storage::backlog)
            .examine());
  }

  /** In the background, when nobody waits for the start any more, and only where the app serves. */
  void checkAfterStart(@Observes StartupEvent event) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      CompletableFuture.delayedExecutor(AFTER_START.toMillis(), TimeUnit.MILLISECONDS, executor)
          .execute(
              () ->
                  Examination.cheap(settings, new Web()).examine().stream()
                      .filter(check -> check.state() == State.WARN || check.state() == State.FAIL)
                      .forEach(check -> LOG.warnf("Doctor: %s", check)));
    }
  }
}
