package dev.newspace.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A program of this machine, as {@code .ci/install} brings it.
 *
 * @param exitCode 0 where it was content
 * @param output all that it said
 */
public record Tool(int exitCode, String output) {

  /** Runs it in the root of the repository. Without it the test is skipped, but fails in CI. */
  public static Tool run(String program, String... arguments) {
    return run(Map.of(), program, arguments);
  }

  /** The same, with more in its environment. */
  public static Tool run(Map<String, String> environment, String program, String... arguments) {
    if (!"true".equals(System.getenv("CI"))) {
      Assumptions.assumeTrue(
          isInstalled(program), program + " is missing; .ci/install installs it on Debian.");
    }
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Tool(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
  }
}
