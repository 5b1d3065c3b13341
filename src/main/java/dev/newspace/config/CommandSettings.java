package dev.newspace.config;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of a command that runs without the app: read as the app reads them, of which those
 * of database and vault suffice.
 */
public final class CommandSettings {
  private static final Set<Setting> STORAGE =
      EnumSet.of(
          Setting.DATABASE_URL,
          Setting.DATABASE_USERNAME,
          Setting.DATABASE_PASSWORD,
          Setting.DATABASE_PASSWORD_FILE,
          Setting.DATA_DIR,
          Setting.VAULT_KEYSET,
          Setting.VAULT_KEYSET_FILE);

  /** What Google's console is told of. */
  private static final Set<Setting> CONSOLE =
      EnumSet.of(Setting.PUBLIC_URL, Setting.PROJECT_NUMBER);

  /** What the app cannot do without, and a command can. */
  private static final Map<String, String> NOT_NEEDED =
      Map.of(
          Setting.PUBLIC_URL.property(), "http://localhost",
          Setting.PROJECT_NUMBER.property(), "0",
          Setting.OAUTH_CLIENT_ID.property(), "-",
          Setting.OAUTH_CLIENT_SECRET.property(), "-");

  private final SmallRyeConfig config;

  private CommandSettings(SmallRyeConfig config) {
    this.config = config;
  }

  /** Reads them. */
  public static CommandSettings read() {
    return new CommandSettings(ConfigUtils.configBuilder().addDefaultSources().build());
  }

  /** What is wrong with those of database and vault, in one message; empty when all is well. */
  public Optional<String> storageFaults() {
    return SettingsValidator.faultsOfSome(config, STORAGE);
  }

  /** What is wrong with any of them, in one message; empty when the app could start. */
  public Optional<String> faults() {
    return SettingsValidator.faults(config);
  }

  /** The keyset, where one is set. */
  public Optional<String> vaultKeyset() {
    return config.getOptionalValue(Setting.VAULT_KEYSET.property(), String.class);
  }

  /** Those of database and vault as they are set; all others are made up, or their default. */
  public Settings all() {
    return only(STORAGE);
  }

  /**
   * Those that decide what goes into Google's console; all others are made up, or their default.
   *
   * @return empty where one of them is missing or malformed
   */
  public Optional<Settings> forConsole() {
    return SettingsValidator.faultsOfSome(config, CONSOLE).isPresent()
        ? Optional.empty()
        : Optional.of(only(CONSOLE));
  }

  private Settings only(Set<Setting> some) {
    Map<String, String> values = new HashMap<>(NOT_NEEDED);
    for (Setting setting : some) {
      config
          .getOptionalValue(setting.property(), String.class)
          .ifPresent(value -> values.put(setting.property(), value));
    }
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(Settings.class)
        .withDefaultValues(values)
        .build()
        .getConfigMapping(Settings.class);
  }

  /** All of them, as they are set; only where {@link #faults} has nothing to say. */
  public Settings complete() {
    return ConfigUtils.configBuilder()
        .addDefaultSources()
        .addDiscoveredConverters()
        .withMapping(Settings.class)
        .build()
        .getConfigMapping(Settings.class);
  }

  /** The app's version. */
  public String version() {
    return config
        .getOptionalValue("quarkus.application.version", String.class)
        .or(() -> Optional.ofNullable(getClass().getPackage().getImplementationVersion()))
        .orElse("of an unknown version");
  }

  /** Where the database is, as JDBC writes it. */
  public String jdbcUrl() {
    return config.getValue(
        all().databaseUrl().isPresent()
            ? DatabaseConfigSource.POSTGRESQL_URL
            : DatabaseConfigSource.EMBEDDED_URL,
        String.class);
  }
}
