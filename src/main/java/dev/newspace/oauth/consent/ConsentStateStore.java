package dev.newspace.oauth.consent;

import com.google.common.hash.Hashing;
import dev.newspace.oauth.consent.PendingConsentStore.Pending;
import dev.newspace.vault.JsonVault;
import dev.newspace.vault.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/**
 * Consents under way. Each click draws a fresh {@code state}, a sealed text that says of which
 * ticket it is, of which browser, and from when: good for ten minutes and once. What else belongs
 * to the click is derived from it and from its ticket's secret, so that a click has nothing to
 * write.
 */
@ApplicationScoped
class ConsentStateStore {
  /** How long a state is good. */
  static final Duration VALID_FOR = Duration.ofMinutes(10);

  /** States are opened before it is known whose they are. */
  private static final String STATE_OWNER = "newspace";

  private static final int MAX_STATE_LENGTH = 1_000;

  private final PendingConsentStore pendingConsents;
  private final JsonVault vault;
  private final CallbackRateLimiter limiter;

  ConsentStateStore(
      PendingConsentStore pendingConsents, JsonVault vault, CallbackRateLimiter limiter) {
    this.pendingConsents = pendingConsents;
    this.vault = vault;
    this.limiter = limiter;
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

  /** A consent that has just begun, with the state that it is known by. */
  record Begun(String state, Consent consent) {
    /** Says no secret. */
    @Override
    public String toString() {
      return "Begun";
    }
  }

  /** What came of using a state. */
  sealed interface Use {
    /** The first and only use. */
    record First(Consent consent) implements Use {}

    /** It was used before, or a later one of the same ticket was. */
    record Replayed() implements Use {}

    /** It is too old. */
    record Expired() implements Use {}

    /** There is no such state. */
    record Unknown() implements Use {}

    /** It was drawn for another browser, which can still use it. */
    record OtherBrowser() implements Use {}

    /** Too many of its ticket came within a minute. It can still be used. */
    record TooMany() implements Use {}
  }

  /** What a state says. */
  record Claims(String ticketHash, String browserHash, Instant drawnAt) {}

  /**
   * Begins a consent.
   *
   * @param ticketHash the same for each click on the same link
   * @param browser what is in the cookie of the browser, and must be when it comes back
   */
  Begun begin(String ticketHash, Ticket ticket, String browser) {
    // To what both databases store: a state has to compare with the one that was used.
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Pending pending = pendingConsents.begin(ticketHash, ticket, now);
    Claims claims = new Claims(ticketHash, hash(browser), now);
    String state = vault.seal(Purpose.STATE, STATE_OWNER, claims);
    return new Begun(state, consent(pending, state));
  }

  /**
   * Uses a state up. What is not of this app costs no look into the database.
   *
   * @param browser what is in the cookie of the browser
   */
  Use use(String state, Optional<String> browser) {
    Optional<Claims> opened =
        Optional.of(state)
            .filter(text -> text.length() <= MAX_STATE_LENGTH)
            .flatMap(text -> vault.open(Purpose.STATE, STATE_OWNER, text, Claims.class));
    if (opened.isEmpty()) {
      return new Use.Unknown();
    }
    Claims claims = opened.get();
    if (browser.filter(value -> isSame(hash(value), claims.browserHash())).isEmpty()) {
      return new Use.OtherBrowser();
    }
    Instant now = Instant.now();
    if (claims.drawnAt().plus(VALID_FOR).isBefore(now)) {
      return new Use.Expired();
    }
    if (!limiter.tryAcquire(claims.ticketHash())) {
      return new Use.TooMany();
    }
    return pendingConsents
        .find(claims.ticketHash(), now)
        .map(pending -> use(claims, consent(pending, state)))
        .orElseGet(Use.Expired::new);
  }

  private Use use(Claims claims, Consent consent) {
    return pendingConsents.useUp(claims.ticketHash(), claims.drawnAt())
        ? new Use.First(consent)
        : new Use.Replayed();
  }

  /** Fresh for each state, and not to be told from it. */
  private static Consent consent(Pending pending, String state) {
    return new Consent(
        pending.ticket(),
        derived(pending.secret(), "code_verifier", state),
        derived(pending.secret(), "nonce", state));
  }

  private static String derived(String secret, String purpose, String state) {
    byte[] bytes =
        Hashing.hmacSha256(secret.getBytes(StandardCharsets.UTF_8))
            .hashString(purpose + "\n" + state, StandardCharsets.UTF_8)
            .asBytes();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static boolean isSame(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.US_ASCII), b.getBytes(StandardCharsets.US_ASCII));
  }

  private static String hash(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
