package dev.newspace.packaged;

import java.nio.file.Path;

/**
 * A start that came to nothing.
 *
 * @param exitCode of the process
 * @param out what it said on its standard output
 * @param err what it said on its standard error
 */
public record Refusal(int exitCode, String out, String err) {

  /** Starts the app, which has to end by itself. */
  public static Refusal of(Environment environment, Path folder) {
    try (PackagedApp app = PackagedApp.launched(environment, folder)) {
      return new Refusal(app.exitCode(), app.out(), app.err());
    }
  }

  /** Whether it failed, and told people instead of tracing itself. */
  public boolean isPlain() {
    return exitCode != 0 && !(out + err).contains("\tat ") && !err.contains("Exception in thread");
  }

  /** Whether there is nothing but one sentence, or one paragraph, to read. */
  public boolean isOneMessage() {
    return isPlain() && out.isBlank() && err.strip().startsWith("NewSpace cannot start: ");
  }
}
