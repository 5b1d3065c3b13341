package dev.newspace.vault;

import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import dev.newspace.startup.StartupException;
import dev.newspace.vault.Vault.Purpose;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Refuses to start with a keyset that cannot open what the database holds: it would lose
 * everybody's consent without a word.
 */
public class VaultCheck {
  private static final int ROW = 1;
  private static final String OWNER = "newspace";

  private final Database database;
  private final Vault vault;
  private final KeysetSource keyset;
  private final Settings settings;

  VaultCheck(Database database, Vault vault, KeysetSource keyset, Settings settings) {
    this.database = database;
    this.vault = vault;
    this.keyset = keyset;
    this.settings = settings;
  }

  void check(@Observes @Priority(2) StartupEvent event) {
    // A new keyset beside an old database would only hide that the old one is gone.
    if (!keyset.isThere() && sealed(database).isPresent()) {
      throw notTheKeyset();
    }
    boolean isNew =
        database.insertIfNew(
            "insert into vault_check (id, sealed) values (?, ?)",
            ROW,
            vault.seal(Purpose.CHECK, OWNER, OWNER));
    if (!isNew && fits(database, vault)) {
      // With the key that seals now, so that the one before can be retired.
      database.update(
          "update vault_check set sealed = ? where id = ?",
          vault.seal(Purpose.CHECK, OWNER, OWNER),
          ROW);
    } else if (!isNew) {
      throw notTheKeyset();
    }
  }

  /** Whether a vault opens what a database holds. */
  public static boolean fits(Database database, Vault vault) {
    return sealed(database).flatMap(text -> vault.open(Purpose.CHECK, OWNER, text)).isPresent();
  }

  private StartupException notTheKeyset() {
    return new StartupException(
        "NewSpace cannot start: NEWSPACE_VAULT_KEYSET is not the keyset with which this database"
            + " was sealed. "
            + (settings.vaultKeyset().isPresent()
                ? "Set the keyset that was in use before; to change keys, add a key to it."
                : "Set it, or bring back vault-keyset.json in NEWSPACE_DATA_DIR."));
  }

  private static Optional<String> sealed(Database database) {
    return database.first(
        "select sealed from vault_check where id = ?", row -> row.getString("sealed"), ROW);
  }
}
