package dev.newspace.context;

import java.time.Duration;
import java.time.Instant;

/**
 * When the answer to one event must be under way. Google Chat waits 30 seconds
 * (developers.google.com /workspace/chat/receive-respond-interactions); we stop 5 seconds earlier
 * and keep the last second for saying what happened.
 *
 * @param end the moment at which work for the event must stop
 */
public record Deadline(Instant end) {
  private static final Duration ANSWER_RESERVE = Duration.ofSeconds(1);

  /**
   * The deadline of what begins now.
   *
   * @param time from now until the answer must be there, with the last second for the answer itself
   */
  public static Deadline in(Duration time) {
    return new Deadline(Instant.now().plus(time).minus(ANSWER_RESERVE));
  }

  /** What is left for work; zero when it is over, never negative. */
  public Duration left() {
    Duration left = Duration.between(Instant.now(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * What is left, but no more than {@code most}, and at least a millisecond since clients read zero
   * as "for ever".
   */
  public Duration leftButAtMost(Duration most) {
    Duration left = left();
    Duration cut = left.compareTo(most) < 0 ? left : most;
    return cut.toMillis() < 1 ? Duration.ofMillis(1) : cut;
  }

  /** An earlier one, after two thirds of what is left: for what others have to follow. */
  public Deadline twoThirds() {
    return new Deadline(Instant.now().plus(left().multipliedBy(2).dividedBy(3)));
  }

  /** Whether no time is left for work. */
  public boolean isOver() {
    return left().isZero();
  }
}
