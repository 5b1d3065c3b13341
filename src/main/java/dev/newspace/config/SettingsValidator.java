package dev.newspace.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Finds every fault in the settings at once, so that an operator mends them in one go. */
public final class SettingsValidator {
  private static final int LAST_PORT = 65535;
  private static final Pattern QUOTED = Pattern.compile("(?s)\\s*(\".*\"|'.*')\\s*");

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
    List<String> faults = faults(config, List.of(Setting.values()));
    PORTS.forEach(
        (property, line) ->
            config
                .getOptionalValue(property, String.class)
                .filter(value -> !isPort(value))
                .ifPresent(value -> faults.add(line)));
    faults.addAll(DisclosingSettings.faults(config));
    return message("NewSpace cannot start", faults);
  }

  /** What is wrong with some of the settings, as {@link #faults(Config)} says it. */
  static Optional<String> faultsOfSome(Config config, Collection<Setting> settings) {
    return message("Nothing was done", faults(config, settings));
  }

  private static List<String> faults(Config config, Collection<Setting> settings) {
    List<String> faults = new ArrayList<>();
    boolean postgresql = value(config, Setting.DATABASE_URL).isPresent();
    for (Setting setting : settings) {
      boolean needed =
          Setting.NEEDED.contains(setting) || (postgresql && setting == Setting.VAULT_KEYSET);
      fileFault(config, setting).or(() -> fault(config, setting, needed)).ifPresent(faults::add);
    }
    return faults;
  }

  private static Optional<String> message(String what, List<String> faults) {
    if (faults.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "%s: %s%n%s%nSet them as environment variables; README.md explains each."
            .formatted(
                what,
                faults.size() == 1
                    ? "one setting is missing or invalid."
                    : faults.size() + " settings are missing or invalid.",
                String.join(System.lineSeparator(), faults)));
  }

  private static Optional<String> fault(Config config, Setting setting, boolean needed) {
    Optional<String> value = value(config, setting);
    if (value.isEmpty()) {
      return needed ? Optional.of(line(setting, "is missing")) : Optional.empty();
    }
    return setting.accepts(value.get())
        ? Optional.empty()
        : Optional.of(line(setting, "is malformed") + details(setting, value.get()));
  }

  /** What is wrong with the file that is to hold a value. */
  private static Optional<String> fileFault(Config config, Setting setting) {
    Setting file = SecretFileConfigSource.FILE_OF.get(setting);
    if (file == null || value(config, file).filter(file::accepts).isEmpty()) {
      return Optional.empty();
    }
    if (value(config, setting).isPresent() && !isFromFile(config, setting)) {
      return Optional.of(
          "  %s and %s are both set: leave one of them out"
              .formatted(setting.variable(), file.variable()));
    }
    return SecretFileConfigSource.fault(value(config, file).get()).map(fault -> line(file, fault));
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
    return Stream.concat(details.stream(), quotes(value).stream())
        .map(fault -> System.lineSeparator() + "    " + fault)
        .collect(Collectors.joining());
  }

  /** A list of variables in a file, or a platform's form, may keep what a shell takes away. */
  private static Optional<String> quotes(String value) {
    return QUOTED.matcher(value).matches()
        ? Optional.of("It begins and ends with quotation marks: leave them out")
        : Optional.empty();
  }

  private static boolean isFromFile(Config config, Setting setting) {
    return String.valueOf(config.getConfigValue(setting.property()).getSourceName())
        .contains(SecretFileConfigSource.NAME);
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
