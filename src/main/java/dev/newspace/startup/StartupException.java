package dev.newspace.startup;

/** The app must not start as it is set up. The message tells the operator what to do. */
public class StartupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With one message that needs no stack trace. */
  public StartupException(String message) {
    super(message);
  }
}
