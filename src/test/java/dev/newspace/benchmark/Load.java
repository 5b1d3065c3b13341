package dev.newspace.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/** Keeps so many events under way, each on a connection that stays open: one thread, no more. */
final class Load implements AutoCloseable {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final int inFlight;
  private final GoogleTime googleTime;
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

  Load(int inFlight, GoogleTime googleTime) {
    this.inFlight = inFlight;
    this.googleTime = googleTime;
  }

  /**
   * Sends events of a scenario for so long; every one has to be answered as expected. The
   * processors are all busy then, so what Google used of them is taken out of the time that passed.
   */
  RoundFigures drive(Scenario scenario, Duration time) {
    long start = System.nanoTime();
    Duration appBefore = scenario.subject().processorTime();
    Duration googleBefore = googleTime.processorTime();
    Round round = new Round(scenario, start + time.toNanos());
    vertx.runOnContext(ignored -> round.start());
    long[] nanos = round.done.join();
    Duration google = googleTime.processorTime().minus(googleBefore);
    return new RoundFigures(
        nanos,
        Duration.ofNanos(System.nanoTime() - start).minus(google.dividedBy(PROCESSORS)),
        scenario.subject().processorTime().minus(appBefore));
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Everything in it happens on the one thread. */
  private final class Round {
    private final Scenario scenario;
    private final long end;
    private final HttpClient http =
        vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(inFlight));
    private final CompletableFuture<long[]> done = new CompletableFuture<>();
    private long[] nanos = new long[1024];
    private int answered;
    private int underWay = inFlight;

    Round(Scenario scenario, long end) {
      this.scenario = scenario;
      this.end = end;
    }

    void start() {
      for (int i = 0; i < inFlight; i++) {
        next();
      }
    }

    private void next() {
      if (System.nanoTime() < end) {
        send(scenario.events().get());
      } else if (--underWay == 0) {
        http.close();
        done.complete(Arrays.copyOf(nanos, answered));
      }
    }

    private void send(Event event) {
      Buffer body = Buffer.buffer(event.body());
      RequestOptions options =
          new RequestOptions()
              .setMethod(HttpMethod.POST)
              .setAbsoluteURI(scenario.subject().root().resolve(event.path()).toString())
              .putHeader("Authorization", event.bearer())
              .putHeader("Content-Type", "application/json; charset=utf-8");
      long start = System.nanoTime();
      http.request(options)
          .compose(request -> request.send(body))
          .compose(HttpClientResponse::body)
          .onSuccess(answer -> note(event, System.nanoTime() - start, answer.toString()))
          .onFailure(done::completeExceptionally);
    }

    private void note(Event event, long took, String answer) {
      if (!answer.contains(scenario.expected())) {
        done.completeExceptionally(new IllegalStateException("Not as expected: " + answer));
        return;
      }
      if (answered == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * answered);
      }
      nanos[answered++] = took - googleTime.nanosOf(event);
      next();
    }
  }
}
