package dev.newspace.startup;

import dev.newspace.config.SettingsValidator;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.util.ExceptionUtil;
import java.net.BindException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * What an operator is told of a start that failed: what to do, rather than where the code stood.
 */
public final class StartupFailure {
  private static final Pattern PROPERTY = Pattern.compile("config property (\\S+)");
  private static final Pattern PORT = Pattern.compile("[0-9]+$");

  private StartupFailure() {}

  /**
   * The faults of the settings, or the one thing that is in the way.
   *
   * @return empty where only the stack trace helps
   */
  public static Optional<String> sentence(Throwable fault, Config config) {
    Optional<String> settings = SettingsValidator.faults(config);
    if (settings.isPresent()) {
      return settings;
    }
    Throwable cause = ExceptionUtil.getRootCause(fault);
    if (cause instanceof StartupException) {
      return Optional.of(cause.getMessage());
    }
    return cause instanceof BindException ? Optional.of(port(fault)) : otherSettings(cause);
  }

  private static String port(Throwable fault) {
    String port =
        causes(fault)
            .flatMap(StartupFailure::portIn)
            .findFirst()
            .map(number -> "port " + number)
            .orElse("a port");
    return ("NewSpace cannot start: %s cannot be opened, another process may use it. Set PORT (for the"
            + " world) or QUARKUS_MANAGEMENT_PORT (for health and metrics).")
        .formatted(port);
  }

  /** Of the public port Quarkus tells in an exception of its own, of the other in a message. */
  private static Stream<String> portIn(Throwable cause) {
    return cause instanceof QuarkusBindException bind
        ? Stream.of(String.valueOf(bind.getPort()))
        : PORT.matcher(String.valueOf(cause.getMessage())).results().map(MatchResult::group);
  }

  /** Those of Quarkus itself. The message would quote the value, which may be a secret. */
  private static Optional<String> otherSettings(Throwable cause) {
    String names =
        PROPERTY
            .matcher(String.valueOf(cause.getMessage()))
            .results()
            .map(match -> match.group(1))
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(names)
        .filter(found -> !found.isEmpty())
        .map(found -> "NewSpace cannot start: %s is malformed or missing.".formatted(found));
  }

  private static Stream<Throwable> causes(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
  }
}
