package dev.newspace.oauth.token;

import dev.newspace.database.Database;
import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tokens that Google has yet to be told to revoke, sealed; of each person one at most. */
@ApplicationScoped
class RevocationStore {
  static final Duration RETRY_INTERVAL = Duration.ofMinutes(1);

  /** A refresh token that was not used for six months is dead anyway. */
  private static final Duration MAX_AGE = Duration.ofDays(180);

  private final Database database;
  private final Vault vault;

  RevocationStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /** Of each person one token at most waits: it stands for the whole grant. */
  static String idOf(String user) {
    return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * Keeps a person's token, so that it is not lost if the process ends now.
   *
   * @param due when Google is to be told
   */
  String plan(String user, String token, Instant due) {
    String id = idOf(user);
    database.update("delete from revocation where id = ?", id);
    database.update(
        "insert into revocation (id, sealed, next_attempt_at, given_up_at) values (?, ?, ?, ?)",
        id,
        vault.seal(Purpose.REVOCATION, id, token),
        due,
        Instant.now().plus(MAX_AGE));
    return id;
  }

  /** The token, if it is still to be revoked and opens. */
  Optional<String> token(String id) {
    return database
        .first("select sealed from revocation where id = ?", row -> row.getString("sealed"), id)
        .flatMap(text -> vault.open(Purpose.REVOCATION, id, text));
  }

  void remove(String id) {
    database.update("delete from revocation where id = ?", id);
  }

  /** Those that are due, the oldest first, and no more than can be told in a while. */
  List<String> due(Instant now) {
    database.update("delete from revocation where given_up_at < ?", now);
    return database.list(
        "select id from revocation where next_attempt_at <= ? order by next_attempt_at limit 20",
        row -> row.getString("id"),
        now);
  }

  /** Takes one that is due, so that no other replica does; false where another was quicker. */
  boolean take(String id, Instant now) {
    return database.update(
            "update revocation set next_attempt_at = ? where id = ? and next_attempt_at <= ?",
            Instant.now().plus(RETRY_INTERVAL),
            id,
            now)
        == 1;
  }
}
