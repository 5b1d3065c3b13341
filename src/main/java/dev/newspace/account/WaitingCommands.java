package dev.newspace.account;

import dev.newspace.Database;
import dev.newspace.account.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Commands that wait for a consent and that Chat will not send again: sealed rows, good for a day.
 */
@ApplicationScoped
class WaitingCommands {
  private static final Duration GOOD_FOR = Duration.ofDays(1);

  private final Database database;
  private final Vault vault;

  WaitingCommands(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /** Keeps a command and gives the id under which it waits. */
  String keep(String command) {
    String id = UUID.randomUUID().toString();
    database.update(
        "insert into waiting_command (id, sealed, expires_at) values (?, ?, ?)",
        id,
        vault.seal(Purpose.WAITING_COMMAND, id, command),
        Instant.now().plus(GOOD_FOR));
    return id;
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
