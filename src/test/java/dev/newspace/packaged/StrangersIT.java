package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.App;
import dev.newspace.testing.RawHttp;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has no token can neither end the process nor push what counts out of its log. */
class StrangersIT {
  private static final int AT_ONCE = 10;
  private static final Duration TWO_WINDOWS = Duration.ofSeconds(20);

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;

  @Test
  void requestsByTheThousandLeaveThingsAsTheyWere() {
    Environment small =
        Environment.before(google)
            .with("JAVA_TOOL_OPTIONS", "-Xmx128m -XX:+ExitOnOutOfMemoryError");
    try (PackagedApp app = PackagedApp.ready(small, folder)) {
      String method = "X".repeat(7_900);
      send(app, 4_800, i -> "M" + i + method + " /chat HTTP/1.1\r\nHost: a\r\n\r\n");
      String head = "Host: a\r\nX: " + "x".repeat(15_000) + "\r\n\r\n";
      send(app, 14_600, i -> "GET /nothing" + i + " HTTP/1.1\r\n" + head);

      assertThat(app.management().body("/q/metrics"))
          .contains("newspace_http_requests_seconds_count{path=\"other\",status=\"4xx\"} 14600")
          .hasSizeLessThan(100_000);
      assertThat(app.isRunning()).isTrue();
    }
  }

  @Test
  void suppressedLogLinesAreCounted() {
    try (PackagedApp app = PackagedApp.ready(Environment.before(google), folder)) {
      refuse(app, 300);
      Instant end = Instant.now().plus(TWO_WINDOWS);
      while (refusals(app.out()) < 300 || invalidLinks(app.out()) < 300) {
        assertThat(Instant.now()).isBefore(end);
        Pause.briefly();
      }
      assertThat(app.out().lines()).hasSizeLessThan(200);

      refuse(app, 100);
      app.terminate();
      app.exitCode();
      assertThat(refusals(app.out())).isEqualTo(400);
      assertThat(invalidLinks(app.out())).isEqualTo(400);
      assertThat(count(app.out(), "\"CALLER_REFUSED\",\"claim\":\"token\"(?:,\"count\":(\\d+))?}"))
          .isEqualTo(400);
    }
  }

  private void refuse(PackagedApp process, int times) {
    App app = new App(process.root(), google);
    for (int i = 0; i < times; i++) {
      app.post("Bearer x", "{}");
      app.call("GET", "/oauth2/start?ticket=x");
    }
  }

  private static int refusals(String log) {
    return count(log, "Callers? refused: token: (?:(\\d+) more)?");
  }

  private static int invalidLinks(String log) {
    return count(log, "ended: LINK_INVALID(?:: (\\d+) more)?");
  }

  /** How many are told of: one a line, where it does not give a number. */
  private static int count(String log, String line) {
    return Pattern.compile(line)
        .matcher(log)
        .results()
        .map(match -> match.group(1))
        .mapToInt(number -> number == null ? 1 : Integer.parseInt(number))
        .sum();
  }

  private static void send(PackagedApp app, int number, IntFunction<String> request) {
    try (RawHttp connection = new RawHttp(app.root())) {
      for (int i = 0; i < number; i += AT_ONCE) {
        IntStream.range(i, i + AT_ONCE).mapToObj(request).forEach(connection::bytes);
        for (int answer = 0; answer < AT_ONCE; answer++) {
          assertThat(connection.statusLine()).startsWith("HTTP/1.1 4");
        }
      }
    }
  }
}
