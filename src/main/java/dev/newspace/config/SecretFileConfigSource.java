package dev.newspace.config;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Secrets that a platform mounts as files: a {@code …_FILE} setting names the file that holds the
 * value of the setting without it. The line break at the end of a file is none of the value.
 */
public final class SecretFileConfigSource implements ConfigSourceFactory {
  /** Which setting names the file of which. */
  static final Map<Setting, Setting> FILE_OF =
      Map.of(
          Setting.OAUTH_CLIENT_SECRET, Setting.OAUTH_CLIENT_SECRET_FILE,
          Setting.DATABASE_PASSWORD, Setting.DATABASE_PASSWORD_FILE,
          Setting.VAULT_KEYSET, Setting.VAULT_KEYSET_FILE,
          Setting.AUDIT_KEY, Setting.AUDIT_KEY_FILE);

  static final String NAME = "files of secrets";

  /** Above application.properties, below system properties and the environment. */
  private static final int ORDINAL = 270;

  private static final long MAX_BYTES = 64 * 1024;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> values = new HashMap<>();
    FILE_OF
        .keySet()
        .forEach(
            setting ->
                fromFile(context, setting)
                    .ifPresent(value -> values.put(setting.property(), value)));
    return List.of(new PropertiesConfigSource(values, NAME, ORDINAL));
  }

  /** The value of a setting as it was set, else out of its file; empty where there is none. */
  static Optional<String> value(ConfigSourceContext context, Setting setting) {
    return set(context, setting)
        .or(() -> FILE_OF.containsKey(setting) ? fromFile(context, setting) : Optional.empty());
  }

  /** What is wrong with a file; empty where it can be read and holds something. */
  static Optional<String> fault(String file) {
    try {
      return read(file).isBlank() ? Optional.of("names an empty file") : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.of("names a file that is no text");
    } catch (IOException | InvalidPathException e) {
      return Optional.of("names a file that cannot be read");
    }
  }

  /** A file with a fault gives nothing: {@link SettingsValidator} tells of it. */
  private static Optional<String> fromFile(ConfigSourceContext context, Setting setting) {
    return set(context, FILE_OF.get(setting))
        .filter(file -> fault(file).isEmpty())
        .flatMap(
            file -> {
              try {
                return Optional.of(read(file));
              } catch (IOException e) {
                return Optional.empty();
              }
            });
  }

  private static String read(String file) throws IOException {
    Path path = Path.of(file);
    if (!Files.isRegularFile(path) || Files.size(path) > MAX_BYTES) {
      throw new IOException("Not the file of a secret");
    }
    return Files.readString(path).replaceFirst("[\\r\\n]+$", "");
  }

  private static Optional<String> set(ConfigSourceContext context, Setting setting) {
    ConfigValue value = context.getValue(setting.property());
    return Optional.ofNullable(value).map(ConfigValue::getValue).filter(v -> !v.isBlank());
  }
}
