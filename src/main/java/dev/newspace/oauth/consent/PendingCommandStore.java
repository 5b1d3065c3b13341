package dev.newspace.oauth.consent;

import com.google.common.hash.Hashing;
import dev.newspace.database.Database;
import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Commands that wait for a consent and that Chat will not send again: sealed rows, good for a day,
 * and of each person the newest few.
 */
@ApplicationScoped
public class PendingCommandStore {
  private static final Duration VALID_FOR = Duration.ofDays(1);
  private static final int MAX_OF_ONE_PERSON = 5;

  private final Database database;
  private final Vault vault;

  PendingCommandStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /** Keeps a command of a person, {@code users/…}, and gives the id under which it waits. */
  String keep(String user, String command) {
    String id = UUID.randomUUID().toString();
    String owner = ownerHash(user);
    database.update(
        "insert into waiting_command (id, sealed, expires_at, owner_hash, sealed_user)"
            + " values (?, ?, ?, ?, ?)",
        id,
        vault.seal(Purpose.WAITING_COMMAND, id, command),
        Instant.now().plus(VALID_FOR),
        owner,
        vault.seal(Purpose.WAITING_COMMAND, id, user));
    database.update(
        "delete from waiting_command where owner_hash = ? and id not in (select id from"
            + " waiting_command where owner_hash = ? order by expires_at desc, id limit ?)",
        owner,
        owner,
        MAX_OF_ONE_PERSON);
    return id;
  }

  /** Enough to count by; the row alone does not say who waits. */
  public static String ownerHash(String user) {
    return Hashing.sha256()
        .hashString("waiting_command\n" + user, StandardCharsets.UTF_8)
        .toString();
  }

  /**
   * A command that waits. It stays: carrying it out twice makes one space, and a person whose
   * browser lost the page may click again.
   */
  Optional<String> find(String id) {
    return database
        .first(
            "select sealed from waiting_command where id = ? and expires_at > ?",
            row -> row.getString("sealed"),
            id,
            Instant.now())
        .flatMap(bytes -> vault.open(Purpose.WAITING_COMMAND, id, bytes));
  }

  /** Removes what waited too long. */
  void deleteExpired() {
    database.update("delete from waiting_command where expires_at < ?", Instant.now());
  }
}
