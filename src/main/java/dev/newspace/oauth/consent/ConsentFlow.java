package dev.newspace.oauth.consent;

import com.google.common.hash.Hashing;
import dev.newspace.oauth.consent.ConsentStateStore.Begun;
import dev.newspace.oauth.consent.ConsentStateStore.Consent;
import dev.newspace.oauth.consent.ConsentStateStore.Use;
import dev.newspace.oauth.token.OAuthError;
import dev.newspace.oauth.token.OAuthError.Meaning;
import dev.newspace.oauth.token.OAuthErrorLog;
import dev.newspace.oauth.token.OAuthErrorLog.Place;
import dev.newspace.oauth.token.TokenEndpoint;
import dev.newspace.oauth.token.TokenEndpoint.Granted;
import dev.newspace.oauth.token.TokenException;
import dev.newspace.oauth.token.UserGrants;
import dev.newspace.observability.AuditLog;
import dev.newspace.observability.AuditLog.Act;
import dev.newspace.observability.Metrics;
import dev.newspace.vault.JsonVault;
import dev.newspace.vault.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The browser's way through a consent: from the prompt's link to Google, and back. Nothing is
 * stored before everything is checked.
 *
 * <p>One file, so that the way is read from top to bottom, with every outcome in it.
 */
@ApplicationScoped
class ConsentFlow {
  private static final Duration LINK_VALID_FOR = Duration.ofDays(1);

  /** Google's are of 256 bytes at most (developers.google.com/identity/protocols/oauth2). */
  private static final int MAX_CODE_LENGTH = 2_000;

  private final JsonVault vault;
  private final ConsentStateStore states;
  private final AuthorizationUrl authorizationUrl;
  private final TokenEndpoint tokenEndpoint;
  private final IdTokenVerifier idTokenVerifier;
  private final UserGrants grants;
  private final PendingCommandStore pendingCommands;
  private final AfterConsent afterConsent;
  private final CallbackRateLimiter limiter;
  private final OAuthErrorLog errors;
  private final AuditLog audit;
  private final Metrics metrics;

  ConsentFlow(
      JsonVault vault,
      ConsentStateStore states,
      AuthorizationUrl authorizationUrl,
      TokenEndpoint tokenEndpoint,
      IdTokenVerifier idTokenVerifier,
      UserGrants grants,
      PendingCommandStore pendingCommands,
      AfterConsent afterConsent,
      CallbackRateLimiter limiter,
      OAuthErrorLog errors,
      AuditLog audit,
      Metrics metrics) {
    this.vault = vault;
    this.states = states;
    this.authorizationUrl = authorizationUrl;
    this.tokenEndpoint = tokenEndpoint;
    this.idTokenVerifier = idTokenVerifier;
    this.grants = grants;
    this.pendingCommands = pendingCommands;
    this.afterConsent = afterConsent;
    this.limiter = limiter;
    this.errors = errors;
    this.audit = audit;
    this.metrics = metrics;
  }

  /** Where the browser goes next. */
  sealed interface Step {
    /** Elsewhere. */
    record Redirect(URI target) implements Step {}

    /** To Google, to come back with the same cookie. */
    record ToGoogle(URI target, String browser) implements Step {
      /** Says no secret. */
      @Override
      public String toString() {
        return "ToGoogle";
      }
    }

    /** To a page of ours that says how it went. */
    record Ended(Outcome outcome, Optional<Ticket> ticket) implements Step {}

    /** To a page of ours that says what the waiting command came to. */
    record CarriedOut(AfterConsent.Result result, Ticket ticket) implements Step {}
  }

  /** How a consent can end. Each has its page. */
  enum Outcome {
    CONNECTED,
    LINK_INVALID,
    LINK_EXPIRED,
    ALREADY_CONNECTED,
    STATE_INVALID,
    STATE_EXPIRED,
    STATE_REPLAYED,
    OTHER_BROWSER,
    TOO_MANY_RETURNS,
    REFUSED,
    BLOCKED_BY_ADMINISTRATOR,
    CLIENT_REFUSED,
    GOOGLE_REFUSED,
    GOOGLE_UNREACHABLE,
    OTHER_ACCOUNT,
    NOT_FROM_GOOGLE,
    SCOPE_MISSING,
    REFRESH_TOKEN_MISSING;

    /** Whether the person did not get what was wanted: whoever runs the app may be asked why. */
    boolean isFailure() {
      return this != CONNECTED && this != ALREADY_CONNECTED && this != REFUSED;
    }
  }

  /**
   * A click on the prompt's link; may be repeated. Where the consent was given since, by another
   * prompt or by this one, it goes on to what this prompt was for.
   *
   * @param browser what is in the browser's cookie already
   * @param redirectUri where the browser comes back
   */
  Step start(String link, Optional<String> browser, String redirectUri) {
    Optional<Ticket> opened =
        vault.open(Purpose.TICKET, ConsentLinks.TICKET_OWNER, link, Ticket.class);
    if (opened.isEmpty()) {
      return ended(Outcome.LINK_INVALID);
    }
    Ticket ticket = opened.get();
    if (ticket.issuedAt().plus(LINK_VALID_FOR).isBefore(Instant.now())) {
      return ended(Outcome.LINK_EXPIRED, ticket);
    }
    boolean consentedSince =
        grants
            .consentedAt(ticket.user(), ticket.asked())
            .filter(ticket.issuedAt()::isBefore)
            .isPresent();
    if (consentedSince) {
      return goOn(link, ticket);
    }
    String cookie = browser.orElseGet(RandomText::next);
    Begun begun = states.begin(ticketHash(link), ticket, cookie);
    return new Step.ToGoogle(
        authorizationUrl.of(begun.state(), begun.consent(), redirectUri), cookie);
  }

