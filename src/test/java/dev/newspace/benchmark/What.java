package dev.newspace.benchmark;

import java.time.Duration;

/** What is measured, in the order of the table. */
enum What {
  UNCHECKED("bare endpoint, nothing checked", "-", 5),
  CHECKED("bare endpoint, one RS256 signature checked", "-", 5),
  PROMPT("/newspace of somebody without consent: the prompt", "0.50", 20),
  SPACE("/newspace: a space, without Google's time", "0.25", 30),
  TEN("/spaces of a person with ten spaces", "-", 5),
  MANY("/spaces of a person with 10,000 spaces", "-", 5);

  final String title;

  /** The least of the checked endpoint's events per second. */
  final String aim;

  /** Until the compiler has done its work: it takes tens of thousands of events. */
  final Duration warmUp;

  What(String title, String aim, int secondsOfWarmUp) {
    this.title = title;
    this.aim = aim;
    this.warmUp = Duration.ofSeconds(secondsOfWarmUp);
  }
}
