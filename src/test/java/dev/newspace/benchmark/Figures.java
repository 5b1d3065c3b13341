package dev.newspace.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What came of some rounds of one scenario. The time that Google took for an event is not in it.
 */
final class Figures {
  private static final double SECOND = Duration.ofSeconds(1).toNanos();
  private static final double MILLISECOND = Duration.ofMillis(1).toNanos();
  private static final double MICROSECOND = 1_000;

  private final int inFlight;
  private final long[] nanos;
  private final Duration processorTime;

  /**
   * Figures of one round.
   *
   * @param inFlight how many events were under way at any moment
   * @param nanos that each event took
   * @param processorTime that the app used for all of them
   */
  Figures(int inFlight, long[] nanos, Duration processorTime) {
    this.inFlight = inFlight;
    this.nanos = nanos.clone();
    this.processorTime = processorTime;
    Arrays.sort(this.nanos);
  }

  /** All rounds together. */
  static Figures of(List<Figures> rounds) {
    return new Figures(
        rounds.get(0).inFlight,
        rounds.stream().flatMapToLong(round -> Arrays.stream(round.nanos)).toArray(),
        rounds.stream().map(round -> round.processorTime).reduce(Duration.ZERO, Duration::plus));
  }

  /** So many are under way, each for so long: so many end in a second. */
  double eventsPerSecond() {
    return inFlight * SECOND / Arrays.stream(nanos).average().orElse(Double.NaN);
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
