package dev.newspace.config;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Chooses the database at run time: PostgreSQL where {@code NEWSPACE_DATABASE_URL} is set, else the
 * embedded one. Quarkus fixes a datasource's kind at build time, hence two of them, one active.
 */
public final class DatabaseConfigSource implements ConfigSourceFactory {
  /** Where the properties of the PostgreSQL datasource begin. */
  static final String POSTGRESQL = "quarkus.datasource.pg.";

  static final String POSTGRESQL_URL = POSTGRESQL + "jdbc.url";
  static final String EMBEDDED_URL = "quarkus.datasource.h2.jdbc.url";

  /** Above application.properties, below system properties and the environment. */
  private static final int ORDINAL = 260;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> chosen = new HashMap<>();
    Optional<String> url = value(context, Setting.DATABASE_URL);
    chosen.put(POSTGRESQL + "active", String.valueOf(url.isPresent()));
    chosen.put("quarkus.datasource.h2.active", String.valueOf(url.isEmpty()));
    if (url.isPresent()) {
      chosen.put(POSTGRESQL_URL, url.get());
      value(context, Setting.DATABASE_USERNAME)
          .ifPresent(user -> chosen.put(POSTGRESQL + "username", user));
      value(context, Setting.DATABASE_PASSWORD)
          .ifPresent(password -> chosen.put(POSTGRESQL + "password", password));
    } else {
      chosen.put(EMBEDDED_URL, embedded(context));
    }
    return List.of(new PropertiesConfigSource(chosen, "NewSpace's choice of database", ORDINAL));
  }

  /**
   * WRITE_DELAY=0: what was answered must survive a kill, so a commit waits for the disk. No trace
   * file: faults come to the log as exceptions, and the folder holds nothing that others may read.
   */
  private static String embedded(ConfigSourceContext context) {
    Path folder = Path.of(value(context, Setting.DATA_DIR).orElse("data")).toAbsolutePath();
    return "jdbc:h2:file:"
        + folder.resolve("newspace")
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
  }

  private static Optional<String> value(ConfigSourceContext context, Setting setting) {
    return SecretFileConfigSource.value(context, setting);
  }
}
