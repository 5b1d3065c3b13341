package dev.newspace.benchmark;

import java.time.Duration;

/** What is measured, in the order of the table. */
enum Measurement {
  UNCHECKED("bare endpoint, nothing checked", "-", 10),
  CHECKED("bare endpoint, one RS256 signature checked", "-", 20),
  ON_EVENT_LOOP("the same on the event loop, where nothing may wait", "-", 10),
  PROMPT("/newspace of somebody without consent: the prompt", "0.50", 45),
  SPACE("/newspace: a space, without Google's time", "0.25", 60),
  LEAST("a bare endpoint: one signature, one space, one row", "-", 60),
  TEN("/spaces of a person with ten spaces", "-", 10),
  MANY("/spaces of a person with 10,000 spaces", "-", 10);

  final String title;

  /** The least of the checked endpoint's events per second. */
  final String aim;

  /** Until the compiler has done its work: it takes a hundred thousand events. */
  final Duration warmUp;

  Measurement(String title, String aim, int secondsOfWarmUp) {
    this.title = title;
    this.aim = aim;
    this.warmUp = Duration.ofSeconds(secondsOfWarmUp);
  }
}
