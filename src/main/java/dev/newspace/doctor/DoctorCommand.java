package dev.newspace.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.command.Manifest;
import dev.newspace.config.CommandSettings;
import dev.newspace.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code java -jar quarkus-run.jar doctor}: looks at an installation from beside the app. */
public final class DoctorCommand {
  private DoctorCommand() {}

  /** Looks at everything that can be seen from here. */
  public static Report run() {
    CommandSettings command = CommandSettings.read();
    Optional<String> faults = command.faults();
    if (faults.isPresent()) {
      return new Report(command.version(), values(command), settingsFirst(faults.get()));
    }
    Settings settings = command.complete();
    try (StoredPart stored = StoredPart.of(command, settings)) {
      return new Report(
          command.version(),
          ConsoleValues.of(settings, manifest()),
          Examination.of(settings, new Web(), stored::seen)
              .with(CheckId.DATABASE, stored::database)
              .with(CheckId.KEYSET, stored::keyset)
              .with(CheckId.BACKLOG, stored::backlog)
              .examine());
    }
  }

  /** What there is of them: the OAuth client, which may be missing, is made with their help. */
  private static Map<String, String> values(CommandSettings command) {
    return command
        .forConsole()
        .map(settings -> ConsoleValues.of(settings, manifest()))
        .orElse(Map.of());
  }

  /** With settings that are wrong nothing else can be told. */
  private static List<Check> settingsFirst(String faults) {
    return Arrays.stream(CheckId.values())
        .map(
            id ->
                id == CheckId.SETTINGS
                    ? Check.fail(id, faults, "")
                    : Check.unknown(id, "the settings have to be mended first", ""))
        .toList();
  }

  private static Manifest manifest() {
    try {
      return Manifest.read(new ObjectMapper());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
