package dev.newspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import dev.newspace.google.GoogleKeys;
import dev.newspace.keyset.KeysetCommand;
import dev.newspace.observability.AuditLog;
import dev.newspace.observability.LogLimiter;
import dev.newspace.observability.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** Makes what the root's package-private constructors make, for tests without a container. */
public final class RootBeans {
  private RootBeans() {}

  public static GoogleKeys googleKeys(Settings settings) {
    return new GoogleKeys(settings);
  }

  /** What the operators' command makes of a keyset. */
  public static String nextKeyset(String step, String inUse) {
    return KeysetCommand.run(List.of(step), inUse);
  }

  /** An embedded database in memory, with all its tables. */
  public static Database database() {
    JdbcDataSource source = new JdbcDataSource();
    source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(source).load().migrate();
    return new Database(source);
  }

  public static Metrics metrics() {
    return new Metrics(new SimpleMeterRegistry());
  }

  public static AuditLog audit(Settings settings) {
    return new AuditLog(settings, new ObjectMapper());
  }

  public static LogLimiter logLimiter() {
    return new LogLimiter();
  }

  /** What the scheduler does every ten seconds. */
  public static void summarize(LogLimiter limiter) {
    limiter.summarize();
  }
}
