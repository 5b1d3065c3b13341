package dev.newspace.playground.page;

import java.time.Duration;
import java.util.List;

/**
 * How long things take here.
 *
 * @param redelivery the pauses before each further delivery of what the app did not answer
 * @param slow what the Chat API takes when it is slow
 * @param tooSlow what it takes when it is slower than Chat waits for the app
 */
record Timings(List<Duration> redelivery, Duration slow, Duration tooSlow) {

  /** As at Google's. */
  static final Timings AS_CHAT =
      new Timings(
          List.of(Duration.ofSeconds(8), Duration.ofSeconds(40)),
          Duration.ofSeconds(10),
          Duration.ofSeconds(40));
}
