package dev.newspace.oauth.token;

import dev.newspace.database.Database;
import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Who has consented, with the refresh token that came of it, sealed for its owner. */
@ApplicationScoped
public class RefreshTokenStore {
  private static final Logger LOG = Logger.getLogger(RefreshTokenStore.class);

  /**
   * Google ends what was not used for six months (developers.google.com/identity/protocols/oauth2).
   */
  private static final Duration UNUSED_TTL = Duration.ofDays(183);

  private final Database database;
  private final Vault vault;

  RefreshTokenStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /**
   * A refresh token as it is stored.
   *
   * @param sealed the row's own text: it tells whether the row is still the same
   */
  record Stored(String user, String token, String sealed) {}

  /** A person's refresh token; empty where there is none, or none that opens. */
  Optional<Stored> load(String user) {
    return database
        .first(
            "select sealed from consent where user_name = ?", row -> row.getString("sealed"), user)
        .flatMap(text -> opened(user, text));
  }

  private Optional<Stored> opened(String user, String text) {
    Optional<String> token = vault.open(Purpose.REFRESH_TOKEN, user, text);
    if (token.isEmpty()) {
      LOG.error(
          "A stored consent does not open: its key was retired, or its row was altered. The person"
              + " is asked again");
    }
    return token.map(opened -> new Stored(user, opened, text));
  }

  /** When a person last consented; empty where there is no consent. */
  public Optional<Instant> consentedAt(String user) {
    return database.first(
        "select consented_at from consent where user_name = ?",
        row -> Database.instant(row, "consented_at"),
        user);
  }

  /** Keeps the token of a consent given now, in place of an earlier one. */
  public void store(String user, String refreshToken) {
    Instant now = Instant.now();
    String sealed = vault.seal(Purpose.REFRESH_TOKEN, user, refreshToken);
    String update =
        "update consent set sealed = ?, consented_at = ?, used_at = ? where user_name = ?";
    if (database.update(update, sealed, now, now, user) == 1) {
      return;
    }
    boolean isNew =
        database.insertIfNew(
            "insert into consent (user_name, sealed, consented_at, used_at) values (?, ?, ?, ?)",
            user,
            sealed,
            now,
            now);
    if (!isNew) {
      database.update(update, sealed, now, now, user);
    }
  }

  /** Notes that a consent was used, and seals its token anew: Google may have sent another one. */
  void used(Stored stored, String refreshToken) {
    database.update(
        "update consent set sealed = ?, used_at = ? where user_name = ? and sealed = ?",
        vault.seal(Purpose.REFRESH_TOKEN, stored.user(), refreshToken),
        Instant.now(),
        stored.user(),
        stored.sealed());
  }

  /** Forgets a consent, unless another one has been given since it was read. */
  void forget(Stored stored) {
    database.update(
        "delete from consent where user_name = ? and sealed = ?", stored.user(), stored.sealed());
  }

  /** Removes what Google has ended. */
  public void removeDead() {
    int removed =
        database.update("delete from consent where used_at < ?", Instant.now().minus(UNUSED_TTL));
    if (removed > 0) {
      LOG.infof("Removed consents that were not used for six months: %d", removed);
    }
  }

  /** Forgets a person's consent, whether its token opens or not. */
  boolean forget(String user) {
    return database.update("delete from consent where user_name = ?", user) > 0;
  }
}
