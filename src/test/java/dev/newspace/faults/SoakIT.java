package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.packaged.Environment;
import dev.newspace.packaged.PackagedApp;
import dev.newspace.packaged.RunningApp;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Strangers and people come for a while, in the memory of the image: then everything is as before.
 * {@code -Dsoak.time=PT1H} lets them come for an hour.
 */
class SoakIT {
  private static final Duration TIME = Duration.parse(System.getProperty("soak.time", "PT40S"));

  /** Fills the pools and caches that have a limit, and lets the compiler do most of its work. */
  private static final Duration WARM_UP = Duration.ofSeconds(20);

  /** Longer than a body may take, and than a client keeps a connection that it does not use. */
  private static final Duration SETTLE = Duration.ofSeconds(25);

  private static final int STRANGERS = 4;
  private static final int PEOPLE = 2;

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;

  @Test
  void trafficLeavesNothingBehind() {
    Environment environment =
        Environment.before(google)
            .with("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+ExitOnOutOfMemoryError")
            .with("NEWSPACE_COMMANDS_PER_MINUTE", "0");
    try (PackagedApp process = PackagedApp.ready(environment, folder)) {
      SoakTraffic traffic = traffic(process);
      run(traffic, WARM_UP);
      Residue before = Residue.of(process);
      run(traffic, TIME);
      Residue after = Residue.of(process);

      assertThat(process.isRunning()).as(process.toString()).isTrue();
      assertThat(traffic.strangers()).isGreaterThan(1_000);
      assertThat(traffic.events()).isGreaterThan(500);
      assertThat(after.meters()).as("meters").isLessThanOrEqualTo(before.meters() + 5);
      assertThat(after.connections()).as("connections").isLessThanOrEqualTo(10);
      assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + 10);
      assertThat(after.files()).as("files").isLessThanOrEqualTo(before.files() + 20);
      assertThat(after.heap())
          .as("heap, before %s, after %s", before, after)
          .isLessThan(before.heap() + 12 * 1024 * 1024);
    }
  }

  private SoakTraffic traffic(PackagedApp process) {
    App app = new App(process.root(), google);
    List<Person> people = AtOnce.times(10, i -> app.connected());
    Person careless = app.newcomer();
    URI link =
        app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, careless).command(1, "Mine"))
            .promptUrl();
    return new SoakTraffic(app, google, process.root(), people, link);
  }

  private static void run(SoakTraffic traffic, Duration time) {
    ExecutorService threads = Executors.newFixedThreadPool(STRANGERS + PEOPLE);
    Instant end = Instant.now().plus(time);
    try {
      Stream<Runnable> work =
          Stream.concat(
              Stream.generate(() -> (Runnable) () -> traffic.strangersUntil(end)).limit(STRANGERS),
              Stream.generate(() -> (Runnable) () -> traffic.peopleUntil(end)).limit(PEOPLE));
      List<CompletableFuture<Void>> all =
          work.map(one -> CompletableFuture.runAsync(one, threads)).toList();
      all.forEach(CompletableFuture::join);
    } finally {
      threads.shutdownNow();
    }
    SoakTraffic.settle(SETTLE);
  }
}
