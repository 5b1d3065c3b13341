package dev.newspace.database;

import dev.newspace.startup.StartupException;

/** A database did not open; the message says what to do. */
public final class DatabaseNotOpenException extends StartupException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  DatabaseNotOpenException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why it did not. */
  public Reason reason() {
    return reason;
  }

  /** What the file or the server told. */
  public enum Reason {
    /** The embedded one is well, and another process has it: most likely the running app. */
    HELD,
    /** There is no embedded one, or not here. */
    MISSING,
    /** The embedded one is there, and cannot be read: it is damaged, or not this user's. */
    BROKEN,
    /** The server does not answer, or lets nobody in. */
    AWAY
  }
}
