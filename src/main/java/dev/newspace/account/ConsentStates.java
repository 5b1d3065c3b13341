package dev.newspace.account;

import com.google.common.hash.Hashing;
import dev.newspace.Database;
import dev.newspace.account.Vault.Purpose;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Consents under way. The browser carries a random {@code state}; the database holds its hash and,
 * sealed, what it stands for: good for ten minutes and once.
 */
@ApplicationScoped
class ConsentStates {
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /** Used and expired states are kept a while, so that a page can say which of the two it is. */
  private static final Duration KEPT_FOR = Duration.ofDays(1);

  private final Database database;
  private final Sealed sealed;

  ConsentStates(Database database, Sealed sealed) {
    this.database = database;
    this.sealed = sealed;
  }

  /**
   * A consent under way.
   *
   * @param codeVerifier PKCE's secret (RFC 7636)
   * @param nonce what the ID token must carry
   */
  record Consent(Ticket ticket, String codeVerifier, String nonce) {
    /** Says no secret. */
    @Override
    public String toString() {
      return "Consent";
    }
  }

  /** What came of using a state. */
  sealed interface Use {
    /** The first and only use. */
    record First(Consent consent) implements Use {}

    /** It was used before. */
    record Replayed() implements Use {}

    /** It is too old. */
    record Expired() implements Use {}

    /** There is no such state. */
    record Unknown() implements Use {}
  }

  void store(String state, Consent consent) {
    String hash = hash(state);
    database.update(
        "insert into consent_state (state_hash, sealed, expires_at) values (?, ?, ?)",
        hash,
        sealed.seal(Purpose.STATE, hash, consent),
        Instant.now().plus(GOOD_FOR));
  }

  /**
   * Uses a state up: of all who try, at any time and on any replica, one statement lets one win.
   */
  Use use(String state) {
    String hash = hash(state);
    Instant now = Instant.now();
    boolean won =
        database.update(
                "update consent_state set used_at = ?"
                    + " where state_hash = ? and used_at is null and expires_at > ?",
                now,
                hash,
                now)
            == 1;
    if (!won) {
      return whyNot(hash);
    }
    return database
        .first(
            "select sealed from consent_state where state_hash = ?",
            row -> row.getString("sealed"),
            hash)
        .flatMap(bytes -> sealed.open(Purpose.STATE, hash, bytes, Consent.class))
        .<Use>map(Use.First::new)
        .orElseGet(Use.Unknown::new);
  }

  private Use whyNot(String hash) {
    Optional<Boolean> used =
        database.first(
            "select used_at from consent_state where state_hash = ?",
            row -> row.getObject("used_at") != null,
            hash);
    if (used.isEmpty()) {
      return new Use.Unknown();
    }
    return used.get() ? new Use.Replayed() : new Use.Expired();
  }

  @Scheduled(every = "1h", delayed = "1m")
  void removeOld() {
    database.update(
        "delete from consent_state where expires_at < ?", Instant.now().minus(KEPT_FOR));
  }

  private static String hash(String state) {
    return Hashing.sha256().hashString(state, StandardCharsets.UTF_8).toString();
  }
}
