package dev.newspace.oauth.consent;

import dev.newspace.database.Database;
import dev.newspace.vault.JsonVault;
import dev.newspace.vault.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The tickets whose consent is under way: a row each, however often their link is clicked. */
@ApplicationScoped
class PendingConsentStore {
  /** Twice a state's time: the row is written again once in between, and not by each click. */
  private static final Duration RETENTION = ConsentStateStore.VALID_FOR.multipliedBy(2);

  private final Database database;
  private final JsonVault vault;

  PendingConsentStore(Database database, JsonVault vault) {
    this.database = database;
    this.vault = vault;
  }

  /**
   * What a ticket's row holds.
   *
   * @param secret from which what belongs to a single click is derived
   */
  record Pending(Ticket ticket, String secret) {
    /** Says no secret. */
    @Override
    public String toString() {
      return "Pending";
    }
  }

  /** Sees to it that a ticket has a row that outlives a state drawn now. */
  Pending begin(String ticketHash, Ticket ticket, Instant now) {
    Optional<Pending> there = find(ticketHash, now.plus(ConsentStateStore.VALID_FOR));
    if (there.isPresent()) {
      return there.get();
    }
    Instant end = now.plus(RETENTION);
    boolean isKept =
        database.update(
                "update consent_state set expires_at = ? where state_hash = ?", end, ticketHash)
            == 1;
    if (!isKept) {
      database.insertIfNew(
          "insert into consent_state (state_hash, sealed, expires_at) values (?, ?, ?)",
          ticketHash,
          vault.seal(Purpose.STATE, ticketHash, new Pending(ticket, RandomText.next())),
          end);
    }
    return find(ticketHash, now)
        .orElseThrow(() -> new IllegalStateException("A consent's row does not open"));
  }

  /** What a ticket's row holds, where there is one that ends after this moment. */
  Optional<Pending> find(String ticketHash, Instant moment) {
    return database
        .first(
            "select sealed from consent_state where state_hash = ? and expires_at > ?",
            row -> row.getString("sealed"),
            ticketHash,
            moment)
        .flatMap(text -> vault.open(Purpose.STATE, ticketHash, text, Pending.class));
  }

  /**
   * Uses up all states of a ticket that were drawn up to this moment: of all who try, at any time
   * and on any replica, one statement lets one win.
   *
   * @return whether that of this moment was not used up before
   */
  boolean useUp(String ticketHash, Instant drawnAt) {
    return database.update(
            "update consent_state set used_at = ?"
                + " where state_hash = ? and (used_at is null or used_at < ?)",
            drawnAt,
            ticketHash,
            drawnAt)
        == 1;
  }

  /** Removes what is over. */
  void deleteExpired() {
    database.update("delete from consent_state where expires_at < ?", Instant.now());
  }
}
