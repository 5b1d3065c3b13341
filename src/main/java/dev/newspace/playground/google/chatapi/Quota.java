package dev.newspace.playground.google.chatapi;

import dev.newspace.playground.google.server.ApiError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many spaces all people together may write in a minute: Google counts creations and set-ups of
 * one project together (developers.google.com/workspace/chat/limits).
 */
public final class Quota {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Deque<Instant> writes = new ArrayDeque<>();
  private int perMinute = Integer.MAX_VALUE;

  public synchronized void set(int writesPerMinute) {
    perMinute = writesPerMinute;
  }

  /**
   * Counts a write.
   *
   * @throws ApiException where there were too many in the last minute
   */
  synchronized void take() throws ApiException {
    Instant now = Instant.now();
    while (!writes.isEmpty() && writes.peek().isBefore(now.minus(WINDOW))) {
      writes.poll();
    }
    if (writes.size() >= perMinute) {
      throw new ApiException(ApiError.forStatus(429));
    }
    writes.add(now);
  }
}
