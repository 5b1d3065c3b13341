package dev.newspace.oauth.token;

import dev.newspace.database.Database;
import dev.newspace.oauth.token.RefreshTokenStore.Stored;
import dev.newspace.vault.Vault;
import java.time.Instant;
import java.util.List;

/**
 * Consents as a command finds them, beside an app that may be running: what is forgotten here is
 * revoked at Google by the app.
 */
public final class StoredConsents {
  private final Database database;
  private final RefreshTokenStore refreshTokens;
  private final RevocationStore revocations;

  /** Those of a database. */
  public StoredConsents(Database database, Vault vault) {
    this.database = database;
    this.refreshTokens = new RefreshTokenStore(database, vault);
    this.revocations = new RevocationStore(database, vault);
  }

  /**
   * What was done.
   *
   * @param forgotten consents that are not stored any more
   * @param toBeRevoked those of them of which Google will be told
   */
  public record Revoked(int forgotten, int toBeRevoked) {}

  /** By what a person's revocations are stored. */
  public static List<String> revocationIds(String user) {
    return RevocationStore.idsOf(user);
  }

  /** Forgets every consent. One that is given while this runs stays. */
  public Revoked revokeAll() {
    int forgotten = 0;
    int toBeRevoked = 0;
    List<String> users =
        database.list(
            "select user_name from consent union select user_name from capability_consent",
            row -> row.getString("user_name"));
    for (String user : users) {
      Revoked one = revoke(user);
      forgotten += one.forgotten();
      toBeRevoked += one.toBeRevoked();
    }
    return new Revoked(forgotten, toBeRevoked);
  }

  /** Forgets a person's consent, whatever it covers. */
  public Revoked revoke(String user) {
    List<Stored> stored = refreshTokens.loadAll(user);
    if (stored.isEmpty()) {
      return new Revoked(refreshTokens.forget(user) ? 1 : 0, 0);
    }
    revocations.plan(user, stored.stream().map(Stored::token).toList(), Instant.now());
    refreshTokens.forgetAll(stored);
    if (refreshTokens.loadAll(user).isEmpty()) {
      // What does not open goes with the others.
      refreshTokens.forget(user);
    }
    return new Revoked(1, 1);
  }
}
