package dev.newspace.chat;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads the body of a request that Quarkus holds back until somebody wants it. */
final class RequestBody {
  private RequestBody() {}

  /** The body is longer than it may be. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(int most) {
      super("The body has more than " + most + " bytes");
    }
  }

  /** The body is not there in time. */
  static final class TooSlowException extends IOException {
    private static final long serialVersionUID = 1L;

    TooSlowException(Duration patience) {
      super("The body is not there after " + patience);
    }
  }

  /**
   * Reads a body, however it comes. What is too much is read and dropped, so that the caller gets
   * to see the answer.
   *
   * @param context the request's own
   * @return fails with {@link TooLargeException} beyond {@code most} bytes, and with {@link
   *     TooSlowException} where it takes longer than {@code time}
   */
  static CompletionStage<byte[]> read(
      HttpServerRequest request, Context context, int most, Duration time) {
    CompletableFuture<byte[]> body = new CompletableFuture<>();
    context.runOnContext(
        ignored -> {
          try {
            collect(request, body, most);
          } catch (IllegalStateException e) {
            // The connection is gone, and the request with it.
            body.completeExceptionally(e);
          }
        });
    return new Patience(context).limit(body, time, () -> new TooSlowException(time));
  }

  private static void collect(HttpServerRequest request, CompletableFuture<byte[]> body, int most) {
    Buffer read = Buffer.buffer();
    request.handler(
        part -> {
          if (read.length() <= most) {
            read.appendBuffer(part);
          }
        });
    request.exceptionHandler(body::completeExceptionally);
    request.endHandler(
        end -> {
          if (read.length() > most) {
            body.completeExceptionally(new TooLargeException(most));
          } else {
            body.complete(read.getBytes());
          }
        });
    request.resume();
  }
}
