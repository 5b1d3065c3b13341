package dev.newspace.packaged;

import java.nio.file.Path;

/**
 * What an operator's command came to.
 *
 * @param exitCode of the process
 * @param out what it said on its standard output
 * @param err what it said on its standard error
 */
public record CommandResult(int exitCode, String out, String err) {

  /** Runs one, {@code java -jar quarkus-run.jar COMMAND}, which has to end by itself. */
  public static CommandResult of(Environment environment, Path folder, String... command) {
    try (PackagedApp app = PackagedApp.launched(environment, folder, command)) {
      return new CommandResult(app.exitCode(), app.out(), app.err());
    }
  }
}
