package dev.newspace.oauth.token;

import dev.newspace.config.Capability;
import dev.newspace.database.Database;
import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Who has consented to what, with the refresh token that came of it, sealed for its owner. Each
 * capability has a token of its own, be it the same one: what comes back with less than before
 * takes the place of none but its own.
 *
 * <p>One file, since all statements on consents are here.
 */
@ApplicationScoped
public class RefreshTokenStore {
  private static final Logger LOG = Logger.getLogger(RefreshTokenStore.class);

  /**
   * Google ends what was not used for six months (developers.google.com/identity/protocols/oauth2).
   */
  private static final Duration UNUSED_TTL = Duration.ofDays(183);

  /** The first capability has a table of its own, as older versions know it. */
  private static final String ALL =
      "select 'CREATE' as capability, sealed, consented_at from consent where user_name = ?"
          + " union all select capability, sealed, consented_at from capability_consent"
          + " where user_name = ?";

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
  record Stored(String user, Capability capability, String token, String sealed) {}

  /** A person's refresh token for a capability; empty where there is none, or none that opens. */
  Optional<Stored> load(String user, Capability capability) {
    ConsentRow row = new ConsentRow(user, capability);
    return database
        .first(
            "select sealed from " + row.table() + " where " + row.condition(),
            found -> found.getString("sealed"),
            row.values())
        .flatMap(text -> opened(row, text));
  }

  /** All of a person's refresh tokens that open, one for each capability. */
  List<Stored> loadAll(String user) {
    List<Stored> all = new ArrayList<>();
    database
        .list(
            ALL, row -> Map.entry(row.getString("capability"), row.getString("sealed")), user, user)
        .forEach(
            row ->
                Capability.named(row.getKey())
                    .flatMap(capability -> opened(new ConsentRow(user, capability), row.getValue()))
                    .ifPresent(all::add));
    return all;
  }

  private Optional<Stored> opened(ConsentRow row, String text) {
    Optional<String> token = vault.open(Purpose.REFRESH_TOKEN, row.user(), text);
    if (token.isEmpty()) {
      LOG.error(
          "A stored consent does not open: its key was retired, or its row was altered. The person"
              + " is asked again");
    }
    return token.map(opened -> new Stored(row.user(), row.capability(), opened, text));
  }

  /** When a person last consented to a capability; empty where there is no consent. */
  Optional<Instant> consentedAt(String user, Capability capability) {
    ConsentRow row = new ConsentRow(user, capability);
    return database.first(
        "select consented_at from " + row.table() + " where " + row.condition(),
        found -> Database.instant(found, "consented_at"),
        row.values());
  }

  /** What a person has consented to, and when to each. */
  Map<Capability, Instant> consents(String user) {
    Map<Capability, Instant> consents = new EnumMap<>(Capability.class);
    database
        .list(
            ALL,
            row -> Map.entry(row.getString("capability"), Database.instant(row, "consented_at")),
            user,
            user)
        .forEach(
            row ->
                Capability.named(row.getKey())
                    .ifPresent(capability -> consents.put(capability, row.getValue())));
    return consents;
  }

  /**
   * Keeps the token of a consent given now, in place of earlier ones for what it covers; what it
   * does not cover stays as it is.
   *
   * @param asked what was asked for: to all else the person had consented before, or consents now
   *     for the first time
   */
  void store(String user, String refreshToken, Capability asked, Set<Capability> covered) {
    for (Capability capability : covered) {
      ConsentRow row = new ConsentRow(user, capability);
      String sealed = vault.seal(Purpose.REFRESH_TOKEN, user, refreshToken);
      if (!update(row, sealed, capability == asked) && !insert(row, sealed)) {
        update(row, sealed, capability == asked);
      }
    }
  }

  private boolean update(ConsentRow row, String sealed, boolean anew) {
    Instant now = Instant.now();
    return (anew
            ? database.update(
                "update %s set sealed = ?, used_at = ?, consented_at = ? where %s"
                    .formatted(row.table(), row.condition()),
                row.values(sealed, now, now))
            : database.update(
                "update %s set sealed = ?, used_at = ? where %s"
                    .formatted(row.table(), row.condition()),
                row.values(sealed, now)))
        == 1;
  }

  private boolean insert(ConsentRow row, String sealed) {
    Instant now = Instant.now();
    return database.insertIfNew(
        "insert into %s (sealed, consented_at, used_at, %s) values (?, ?, ?, %s)"
            .formatted(
                row.table(),
                String.join(", ", row.keys()),
                String.join(", ", Collections.nCopies(row.keys().size(), "?"))),
        row.values(sealed, now, now));
  }

  /** Notes that a consent was used, and seals its token anew: Google may have sent another one. */
  void used(Stored stored, String refreshToken) {
    ConsentRow row = new ConsentRow(stored.user(), stored.capability());
    database.update(
        "update %s set sealed = ?, used_at = ? where sealed = ? and %s"
            .formatted(row.table(), row.condition()),
        row.values(
            vault.seal(Purpose.REFRESH_TOKEN, stored.user(), refreshToken),
            Instant.now(),
            stored.sealed()));
  }

  /**
   * Forgets a token that Google does not take any more, for whatever it was kept; what has been
   * given since it was read stays.
   */
  void forget(Stored stored) {
    delete(stored);
    loadAll(stored.user()).stream()
        .filter(other -> other.token().equals(stored.token()))
        .forEach(this::delete);
  }

  /** Forgets tokens, as they were read. */
  void forgetAll(List<Stored> stored) {
    stored.forEach(this::delete);
  }

  private void delete(Stored stored) {
    ConsentRow row = new ConsentRow(stored.user(), stored.capability());
    database.update(
        "delete from %s where sealed = ? and %s".formatted(row.table(), row.condition()),
        row.values(stored.sealed()));
  }

  /** Removes what Google has ended. */
  public void removeDead() {
    Instant longAgo = Instant.now().minus(UNUSED_TTL);
    int removed =
        database.update("delete from consent where used_at < ?", longAgo)
            + database.update("delete from capability_consent where used_at < ?", longAgo);
    if (removed > 0) {
      LOG.infof("Removed consents that were not used for six months: %d", removed);
    }
  }

  /** Forgets a person's consent to a capability, whether its token opens or not. */
  boolean forget(String user, Capability capability) {
    ConsentRow row = new ConsentRow(user, capability);
    return database.update("delete from " + row.table() + " where " + row.condition(), row.values())
        > 0;
  }

  /** Forgets all that a person has consented to, whether it opens or not. */
  boolean forget(String user) {
    int more = database.update("delete from capability_consent where user_name = ?", user);
    return forget(user, Capability.CREATE) || more > 0;
  }
}
