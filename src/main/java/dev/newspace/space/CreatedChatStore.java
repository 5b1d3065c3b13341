package dev.newspace.space;

import dev.newspace.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers which group chats and direct messages were set up, so that a repeat gets the same
 * answer. They are nobody's spaces: {@link CreatedSpaceStore} does not know them.
 */
@ApplicationScoped
class CreatedChatStore {
  private final Database database;
  private final RecordRetention retention;

  CreatedChatStore(Database database, RecordRetention retention) {
    this.database = database;
    this.retention = retention;
  }

  Optional<CreatedSpace> find(String requestId, String user) {
    return database.first(
        "select * from created_chat where request_id = ? and user_name = ? and created_at > ?",
        CreatedChatStore::read,
        requestId,
        user,
        retention.oldest());
  }

  /** Remembers one; the first to do so is right. */
  void store(CreatedSpace chat) {
    database.insertIfNew(
        "insert into created_chat (request_id, user_name, space_name, space_uri, joined_count,"
            + " created_at) values (?, ?, ?, ?, ?, ?)",
        chat.requestId(),
        chat.user(),
        chat.name(),
        chat.spaceUri().map(URI::toString).orElse(null),
        chat.joined().orElse(null),
        chat.createdAt());
  }

  private static CreatedSpace read(ResultSet row) throws SQLException {
    return new CreatedSpace(
        row.getString("request_id"),
        row.getString("user_name"),
        row.getString("space_name"),
        "",
        Optional.ofNullable(row.getString("space_uri")).map(URI::create),
        Optional.ofNullable(row.getObject("joined_count", Integer.class)),
        Set.of(),
        Database.instant(row, "created_at"));
  }
}
