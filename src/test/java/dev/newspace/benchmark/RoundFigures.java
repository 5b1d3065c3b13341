package dev.newspace.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What came of some rounds of one scenario. The time that Google took for an event is not in it.
 */
final class RoundFigures {
  private static final double SECOND = Duration.ofSeconds(1).toNanos();
  private static final double MILLISECOND = Duration.ofMillis(1).toNanos();
  private static final double MICROSECOND = 1_000;

  private final long[] nanos;
  private final Duration elapsed;
  private final Duration processorTime;

  /**
   * Figures of one round.
   *
   * @param nanos that each event took
   * @param elapsed in which all of them were answered
   * @param processorTime that the app used for them
   */
  RoundFigures(long[] nanos, Duration elapsed, Duration processorTime) {
    this.nanos = nanos.clone();
    this.elapsed = elapsed;
    this.processorTime = processorTime;
    Arrays.sort(this.nanos);
  }

  /** All rounds together. */
  static RoundFigures of(List<RoundFigures> rounds) {
    return new RoundFigures(
        rounds.stream().flatMapToLong(round -> Arrays.stream(round.nanos)).toArray(),
        rounds.stream().map(round -> round.elapsed).reduce(Duration.ZERO, Duration::plus),
        rounds.stream().map(round -> round.processorTime).reduce(Duration.ZERO, Duration::plus));
  }

  double eventsPerSecond() {
    return nanos.length * SECOND / elapsed.toNanos();
  }

  double millisecondsAt(double quantile) {
    int index = (int) Math.min(nanos.length - 1, Math.floor(nanos.length * quantile));
    return nanos[index] / MILLISECOND;
  }

  /** Of one processor, for one event. */
  double processorMicroseconds() {
    return processorTime.toNanos() / MICROSECOND / nanos.length;
  }
}
