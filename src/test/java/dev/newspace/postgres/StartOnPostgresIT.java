package dev.newspace.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.packaged.Environment;
import dev.newspace.packaged.PackagedApp;
import dev.newspace.packaged.Pause;
import dev.newspace.packaged.Refusal;
import dev.newspace.packaged.RunningApp;
import dev.newspace.packaged.TestKeysets;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.AtOnce;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A PostgreSQL that cannot be used, or not yet: one sentence says so, and what to do. */
class StartOnPostgresIT {
  private static final String WAITS = "does not answer yet";
  private static final String SECRET = "hunter2";

  private static LocalGoogle google;
  private static Postgres postgres;

  @BeforeAll
  static void start() {
    google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
    postgres = Postgres.started();
  }

  @AfterAll
  static void end() {
    postgres.close();
    google.close();
  }

  /** What no wait can mend. */
  static List<Environment> wrong() {
    return List.of(
        environment().with("NEWSPACE_DATABASE_PASSWORD", SECRET),
        environment().without("NEWSPACE_DATABASE_PASSWORD"),
        environment().with("NEWSPACE_DATABASE_USERNAME", "nobody"),
        environment().with("NEWSPACE_DATABASE_URL", postgres.url() + "elsewhere"),
        environment().with("NEWSPACE_DATABASE_URL", postgres.url() + "?currentSchema=pg_catalog"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void wrongDatabaseSettingStopsStartAtOnce(Environment environment) {
    Refusal refusal = Refusal.of(environment, Replicas.folder());

    assertThat(refusal).matches(Refusal::isOneMessage);
    assertRefused(refusal);
  }

  private record Refused(Refusal refusal, Duration after) {}

  @Test
  void unreachableDatabaseStopsStartAfterWait() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      List<String> urls =
          List.of(
              "jdbc:postgresql://localhost:1/newspace?ApplicationName=" + SECRET,
              "jdbc:postgresql://nowhere.invalid/newspace?ApplicationName=" + SECRET,
              Postgres.url(silent.getLocalPort()) + "?ApplicationName=" + SECRET);

      List<Refused> all = AtOnce.times(urls.size(), i -> refused(urls.get(i)));

      for (Refused refused : all) {
        assertThat(refused.refusal()).matches(Refusal::isPlain);
        assertThat(refused.after()).isLessThan(Duration.ofSeconds(35));
        assertThat(refused.refusal().out().lines()).singleElement().asString().contains(WAITS);
        assertRefused(refused.refusal());
      }
    }
  }

  @Test
  void lateDatabaseIsAwaitedAtStart() {
    postgres.stop();
    try (PackagedApp app = PackagedApp.launched(environment(), Replicas.folder())) {
      Pause.until("it waits", () -> app.out().contains(WAITS));
      Pause.of(Duration.ofSeconds(3));
      postgres.startAgain();
      Pause.until(
          "it is ready",
          () -> app.management().status("/q/health/ready").equals(OptionalInt.of(200)));

      assertThat(app.out().lines().filter(line -> line.contains("WARN")))
          .singleElement()
          .asString()
          .contains("NEWSPACE_DATABASE_URL " + WAITS);
      assertThat(app.err()).isEmpty();
    }
  }

  private static Refused refused(String url) {
    Instant start = Instant.now();
    Refusal refusal =
        Refusal.of(environment().with("NEWSPACE_DATABASE_URL", url), Replicas.folder());
    return new Refused(refusal, Duration.between(start, Instant.now()));
  }

  private static Environment environment() {
    return postgres.replica(google, TestKeysets.aes256());
  }

  private static void assertRefused(Refusal refusal) {
    assertThat(refusal.err().lines())
        .singleElement()
        .asString()
        .startsWith("NewSpace cannot start: ")
        .contains(
            "NEWSPACE_DATABASE_URL", "NEWSPACE_DATABASE_USERNAME", "NEWSPACE_DATABASE_PASSWORD")
        .doesNotContain("null");
    assertThat(refusal.err() + refusal.out()).doesNotContain(SECRET, Postgres.PASSWORD);
  }
}
