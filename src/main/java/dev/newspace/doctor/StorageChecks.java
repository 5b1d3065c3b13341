package dev.newspace.doctor;

import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.startup.StartupException;
import dev.newspace.vault.Vault;
import dev.newspace.vault.VaultCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Is the database there, does the keyset fit it, and does anything wait in it? */
final class StorageChecks {
  private static final String SEE_DATABASE = "See the check database";
  private static final Duration LATE = Duration.ofHours(1);

  private final Settings settings;
  private final Database database;
  private final Supplier<Vault> vault;

  /**
   * Of a database that is open.
   *
   * @param vault fails with a {@link StartupException} where there is no keyset
   */
  StorageChecks(Settings settings, Database database, Supplier<Vault> vault) {
    this.settings = settings;
    this.database = database;
    this.vault = vault;
  }

  Check database() {
    boolean isEmbedded = settings.databaseUrl().isEmpty();
    String which = isEmbedded ? "the embedded one" : "PostgreSQL";
    try {
      // H2 opens a file that it may not write to, and tells nobody.
      boolean takesChanges =
          database
              .first(isEmbedded ? "select not readonly()" : "select true", row -> row.getBoolean(1))
              .orElse(false);
      return takesChanges
          ? Check.ok(CheckId.DATABASE, which + " answers")
          : Check.fail(
              CheckId.DATABASE,
              which + " takes no changes",
              "Give the folder of NEWSPACE_DATA_DIR and its files to the app's user");
    } catch (DatabaseException e) {
      return Check.fail(
          CheckId.DATABASE,
          which + " does not answer",
          isEmbedded
              ? "See the folder of NEWSPACE_DATA_DIR"
              : "See NEWSPACE_DATABASE_URL, NEWSPACE_DATABASE_USERNAME, NEWSPACE_DATABASE_PASSWORD,"
                  + " and the network");
    }
  }

  Check keyset() {
    try {
      return VaultCheck.fits(database, vault.get())
          ? Check.ok(CheckId.KEYSET, "opens what is stored")
          : Check.fail(
              CheckId.KEYSET,
              "does not open what is stored",
              "Set NEWSPACE_VAULT_KEYSET to the keyset that was in use before");
    } catch (DatabaseException e) {
      return Check.unknown(CheckId.KEYSET, "the database does not answer", SEE_DATABASE);
    } catch (StartupException e) {
      return Check.fail(
          CheckId.KEYSET,
          "there is none",
          "Set NEWSPACE_VAULT_KEYSET to the app's, or NEWSPACE_DATA_DIR to its folder");
    }
  }

  Check backlog() {
    try {
      long waiting =
          database.first("select count(*) from revocation", row -> row.getLong(1)).orElse(0L);
      Optional<Instant> due =
          database
              .first(
                  "select next_attempt_at from revocation order by next_attempt_at limit 1",
                  row -> Database.instant(row, "next_attempt_at"))
              .filter(at -> at.isBefore(Instant.now().minus(LATE)));
      String seen = "consents that Google has yet to revoke: " + waiting;
      return due.isPresent()
          ? Check.warn(CheckId.BACKLOG, seen, "Nobody has tried for an hour: does the app run?")
          : Check.ok(CheckId.BACKLOG, seen);
    } catch (DatabaseException e) {
      return Check.unknown(CheckId.BACKLOG, "the database does not answer", SEE_DATABASE);
    }
  }
}
