package dev.newspace.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Finds every fault in the settings at once, so that an operator mends them in one go. */
public final class SettingsValidator {
  private static final int LAST_PORT = 65535;

  /** Quarkus's own settings that operators of any app set; it would name them by other names. */
  private static final Map<String, String> PORTS =
      new TreeMap<>(
          Map.of(
              "quarkus.http.port",
              "  PORT is malformed: the port for the world, for example 8080",
              "quarkus.management.port",
              "  QUARKUS_MANAGEMENT_PORT is malformed: the port for health and metrics, for example"
                  + " 9000"));

  private SettingsValidator() {}

  /**
   * What is wrong with the settings.
   *
   * @return one message that names every missing or malformed setting, its meaning and an example;
   *     empty when all is well. Values are never quoted: some are secrets.
   */
  public static Optional<String> faults(Config config) {
    List<String> faults = new ArrayList<>();
    boolean postgresql = value(config, Setting.DATABASE_URL).isPresent();
    for (Setting setting : Setting.values()) {
      Optional<String> value = value(config, setting);
      boolean needed =
          Setting.NEEDED.contains(setting) || (postgresql && setting == Setting.VAULT_KEYSET);
      if (value.isEmpty() && needed) {
        faults.add(line(setting, "is missing"));
      } else if (value.isPresent() && !setting.accepts(value.get())) {
        faults.add(line(setting, "is malformed") + details(setting, value.get()));
      }
    }
    PORTS.forEach(
        (property, line) ->
            config
                .getOptionalValue(property, String.class)
                .filter(value -> !isPort(value))
                .ifPresent(value -> faults.add(line)));
    faults.addAll(DisclosingSettings.faults(config));
    if (faults.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "NewSpace cannot start: %s%n%s%nSet them as environment variables; README.md explains each."
            .formatted(
                faults.size() == 1
                    ? "one setting is missing or invalid."
                    : faults.size() + " settings are missing or invalid.",
                String.join(System.lineSeparator(), faults)));
  }

  /** Where much can be wrong with one setting, all of it is told. */
  private static String details(Setting setting, String value) {
    List<String> details =
        switch (setting) {
          case TEMPLATES -> SpaceTemplateParser.faults(value);
          case DATABASE_URL ->
              DatabaseUrl.hasPassword(value)
                  ? List.of(DatabaseUrl.CREDENTIALS_BELONG_ELSEWHERE)
                  : List.of();
          default -> List.of();
        };
    return details.stream()
        .map(fault -> System.lineSeparator() + "    " + fault)
        .collect(Collectors.joining());
  }

  private static Optional<String> value(Config config, Setting setting) {
    return config.getOptionalValue(setting.property(), String.class).filter(v -> !v.isBlank());
  }

  private static boolean isPort(String value) {
    return value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= LAST_PORT;
  }

  private static String line(Setting setting, String fault) {
    return "  %s %s: %s, for example %s"
        .formatted(setting.variable(), fault, setting.meaning, setting.example);
  }
}
