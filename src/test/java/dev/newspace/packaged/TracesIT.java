package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.SpaceWish;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces go out where OpenTelemetry's own variables ask for them, and only then. */
class TracesIT {
  private static final int FRAME_HEAD = 5;
  private static final Duration EXPORT_EVERY = Duration.ofMillis(200);

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;

  private final Vertx vertx = Vertx.vertx();
  private final Queue<String> exported = new ConcurrentLinkedQueue<>();
  private String collector;

  @BeforeEach
  void collect() {
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(this::take)
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    collector = "http://localhost:" + server.actualPort();
  }

  @AfterEach
  void end() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void tracesAreOffByDefault() {
    drive(Environment.before(google), () -> Pause.of(EXPORT_EVERY.multipliedBy(10)));

    assertThat(exported).isEmpty();
  }

  @Test
  void tracesAreEnabledByStandardVariablesWithoutSecrets() {
    Person kim =
        drive(
            Environment.before(google).with("OTEL_SDK_DISABLED", "false"),
            () -> Pause.until("the last span is there", () -> exported("/the-end")));

    assertThat(exported).anyMatch(spans -> spans.contains("POST /chat"));
    assertThat(exported)
        .noneMatch(spans -> spans.contains("ticket=") || spans.contains("state="))
        .noneMatch(spans -> spans.contains(kim.id()) || spans.contains(kim.email()));
  }

  /** Everything that has to do with a consent and a space, and a last call. */
  private Person drive(Environment environment, Runnable untilExported) {
    Environment exporting =
        environment
            .with("OTEL_EXPORTER_OTLP_ENDPOINT", collector)
            .with("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", EXPORT_EVERY.toMillis() + "ms");
    try (PackagedApp process = PackagedApp.ready(exporting, folder)) {
      App app = new App(process.root(), google);
      SpaceWish wish = SpaceWish.of(google, EventFormat.ADD_ON, app.newcomer());
      URI prompt = wish.sentTo(app).promptUrl();
      app.consent(prompt, wish.person());
      wish.sentTo(app);
      app.call("GET", "/the-end");
      untilExported.run();
      assertThat(wish.spaces()).hasSize(1);
      return wish.person();
    }
  }

  private boolean exported(String text) {
    return exported.stream().anyMatch(spans -> spans.contains(text));
  }

  /** As a collector answers by gRPC: an empty message, and that all is well. */
  private void take(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            spans -> {
              exported.add(spans.toString(StandardCharsets.ISO_8859_1));
              request
                  .response()
                  .putHeader("content-type", "application/grpc")
                  .putTrailer("grpc-status", "0")
                  .end(Buffer.buffer(new byte[FRAME_HEAD]));
            });
  }
}
