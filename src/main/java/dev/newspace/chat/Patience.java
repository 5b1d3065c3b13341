package dev.newspace.chat;

import io.vertx.core.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Ends what takes too long. The event loop of the request keeps the time: {@link
 * CompletableFuture#orTimeout} wakes another thread for every event, which costs a tenth of a
 * prompt, and Vert.x' {@code Future.timeout} hands every answer to the event loop once more, which
 * takes 1.7 times as much of the processor.
 */
final class Patience {
  private final Context context;

  /** For one request, with its own context. */
  Patience(Context context) {
    this.context = context;
  }

  /**
   * Fails a future that is not complete in time.
   *
   * @param late what it fails with
   * @return completes as the future does
   */
  <T> CompletableFuture<T> limit(
      CompletableFuture<T> future, Duration time, Supplier<Exception> late) {
    long timer =
        context
            .owner()
            .setTimer(
                Math.max(1, time.toMillis()), over -> future.completeExceptionally(late.get()));
    return future.whenComplete((value, failure) -> context.owner().cancelTimer(timer));
  }
}
