package dev.newspace.chat;

import dev.newspace.observability.LogLimiter;
import dev.newspace.observability.Metrics;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The public port has four paths, each with one method; whatever a library may add, nobody reaches
 * it there. In development the playground and Quarkus's own pages are let through.
 */
@ApplicationScoped
class PublicPaths {
  private static final Logger LOG = Logger.getLogger(PublicPaths.class);

  /** Before everything else. */
  private static final int FIRST = -1000;

  private static final Map<String, HttpMethod> PATHS =
      Map.of(
          "/chat",
          HttpMethod.POST,
          "/oauth2/start",
          HttpMethod.GET,
          "/oauth2/callback",
          HttpMethod.GET,
          AvatarResource.PATH,
          HttpMethod.GET);

  private static final int BAD_REQUEST = 400;
  private static final int INTERNAL_SERVER_ERROR = 500;

  private static final String BEGIN = PublicPaths.class.getName();

  private final Metrics metrics;
  private final MisdirectedEventLog misdirected;
  private final LogLimiter.Budget<String> faults;

  PublicPaths(Metrics metrics, MisdirectedEventLog misdirected, LogLimiter limiter) {
    this.metrics = metrics;
    this.misdirected = misdirected;
    this.faults =
        limiter.budget(
            PATHS.keySet(),
            (path, count) -> LOG.errorf("Requests to %s failed: %d more", path, count));
  }

  void register(@Observes Router router) {
    if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
      router.route().order(FIRST).handler(this::check).failureHandler(this::fail);
    }
  }

  private void check(RoutingContext routing) {
    begin(routing);
    if (isThere(routing)) {
      routing.next();
    }
  }

  /**
   * Ends what Vert.x refuses before any route is asked, such as a request without a host, and what
   * nobody caught. Quarkus would log an error with the whole address, whose query may be a secret.
   */
  private void fail(RoutingContext routing) {
    if (routing.get(BEGIN) == null) {
      begin(routing);
    }
    if (routing.response().ended() || !isThere(routing)) {
      return;
    }
    boolean theirs =
        routing.statusCode() >= BAD_REQUEST && routing.statusCode() < INTERNAL_SERVER_ERROR;
    if (!theirs && faults.tryAcquire(routing.request().path())) {
      LOG.errorf(routing.failure(), "A request to %s failed", routing.request().path());
    }
    if (routing.response().headWritten()) {
      routing.request().connection().close();
    } else {
      answer(routing, theirs ? routing.statusCode() : INTERNAL_SERVER_ERROR);
    }
  }

  /** Whether a request is for one of the paths; if not, it is answered. */
  private boolean isThere(RoutingContext routing) {
    HttpMethod method = method(routing);
    if (!routing.request().method().equals(method)) {
      misdirected.log(routing.request());
    }
    if (method == null) {
      answer(routing, 404);
      return false;
    }
    if (!method.equals(routing.request().method())) {
      routing.response().putHeader("Allow", method.name());
      answer(routing, 405);
      return false;
    }
    return true;
  }

  private static HttpMethod method(RoutingContext routing) {
    String path = routing.request().path();
    return path == null ? null : PATHS.get(path);
  }

  private static void answer(RoutingContext routing, int status) {
    routing.response().setStatusCode(status).end();
  }

  private void begin(RoutingContext routing) {
    routing.put(BEGIN, System.nanoTime());
    routing.addEndHandler(end -> end(routing, end));
  }

  private void end(RoutingContext routing, AsyncResult<Void> end) {
    UnreadBody.drop(routing.request(), routing.vertx());
    // A label is never what a stranger sent: each would stay for ever.
    metrics.requestAnswered(
        method(routing) == null ? "other" : routing.request().path(),
        end.succeeded() ? routing.response().getStatusCode() / 100 + "xx" : "none",
        Duration.ofNanos(System.nanoTime() - routing.<Long>get(BEGIN)));
  }
}
