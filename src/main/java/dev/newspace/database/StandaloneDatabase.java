package dev.newspace.database;

import dev.newspace.config.CommandSettings;
import dev.newspace.config.Settings;
import dev.newspace.database.DatabaseNotOpenException.Reason;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** The database of the app, for a command that runs without it. */
public final class StandaloneDatabase implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /** H2's codes (org.h2.api.ErrorCode): another process has the file open; there is no file. */
  private static final int IN_USE = 90020;

  private static final int MISSING = 90146;

  /** Beside H2's other files, the one that has the rows. */
  private static final String FILE = "newspace.mv.db";

  private final AgroalDataSource pool;
  private final Database statements;

  private StandaloneDatabase(AgroalDataSource pool) {
    this.pool = pool;
    this.statements = new Database(pool);
  }

  /**
   * Opens it.
   *
   * @throws DatabaseNotOpenException with what to do, where it does not open
   */
  public static StandaloneDatabase open(CommandSettings command) {
    Settings settings = command.all();
    try {
      return opened(
          AgroalDataSource.from(
              new AgroalDataSourceConfigurationSupplier()
                  .connectionPoolConfiguration(
                      connections ->
                          connections
                              .maxSize(1)
                              .acquisitionTimeout(TIMEOUT)
                              .connectionFactoryConfiguration(
                                  one -> connecting(one, settings, command.jdbcUrl())))));
    } catch (SQLException e) {
      throw refusal(settings, e);
    }
  }

  private static StandaloneDatabase opened(AgroalDataSource pool) throws SQLException {
    try {
      pool.getConnection().close();
      return new StandaloneDatabase(pool);
    } catch (SQLException e) {
      pool.close();
      throw e;
    }
  }

  private static AgroalConnectionFactoryConfigurationSupplier connecting(
      AgroalConnectionFactoryConfigurationSupplier one, Settings settings, String url) {
    if (settings.databaseUrl().isEmpty()) {
      return one.connectionProviderClassName("org.h2.Driver").jdbcUrl(url + ";IFEXISTS=TRUE");
    }
    settings.databaseUsername().ifPresent(user -> one.principal(new NamePrincipal(user)));
    settings.databasePassword().ifPresent(password -> one.credential(new SimplePassword(password)));
    return one.connectionProviderClassName("org.postgresql.Driver")
        .jdbcUrl(url)
        .jdbcProperty("connectTimeout", "3")
        .jdbcProperty("socketTimeout", "20");
  }

  private static DatabaseNotOpenException refusal(Settings settings, SQLException e) {
    if (settings.databaseUrl().isPresent()) {
      return new DatabaseNotOpenException(
          Reason.AWAY,
          "Nothing was done: NEWSPACE_DATABASE_URL, NEWSPACE_DATABASE_USERNAME and"
              + " NEWSPACE_DATABASE_PASSWORD lead to no PostgreSQL database that lets this user in"
              + " (SQL state "
              + e.getSQLState()
              + ").");
    }
    Path folder = settings.dataDir().toAbsolutePath();
    if (e.getErrorCode() == IN_USE) {
      return new DatabaseNotOpenException(
          Reason.HELD,
          "Nothing was done: the running app holds the embedded database. Stop it, run the command"
              + " again, and start it.");
    }
    // H2 misses a file also where it may not look into the folder.
    if (e.getErrorCode() == MISSING && Files.notExists(folder.resolve(FILE))) {
      return new DatabaseNotOpenException(
          Reason.MISSING,
          "Nothing was done: there is no database in %s. NEWSPACE_DATA_DIR has to be the app's."
              .formatted(folder));
    }
    return new DatabaseNotOpenException(
        Reason.BROKEN,
        "Nothing was done: the database in %s cannot be opened (SQL state %s). It is damaged, or of"
                .formatted(folder, e.getSQLState())
            + " another user than this process.");
  }

  /** Its statements. */
  public Database statements() {
    return statements;
  }

  @Override
  public void close() {
    pool.close();
  }
}
