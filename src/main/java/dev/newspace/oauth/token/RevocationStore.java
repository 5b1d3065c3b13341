package dev.newspace.oauth.token;

import dev.newspace.config.Capability;
import dev.newspace.database.Database;
import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Tokens that Google has yet to be told to revoke, sealed; of each person no more than there are
 * capabilities.
 */
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

  /** Under which a person's tokens wait, however many there are. */
  static List<String> idsOf(String user) {
    return IntStream.range(0, Capability.values().length)
        .mapToObj(number -> number == 0 ? user : user + "\n" + number)
        .map(text -> UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString())
        .toList();
  }

  /**
   * Keeps a person's tokens, so that they are not lost if the process ends now. One would do, since
   * Google ends the whole grant with it; but one of several may be dead already.
   *
   * @param due when Google is to be told
   * @return under which ids they wait
   */
  List<String> plan(String user, List<String> tokens, Instant due) {
    removeAll(user);
    List<String> distinct = tokens.stream().distinct().toList();
    List<String> ids = idsOf(user).subList(0, distinct.size());
    for (int i = 0; i < ids.size(); i++) {
      database.update(
          "insert into revocation (id, sealed, next_attempt_at, given_up_at) values (?, ?, ?, ?)",
          ids.get(i),
          vault.seal(Purpose.REVOCATION, ids.get(i), distinct.get(i)),
          due,
          Instant.now().plus(MAX_AGE));
    }
    return ids;
  }

  /** The token, if it is still to be revoked and opens. */
  Optional<String> token(String id) {
    return database
        .first("select sealed from revocation where id = ?", row -> row.getString("sealed"), id)
        .flatMap(text -> vault.open(Purpose.REVOCATION, id, text));
  }

  void removeAll(String user) {
    List<String> ids = idsOf(user);
    database.update(
        "delete from revocation where id in (%s)"
            .formatted(String.join(", ", Collections.nCopies(ids.size(), "?"))),
        ids.toArray());
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
