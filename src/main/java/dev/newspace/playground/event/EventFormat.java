package dev.newspace.playground.event;

/** The two formats in which Google Chat speaks to an app over HTTP. */
public enum EventFormat {
  /** Interaction events of the Chat API: a flat body with a {@code type}. */
  CLASSIC,
  /** A Google Workspace add-on that extends Chat: a payload inside {@code chat}. */
  ADD_ON
}
