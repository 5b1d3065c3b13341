package dev.newspace.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs statements, the same text on the embedded database and on PostgreSQL. */
@ApplicationScoped
public class Database {
  private static final String UNIQUE_VIOLATION = "23505";

  /** For any of our small statements; a network that swallows packets must not hold it for long. */
  private static final int TIMEOUT_MILLIS = 5_000;

  private final javax.sql.DataSource source;

  @Inject
  Database(
      @DataSource("h2") InjectableInstance<AgroalDataSource> embedded,
      @DataSource("pg") InjectableInstance<AgroalDataSource> postgresql) {
    this(postgresql.getHandle().getBean().isActive() ? postgresql.get() : embedded.get());
  }

  Database(javax.sql.DataSource source) {
    this.source = source;
  }

  /** Reads one row of an answer. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** Turns the row on which {@code row} stands into a value. */
    T read(ResultSet row) throws SQLException;
  }

  /** The database gave no answer: it is away, or a statement is wrong. Says no values. */
  public static final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
      super(
          "The database did not answer: SQL state " + cause.getSQLState(),
          quotesValues(cause) ? null : cause);
    }

    /**
     * Data exceptions and violated constraints, of which a database tells with the row's values.
     */
    private static boolean quotesValues(SQLException cause) {
      String state = String.valueOf(cause.getSQLState());
      return state.startsWith("22") || state.startsWith("23");
    }
  }

  /**
   * Changes rows in one atomic statement.
   *
   * @return how many rows were changed
   * @throws DatabaseException where the database does not answer
   */
  public int update(String sql, Object... values) {
    try (Connection connection = connection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /**
   * Inserts a row, unless there is one of that key.
   *
   * @return whether the row is new
   * @throws DatabaseException where the database does not answer
   */
  public boolean insertIfNew(String sql, Object... values) {
    try (Connection connection = connection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw new DatabaseException(e);
    }
  }

  /**
   * Reads rows.
   *
   * @throws DatabaseException where the database does not answer
   */
  public <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
    try (Connection connection = connection();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /**
   * Reads the first row.
   *
   * @throws DatabaseException where the database does not answer
   */
  public <T> Optional<T> first(String sql, RowReader<T> reader, Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  /** A moment from a column of type {@code timestamp with time zone}. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private Connection connection() throws SQLException {
    Connection connection = source.getConnection();
    connection.setNetworkTimeout(Runnable::run, TIMEOUT_MILLIS);
    return connection;
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i];
      statement.setObject(i + 1, value);
    }
    return statement;
  }
}
