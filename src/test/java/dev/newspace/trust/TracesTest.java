package dev.newspace.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.testing.FrontDoorTest;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens, traces tell when, and nothing that is secret. */
@QuarkusTest
@QuarkusTestResource(value = TraceCollector.class, restrictToAnnotatedClass = true)
class TracesTest extends FrontDoorTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  TraceCollector traces;

  @Inject Database database;
  @Inject OpenTelemetry telemetry;

  @ParameterizedTest
  @EnumSource
  void tracesContainNoSecrets(EventFormat dialect) throws Exception {
    KnownSecrets secrets = new KnownSecrets();
    Stage stage = Stage.open(root, app, google, dialect, secrets);
    new ConsentScenarios(stage).tell();
    new CommandScenarios(stage).tell();
    new StrangerScenarios(stage).tell();
    new DatabaseScenarios(stage, database).tell();
    awaitTraceOf("/the-end-of-" + dialect);

    assertThat(traces.received()).anyMatch(trace -> trace.contains("POST /chat"));
    assertThat(traces.received()).noneMatch(trace -> trace.contains("/oauth2/"));
    assertThat(secrets.foundIn(traces.received())).isEmpty();
    assertThat(secrets.kinds()).contains("access_token", "code", "completion URL", "space name");
  }

  @Test
  void baggageIsNotRead() {
    assertThat(telemetry.getPropagators().getTextMapPropagator().fields())
        .containsExactlyInAnyOrder("traceparent", "tracestate");
  }

  /** Traces are sent in the order in which they end. */
  private void awaitTraceOf(String path) throws InterruptedException {
    app.call("GET", path);
    Instant end = Instant.now().plus(TIMEOUT);
    while (traces.received().stream().noneMatch(trace -> trace.contains(path))) {
      assertThat(Instant.now()).as("time to wait for a trace").isBefore(end);
      Thread.sleep(100);
    }
  }
}
