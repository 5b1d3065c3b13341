package dev.newspace.playground.google.server;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** The HTTP server on localhost, with one event loop on which everything happens in turn. */
public final class GoogleServer {

  public static final String HOST = "localhost";

  private final Vertx vertx = Vertx.vertx(frugal());
  private final Router router = Router.router(vertx);
  private final HttpServer server;
  private volatile Duration clockOffset = Duration.ZERO;

  public GoogleServer(int port) {
    router.route().handler(this::tellTheTime);
    try {
      server =
          vertx
              .createHttpServer(plainHttp())
              .requestHandler(router)
              // Without the host it would listen on all interfaces, whatever the options say.
              .listen(port, HOST)
              .toCompletionStage()
              .toCompletableFuture()
              .join();
    } catch (CompletionException e) {
      vertx.close();
      throw new IllegalStateException(
          "Port " + port + " of localhost is not free for the local Google", e.getCause());
    }
  }

  /** Its clock is so far ahead of this machine's from now on. */
  public void setClockOffset(Duration offset) {
    clockOffset = offset;
  }

  /** As Google does in every answer. */
  private void tellTheTime(RoutingContext context) {
    ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC).plus(clockOffset);
    context.response().putHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now));
    context.next();
  }

  public void serve(Map<Operation, Endpoint> endpoints, Faults faults, CallLog log) {
    CallHandler front = new CallHandler(vertx, faults, log);
    endpoints.forEach(
        (operation, endpoint) ->
            router
                // A plain path would take the colon of spaces:setup for a parameter.
                .routeWithRegex(HttpMethod.valueOf(operation.method), operation.paths())
                .handler(context -> front.serve(operation, endpoint, context)));
  }

  public int port() {
    return server.actualPort();
  }

  public Router router() {
    return router;
  }

  public Vertx vertx() {
    return vertx;
  }

  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  // Over HTTP/2 Vert.x does not inflate request bodies, and the API's client gzips them.
  private static HttpServerOptions plainHttp() {
    return new HttpServerOptions().setHttp2ClearTextEnabled(false).setDecompressionSupported(true);
  }

  private static VertxOptions frugal() {
    return new VertxOptions()
        .setEventLoopPoolSize(1)
        .setWorkerPoolSize(2)
        .setInternalBlockingPoolSize(1)
        .setFileSystemOptions(
            new FileSystemOptions()
                .setFileCachingEnabled(false)
                .setClassPathResolvingEnabled(false));
  }
}
