package dev.newspace.playground.event;

/** The ways in which Google Chat says who it is when it calls an app. */
public enum Caller {
  /** Classic, authentication audience "project number": signed by Chat's own service account. */
  CLASSIC_BY_PROJECT_NUMBER,
  /** Classic, authentication audience "HTTP endpoint URL": an ID token of Chat's account. */
  CLASSIC_BY_URL,
  /** Add-on: an ID token of the project's own add-ons account. */
  ADD_ON;

  /** How Chat would call an app that speaks this dialect. */
  public static Caller of(EventFormat dialect) {
    return dialect == EventFormat.ADD_ON ? ADD_ON : CLASSIC_BY_PROJECT_NUMBER;
  }
}
