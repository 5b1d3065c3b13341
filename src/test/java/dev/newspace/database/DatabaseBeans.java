package dev.newspace.database;

import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** Makes what this room's constructors make, for tests without a container. */
public final class DatabaseBeans {
  private DatabaseBeans() {}

  /** An embedded database in memory, with all its tables. */
  public static Database database() {
    JdbcDataSource source = new JdbcDataSource();
    source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(source).load().migrate();
    return new Database(source);
  }

  /** One in a file that may be read, and not be written to; it opens all the same. */
  public static Database readOnly(Path file) {
    JdbcDataSource source = new JdbcDataSource();
    source.setUrl("jdbc:h2:file:" + file);
    Flyway.configure().dataSource(source).load().migrate();
    source.setUrl("jdbc:h2:file:" + file + ";ACCESS_MODE_DATA=r");
    return new Database(source);
  }

  /** One that is away. */
  public static Database away() {
    JdbcDataSource source = new JdbcDataSource();
    source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";IFEXISTS=TRUE");
    return new Database(source);
  }
}
