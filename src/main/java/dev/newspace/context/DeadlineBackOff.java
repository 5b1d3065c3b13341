package dev.newspace.context;

import com.google.api.client.util.BackOff;
import com.google.api.client.util.ExponentialBackOff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/**
 * The waits between the attempts of one call to Google: jittered, ever longer, and never past what
 * the deadline leaves time for.
 */
public final class DeadlineBackOff {
  private static final int FIRST_WAIT_MILLIS = 300;
  private static final int LONGEST_WAIT_MILLIS = 5_000;

  /** Waiting is worth it only where the call itself still has this long. */
  private static final Duration FOR_THE_CALL = Duration.ofSeconds(1);

  private final Deadline deadline;
  private final ExponentialBackOff backOff =
      new ExponentialBackOff.Builder()
          .setInitialIntervalMillis(FIRST_WAIT_MILLIS)
          .setMaxIntervalMillis(LONGEST_WAIT_MILLIS)
          .build();

  public DeadlineBackOff(Deadline deadline) {
    this.deadline = deadline;
  }

  /**
   * Waits until the call may be tried again.
   *
   * @param retryAfter what Google asked for at least
   * @return false, at once, where the deadline leaves no time for it
   */
  public boolean await(Optional<Duration> retryAfter) {
    long next = nextMillis();
    if (next == BackOff.STOP) {
      return false;
    }
    Duration wait = longer(Duration.ofMillis(next), retryAfter.orElse(Duration.ZERO));
    return wait.plus(FOR_THE_CALL).compareTo(deadline.left()) <= 0 && waited(wait);
  }

  private long nextMillis() {
    try {
      return backOff.nextBackOffMillis();
    } catch (IOException e) {
      throw new UncheckedIOException("A back-off in memory reads nothing", e);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static boolean waited(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
