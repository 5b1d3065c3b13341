package dev.newspace.chat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * What nobody wanted of a body is dropped, since the connection's next request would wait behind
 * it; and the connection with it, where it goes on and on.
 */
final class UnreadBody {
  /** Enough for what a slow network still holds. */
  private static final long REST_MILLIS = 10_000;

  private UnreadBody() {}

  /** Drops the rest of a request that was answered. */
  static void drop(HttpServerRequest request, Vertx vertx) {
    if (!request.isEnded()) {
      if (hasBody(request)) {
        closeUnlessEnded(request, vertx);
      }
      request.resume();
    }
  }

  /** RFC 9112, 6.3: a request without either has none. */
  private static boolean hasBody(HttpServerRequest request) {
    return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  /** The timer holds the connection alone, and neither the request nor what came with it. */
  private static void closeUnlessEnded(HttpServerRequest request, Vertx vertx) {
    HttpConnection connection = request.connection();
    long timer = vertx.setTimer(REST_MILLIS, late -> connection.close());
    request.handler(part -> {});
    request.endHandler(end -> vertx.cancelTimer(timer));
    request.exceptionHandler(gone -> vertx.cancelTimer(timer));
  }
}