  /** What is carried out may ask Google, as often as whoever has the link likes: within limits. */
  private Step goOn(String link, Ticket ticket) {
    if (ticket.completionUrl().isEmpty() && !limiter.tryAcquire(ticketHash(link))) {
      return ended(Outcome.TOO_MANY_RETURNS, ticket);
    }
    metrics.consentEnded(Outcome.ALREADY_CONNECTED.name());
    return redirectOrCarryOut(ticket, Outcome.ALREADY_CONNECTED);
  }

  /** Of what is sealed, since the same bytes can be written as text in more than one way. */
  private static String ticketHash(String link) {
    return Hashing.sha256().hashBytes(Base64.getUrlDecoder().decode(link)).toString();
  }

  /**
   * Google sends the browser back: with a code, or with the reason why there is none.
   *
   * @param redirectUri where it came back
   */
  Step callback(
      Optional<String> state,
      Optional<String> code,
      Optional<String> error,
      Optional<String> browser,
      String redirectUri) {
    if (state.isEmpty()
        || (code.isEmpty() && error.isEmpty())
        || code.filter(text -> text.length() > MAX_CODE_LENGTH).isPresent()) {
      return ended(Outcome.STATE_INVALID);
    }
    Use use = states.use(state.get(), browser);
    if (use instanceof Use.First first) {
      return error.isPresent()
          ? refused(refusal(error.get()), first.consent().ticket())
          : consented(code.orElseThrow(), first.consent(), redirectUri);
    }
    return ended(notUsed(use));
  }

  private static Outcome notUsed(Use use) {
    if (use instanceof Use.OtherBrowser) {
      return Outcome.OTHER_BROWSER;
    }
    if (use instanceof Use.TooMany) {
      return Outcome.TOO_MANY_RETURNS;
    }
    if (use instanceof Use.Replayed) {
      return Outcome.STATE_REPLAYED;
    }
    return use instanceof Use.Expired ? Outcome.STATE_EXPIRED : Outcome.STATE_INVALID;
  }

  private Step consented(String code, Consent consent, String redirectUri) {
    Ticket ticket = consent.ticket();
    try {
      Granted granted = tokenEndpoint.exchange(code, redirectUri, consent.codeVerifier());
      Outcome outcome = check(granted, consent);
      if (outcome != Outcome.CONNECTED) {
        return refused(outcome, ticket);
      }
      grants.grant(ticket.user(), ticket.asked(), granted);
      metrics.consentEnded(Outcome.CONNECTED.name());
      return redirectOrCarryOut(ticket, Outcome.CONNECTED);
    } catch (TokenException e) {
      // Where Google was not there, nothing was decided.
      return e.meaning() == Meaning.PASSING
          ? ended(Outcome.GOOGLE_UNREACHABLE, ticket)
          : refused(refusal(e.meaning()), ticket);
    }
  }

  private Step refused(Outcome outcome, Ticket ticket) {
    audit.note(Act.CONSENT_REFUSED, ticket.user(), "because", outcome.name());
    return ended(outcome, ticket);
  }

  private Step ended(Outcome outcome) {
    metrics.consentEnded(outcome.name());
    return new Step.Ended(outcome, Optional.empty());
  }

  private Step ended(Outcome outcome, Ticket ticket) {
    metrics.consentEnded(outcome.name());
    return new Step.Ended(outcome, Optional.of(ticket));
  }

  private Outcome check(Granted granted, Consent consent) throws TokenException {
    Optional<String> user =
        granted.idToken().isEmpty()
            ? Optional.empty()
            : idTokenVerifier.user(granted.idToken().get(), consent.nonce());
    if (user.isEmpty()) {
      return Outcome.NOT_FROM_GOOGLE;
    }
    if (!user.get().equals(consent.ticket().user())) {
      return Outcome.OTHER_ACCOUNT;
    }
    if (!consent.ticket().asked().isIn(granted.scopes())) {
      return Outcome.SCOPE_MISSING;
    }
    return granted.refreshToken().isEmpty() ? Outcome.REFRESH_TOKEN_MISSING : Outcome.CONNECTED;
  }

  /**
   * Where the prompt belongs.
   *
   * @param otherwise what to say where nothing waits any more
   */
  private Step redirectOrCarryOut(Ticket ticket, Outcome otherwise) {
    if (ticket.completionUrl().isPresent()) {
      return new Step.Redirect(ticket.completionUrl().get());
    }
    Locale locale = Locale.forLanguageTag(ticket.language());
    return ticket
        .waitingCommand()
        .flatMap(pendingCommands::find)
        .map(command -> afterConsent.carryOut(ticket.user(), command, locale))
        .<Step>map(result -> new Step.CarriedOut(result, ticket))
        .orElseGet(() -> new Step.Ended(otherwise, Optional.of(ticket)));
  }

  /** Why Google sent the browser back without a code: the person's no, or somebody else's. */
  private Outcome refusal(String code) {
    OAuthError error = OAuthError.of(code);
    errors.note(Place.CALLBACK, error, code);
    return error == OAuthError.ACCESS_DENIED ? Outcome.REFUSED : refusal(error.meaning());
  }

  private static Outcome refusal(Meaning meaning) {
    return switch (meaning) {
      case RESTRICTED -> Outcome.BLOCKED_BY_ADMINISTRATOR;
      case CLIENT_REFUSED, CLIENT_CHANGED -> Outcome.CLIENT_REFUSED;
      case CONSENT_ENDED, SESSION_ENDED, PASSING, OTHER -> Outcome.GOOGLE_REFUSED;
    };
  }
}
