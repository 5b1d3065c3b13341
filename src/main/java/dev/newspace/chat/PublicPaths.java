package dev.newspace.chat;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * The public port has three paths, each with one method; whatever a library may add, nobody reaches
 * it there. In development the playground and Quarkus's own pages are let through.
 */
class PublicPaths {
  /** Before everything else. */
  private static final int FIRST = 1000;

  /** Enough for what a slow network still holds. */
  private static final long REST_MILLIS = 10_000;

  private static final Map<String, HttpMethod> PATHS =
      Map.of(
          "/chat", HttpMethod.POST,
          "/oauth2/start", HttpMethod.GET,
          "/oauth2/callback", HttpMethod.GET);

  void register(@Observes Filters filters) {
    if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
      filters.register(PublicPaths::check, FIRST);
    }
  }

  private static void check(RoutingContext routing) {
    routing.addEndHandler(ended -> dropTheRest(routing));
    HttpMethod method = PATHS.get(routing.request().path());
    if (method == null) {
      routing.response().setStatusCode(404).end();
    } else if (!method.equals(routing.request().method())) {
      routing.response().setStatusCode(405).putHeader("Allow", method.name()).end();
    } else {
      routing.next();
    }
  }

  /**
   * What nobody wanted of a body is dropped, since the connection's next request would wait behind
   * it; and the connection with it, where it goes on and on.
   */
  private static void dropTheRest(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    request.resume();
    if (!request.isEnded()) {
      routing.vertx().setTimer(REST_MILLIS, late -> closeUnlessEnded(request));
    }
  }

  private static void closeUnlessEnded(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.connection().close();
    }
  }
}
