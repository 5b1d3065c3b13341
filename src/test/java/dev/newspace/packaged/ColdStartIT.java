package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.App;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdStartIT {
  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;

  @Test
  void readinessFollowsKeyServerWhileLivenessHolds() {
    google.faults().next(1000, "id-keys").answers(503);
    google.faults().next(1000, "chat-keys").answers(503);

    try (PackagedApp process = PackagedApp.launched(Environment.before(google), folder)) {
      Management platform = process.management();
      Pause.until(
          "the app is alive", () -> platform.status("/q/health/live").equals(OptionalInt.of(200)));
      assertThat(platform.status("/q/health/ready")).isEqualTo(OptionalInt.of(503));
      assertThat(platform.body("/q/health/ready")).contains("Google's public keys", "DOWN");
      App app = new App(process.root(), google);
      assertThat(help(app)).isEqualTo(401);

      google.faults().clear();
      // The fetches that failed count for the limit of fetches, which lasts half a minute.
      Pause.until(
          "the app is ready", () -> platform.status("/q/health/ready").equals(OptionalInt.of(200)));
      assertThat(help(app)).isEqualTo(200);
    }
  }

  private int help(App app) {
    String token = google.tokens().classicByProjectNumber();
    return app.post("Bearer " + token, Events.in(EventFormat.CLASSIC).command(4, "").toString())
        .statusCode();
  }
}
