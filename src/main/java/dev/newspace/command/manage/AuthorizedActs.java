package dev.newspace.command.manage;

import dev.newspace.command.manage.SpaceChange.Act;
import dev.newspace.context.Deadline;
import dev.newspace.oauth.token.ConsentRequiredException.Reason;
import dev.newspace.oauth.token.UserGrants;
import dev.newspace.oauth.token.UserGrants.Grant;
import dev.newspace.space.Authority;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.CreationResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Acts on a person's authority; says what is wrong with it where Google does not take it. */
@ApplicationScoped
class AuthorizedActs {
  private final UserGrants grants;
  private final SpaceActs acts;

  AuthorizedActs(UserGrants grants, SpaceActs acts) {
    this.grants = grants;
    this.acts = acts;
  }

  /** Whether the person has allowed a thing, as far as is known here; costs Google nothing. */
  boolean isConsented(String user, Act act) {
    return grants.consentedAt(user, act.capability()).isPresent();
  }

  /**
   * Asks Google for what is wanted.
   *
   * @param space empty where it is about no space in particular
   */
  ChangeOutcome carryOut(
      SpaceChange change,
      Optional<CreatedSpace> space,
      Deadline deadline,
      CreationAttempt attempt) {
    Grant grant = grants.of(change.user(), change.act().capability(), deadline);
    if (!(grant instanceof Grant.Granted granted)) {
      return withoutGrant(grant, attempt);
    }
    Authority authority = new Authority(granted.credentials(), deadline, attempt);
    ChangeOutcome outcome =
        space
            .map(one -> acts.carryOut(change, one, authority))
            .orElseGet(() -> acts.list(change.text(), authority));
    return outcome instanceof ChangeOutcome.Refused refused
        ? refused(change, refused, attempt)
        : outcome;
  }

  private ChangeOutcome refused(
      SpaceChange change, ChangeOutcome.Refused refused, CreationAttempt attempt) {
    if (refused.why() instanceof CreationResult.AuthorityLost lost) {
      return withoutGrant(grants.why(lost.why()), attempt);
    }
    if (refused.why() instanceof CreationResult.ScopeMissing) {
      grants.consentIsNotEnough(change.user(), change.act().capability());
      return new ChangeOutcome.ConsentRequired(Reason.SCOPE_MISSING);
    }
    return refused;
  }

  private static ChangeOutcome withoutGrant(Grant grant, CreationAttempt attempt) {
    if (grant instanceof Grant.ConsentNeeded needed) {
      return new ChangeOutcome.ConsentRequired(needed.reason());
    }
    return grant instanceof Grant.Unknown || attempt.mayHaveCreated()
        ? new ChangeOutcome.Refused(
            new CreationResult.Unreachable(attempt.mayHaveCreated()), Set.of())
        : new ChangeOutcome.GrantUnusable(grant);
  }
}
