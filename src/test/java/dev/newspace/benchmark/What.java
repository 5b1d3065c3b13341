package dev.newspace.benchmark;

/** What is measured, in the order of the table. */
enum What {
  UNCHECKED("bare endpoint, nothing checked", "-"),
  CHECKED("bare endpoint, one RS256 signature checked", "-"),
  PROMPT("/newspace of somebody without consent: the prompt", "0.50"),
  SPACE("/newspace: a space, without Google's time", "0.25"),
  TEN("/spaces of a person with ten spaces", "-"),
  MANY("/spaces of a person with 10,000 spaces", "-");

  final String title;

  /** The least of the checked endpoint's events per second. */
  final String aim;

  What(String title, String aim) {
    this.title = title;
    this.aim = aim;
  }
}
