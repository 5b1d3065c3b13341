package dev.newspace.space;

import dev.newspace.database.Database;
import dev.newspace.database.Database.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Remembers what was made, with what is needed to answer again. */
@ApplicationScoped
class CreatedSpaceStore {
  /** Ordered as the index is, user and all: else H2 reads and sorts everything of the person. */
  static final String NEWEST =
      "select * from created_space where user_name = ? and created_at < ? and created_at > ?"
          + " and gone_at is null order by user_name, created_at desc limit ?";

  /**
   * By its key alone. With all that it has to meet, H2 takes the other index while the table is
   * small, stays with that, and reads everything of the person later on.
   */
  static final String ONE = "select * from created_space where request_id = ?";

  private static final Logger LOG = Logger.getLogger(CreatedSpaceStore.class);

  private final Database database;
  private final RecordRetention retention;

  CreatedSpaceStore(Database database, RecordRetention retention) {
    this.database = database;
    this.retention = retention;
  }

  Optional<CreatedSpace> find(String requestId, String user) {
    Instant oldest = retention.oldest();
    return database
        .first(ONE, CreatedSpaceStore::read, requestId)
        .filter(space -> space.user().equals(user) && space.createdAt().isAfter(oldest));
  }

  /**
   * The newest of a person's spaces that were made before a moment. One indexed query: the embedded
   * database takes the order from the index only where all of the index's columns are named.
   */
  List<CreatedSpace> newest(String user, Instant before, int most) {
    return database.list(NEWEST, CreatedSpaceStore::read, user, before, retention.oldest(), most);
  }

  /** Remembers a space; the first to do so is right. */
  void store(CreatedSpace space) {
    database.insertIfNew(
        "insert into created_space (request_id, user_name, space_name, display_name, space_uri,"
            + " joined_count, differences, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        space.requestId(),
        space.user(),
        space.name(),
        space.displayName(),
        space.spaceUri().map(URI::toString).orElse(null),
        space.joined().orElse(null),
        SpaceDifference.write(space.differences()),
        space.createdAt());
  }

  /** Whether it is known that a space is gone. */
  boolean isGone(CreatedSpace space) {
    return database
        .first(
            "select request_id from created_space where request_id = ? and user_name = ?"
                + " and gone_at is not null",
            row -> row.getString("request_id"),
            space.requestId(),
            space.user())
        .isPresent();
  }

  /** Notes that a space is gone, whatever the database says: it is. */
  void markGone(CreatedSpace space) {
    forTheRecord(
        "update created_space set gone_at = ? where request_id = ? and user_name = ?"
            + " and gone_at is null",
        Instant.now(),
        space);
  }

  /** Notes that a space has another name, whatever the database says: it has. */
  void rename(CreatedSpace space, String displayName) {
    forTheRecord(
        "update created_space set display_name = ? where request_id = ? and user_name = ?",
        displayName,
        space);
  }

  private void forTheRecord(String sql, Object value, CreatedSpace space) {
    try {
      database.update(sql, value, space.requestId(), space.user());
    } catch (DatabaseException e) {
      LOG.error("A space has changed but that could not be remembered", e);
    }
  }

  /**
   * Notes that a space is shared, if it is the first time; one atomic statement, so that of two
   * presses on two replicas one wins.
   *
   * @param moment of the press: delivered again, it is the same press
   */
  boolean share(String requestId, String user, String moment) {
    return database.update(
            "update created_space set shared_at_moment = ? where request_id = ? and user_name = ?"
                + " and (shared_at_moment is null or shared_at_moment = ?)",
            moment,
            requestId,
            user,
            moment)
        == 1;
  }

  private static CreatedSpace read(ResultSet row) throws SQLException {
    return new CreatedSpace(
        row.getString("request_id"),
        row.getString("user_name"),
        row.getString("space_name"),
        row.getString("display_name"),
        Optional.ofNullable(row.getString("space_uri")).map(URI::create),
        Optional.ofNullable(row.getObject("joined_count", Integer.class)),
        SpaceDifference.read(row.getString("differences")),
        Database.instant(row, "created_at"));
  }
}
