package dev.newspace.playground.page;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells every open page that there is something new, by server-sent events. */
final class LiveUpdates {

  private final Vertx vertx;
  private final Set<HttpServerResponse> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean told = new AtomicBoolean();

  LiveUpdates(Vertx vertx) {
    this.vertx = vertx;
  }

  void listen(RoutingContext context) {
    HttpServerResponse response = context.response();
    response.setChunked(true);
    response.putHeader("Content-Type", "text/event-stream");
    response.putHeader("Cache-Control", "no-store");
    response.closeHandler(closed -> open.remove(response));
    open.add(response);
    // The browser asks again half a second after the playground was started anew.
    response.write("retry: 500\n\n");
  }

  /** Many changes at once are told once. */
  void changed() {
    if (told.compareAndSet(false, true)) {
      vertx.runOnContext(
          now -> {
            told.set(false);
            open.forEach(response -> response.write("data: changed\n\n"));
          });
    }
  }
}
