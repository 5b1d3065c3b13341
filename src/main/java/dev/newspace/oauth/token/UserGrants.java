package dev.newspace.oauth.token;

import com.google.auth.Credentials;
import dev.newspace.config.Capability;
import dev.newspace.context.Deadline;
import dev.newspace.oauth.token.ConsentRequiredException.Reason;
import dev.newspace.oauth.token.RefreshTokenStore.Stored;
import dev.newspace.observability.AuditLog;
import dev.newspace.observability.AuditLog.Act;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * On whose authority something is done: gives it, and takes it back.
 *
 * <p>One file, since what gives an authority and what takes it back have to agree.
 */
@ApplicationScoped
public class UserGrants {
  private final AccessTokenCache accessTokens;
  private final RefreshTokenStore refreshTokens;
  private final RevocationQueue revocations;
  private final AuditLog audit;

  UserGrants(
      AccessTokenCache accessTokens,
      RefreshTokenStore refreshTokens,
      RevocationQueue revocations,
      AuditLog audit) {
    this.audit = audit;
    this.accessTokens = accessTokens;
    this.refreshTokens = refreshTokens;
    this.revocations = revocations;
  }

  /** Whether the app may act for a person. */
  public sealed interface Grant {
    /** It may, with these credentials. */
    record Granted(Credentials credentials) implements Grant {}

    /** It may not: the person has to consent first. */
    record ConsentNeeded(Reason reason) implements Grant {}

    /** Google does not take the app itself, though the consent stands: for the operator to mend. */
    record ClientRefused() implements Grant {}

    /** The person's organization or account does not allow the app, though the consent stands. */
    record Restricted() implements Grant {}

    /** Nobody can tell now: Google gives no token, though the consent stands. */
    record Unknown() implements Grant {}
  }

  /** A person's authority to create spaces. */
  public Grant of(String user, Deadline deadline) {
    return of(user, Capability.CREATE, deadline);
  }

  /**
   * A person's authority for a capability; costs Google a call only where no access token is at
   * hand.
   *
   * @param user resource name, {@code users/…}
   */
  public Grant of(String user, Capability capability, Deadline deadline) {
    if (refreshTokens.consentedAt(user, capability).isEmpty()) {
      // Another replica may have forgotten the person since this one got its token.
      accessTokens.drop(user, capability);
      return new Grant.ConsentNeeded(Reason.NEVER_GIVEN);
    }
    try {
      AccessToken token = accessTokens.of(user, capability, deadline);
      return new Grant.Granted(
          new StoredUserCredentials(user, capability, token, accessTokens, deadline));
    } catch (IOException e) {
      return why(e);
    }
  }

  /** What it means that a person's credentials gave no token. */
  public Grant why(IOException e) {
    if (e instanceof ConsentRequiredException required) {
      return new Grant.ConsentNeeded(required.reason());
    }
    if (!(e instanceof TokenException refused)) {
      return new Grant.Unknown();
    }
    return switch (refused.meaning()) {
      case CLIENT_REFUSED, CLIENT_CHANGED, OTHER -> new Grant.ClientRefused();
      case RESTRICTED -> new Grant.Restricted();
      case CONSENT_ENDED, SESSION_ENDED, PASSING -> new Grant.Unknown();
    };
  }

  /**
   * What a person has consented to, and when to each, as far as is known here; costs Google
   * nothing.
   */
  public Map<Capability, Instant> consents(String user) {
    return refreshTokens.consents(user);
  }

  /** When a person last consented to a capability, as far as is known here; empty for never. */
  public Optional<Instant> consentedAt(String user, Capability capability) {
    return refreshTokens.consentedAt(user, capability);
  }

  /** {@link #consentIsNotEnough(String, Capability)} for the creation of spaces. */
  public void consentIsNotEnough(String user) {
    consentIsNotEnough(user, Capability.CREATE);
  }

  /** Google says that a person's consent does not allow what was asked: it has to be given anew. */
  public void consentIsNotEnough(String user, Capability capability) {
    accessTokens.drop(user, capability);
    if (refreshTokens.forget(user, capability)) {
      audit.note(Act.CONSENT_WITHDRAWN, user, "by", "Google");
    }
  }

  /**
   * Keeps what a person has just granted, in place of what was granted before as far as it reaches:
   * beside a smaller grant the earlier one stays.
   *
   * @param asked what the person was asked for
   * @param granted with a refresh token, and with the scope of what was asked for
   */
  public void grant(String user, Capability asked, TokenEndpoint.Granted granted) {
    // Google would end this consent, too, if it were told of the earlier one now.
    revocations.cancel(user);
    Set<Capability> covered = Capability.coveredBy(granted.scopes());
    refreshTokens.store(user, granted.refreshToken().orElseThrow(), asked, covered);
    accessTokens.store(user, covered, granted.accessToken());
    if (asked.isIncremental()) {
      audit.note(Act.CONSENT_GIVEN, user, "for", asked.name());
    } else {
      audit.note(Act.CONSENT_GIVEN, user, "by", "person");
    }
  }

  /** How a withdrawal went. */
  public enum Withdrawal {
    /** There was nothing to withdraw. */
    NOTHING_THERE,
    /** Forgotten here, and Google has revoked it. */
    REVOKED,
    /** Forgotten here; Google does not answer, and is told again until it does. */
    REVOCATION_PENDING,
    /** Forgotten here; what was stored does not open any more, so Google cannot be told. */
    NOT_REVOKED
  }

  /** Forgets a person at once and has Google revoke the grant, now or as soon as it can be told. */
  public Withdrawal withdraw(String user, Deadline deadline) {
    accessTokens.drop(user);
    List<Stored> stored = refreshTokens.loadAll(user);
    if (stored.isEmpty() && !refreshTokens.forget(user)) {
      return Withdrawal.NOTHING_THERE;
    }
    audit.note(Act.CONSENT_WITHDRAWN, user, "by", "person");
    if (stored.isEmpty()) {
      return Withdrawal.NOT_REVOKED;
    }
    List<String> ids = revocations.plan(user, stored.stream().map(Stored::token).toList());
    refreshTokens.forget(user);
    // Where Google does not answer for one of them, it is not asked for the others either.
    return ids.stream().allMatch(id -> revocations.attempt(id, deadline))
        ? Withdrawal.REVOKED
        : Withdrawal.REVOCATION_PENDING;
  }
}
