package dev.newspace.command.manage;

import com.google.auth.Credentials;
import dev.newspace.command.ManageSpaceButton;
import dev.newspace.command.manage.SpaceChange.Act;
import dev.newspace.context.Deadline;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.oauth.token.ConsentRequiredException.Reason;
import dev.newspace.oauth.token.UserGrants;
import dev.newspace.oauth.token.UserGrants.Grant;
import dev.newspace.space.Authority;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.CreationResult;
import dev.newspace.space.ManagedSpaces;
import dev.newspace.space.RuleViolation;
import dev.newspace.space.SpaceDetails;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Brings a person's grant and a wish together: what the administrator allows, with a space that is
 * the person's own, once.
 */
@ApplicationScoped
class SpaceChanger {
  private static final Logger LOG = Logger.getLogger(SpaceChanger.class);

  private final ManageSpaceButton allowed;
  private final UserGrants grants;
  private final ManagedSpaces spaces;
  private final SpaceRules rules;
  private final SpaceActs acts;

  SpaceChanger(
      ManageSpaceButton allowed,
      UserGrants grants,
      ManagedSpaces spaces,
      SpaceRules rules,
      SpaceActs acts) {
    this.allowed = allowed;
    this.grants = grants;
    this.spaces = spaces;
    this.rules = rules;
    this.acts = acts;
  }

  /**
   * Does what is wanted, or finds that it was done.
   *
   * @param attempt is told what is known of it meanwhile
   */
  ChangeOutcome carryOut(SpaceChange change, Deadline deadline, CreationAttempt attempt) {
    if (!allowed.isAllowed(change.act().capability())) {
      return new ChangeOutcome.NotManageable();
    }
    try {
      return change.act() == Act.LIST
          ? withGrant(change, Optional.empty(), deadline, attempt)
          : withSpace(change, deadline, attempt);
    } catch (DatabaseException e) {
      LOG.error("A space could not be changed", e);
      return new ChangeOutcome.DatabaseUnavailable();
    }
  }

  /** Whether the person has allowed a thing, as far as is known here; costs Google nothing. */
  boolean isConsented(String user, Act act) {
    return grants.consentedAt(user, act.capability()).isPresent();
  }

  private ChangeOutcome withSpace(SpaceChange change, Deadline deadline, CreationAttempt attempt) {
    Optional<CreatedSpace> found = spaces.find(change.space(), change.user());
    if (found.isEmpty()) {
      return new ChangeOutcome.NotYours();
    }
    CreatedSpace space = found.get();
    if (spaces.isGone(space)) {
      return change.act() == Act.DELETE
          ? new ChangeOutcome.Deleted(space)
          : new ChangeOutcome.Gone(space);
    }
    if (isRecorded(change) && spaces.isDone(change.id(), change.user())) {
      return change
          .edit()
          .<ChangeOutcome>map(edit -> new ChangeOutcome.Edited(space, edit))
          .orElseGet(() -> new ChangeOutcome.Posted(space));
    }
    List<RuleViolation> violations = violations(change, space);
    return violations.isEmpty()
        ? withGrant(change, found, deadline, attempt)
        : new ChangeOutcome.RulesViolated(violations);
  }

  /** What Google would do a second time. */
  private static boolean isRecorded(SpaceChange change) {
    return change.act() == Act.EDIT || change.act() == Act.POST;
  }

  private List<RuleViolation> violations(SpaceChange change, CreatedSpace space) {
    return switch (change.act()) {
      case EDIT -> change.edit().map(rules::violations).orElse(List.of());
      case ADD_PEOPLE ->
          rules.violationsOfPeople(
              new SpaceRequest(
                  change.id(),
                  change.user(),
                  change.email(),
                  space.displayName(),
                  SpaceDetails.NONE,
                  change.people()));
      case LOOK, LIST, SEE_MEMBERS, ADD_APP, POST, DELETE -> List.of();
    };
  }

  private ChangeOutcome withGrant(
      SpaceChange change,
      Optional<CreatedSpace> space,
      Deadline deadline,
      CreationAttempt attempt) {
    Grant grant = grants.of(change.user(), change.act().capability(), deadline);
    if (!(grant instanceof Grant.Granted granted)) {
      return withoutGrant(grant, attempt);
    }
    ChangeOutcome outcome = done(change, space, granted.credentials(), deadline, attempt);
    if (outcome instanceof ChangeOutcome.Gone gone) {
      spaces.noteGone(gone.space());
    }
    boolean isToBeRemembered =
        outcome instanceof ChangeOutcome.Edited || outcome instanceof ChangeOutcome.Posted;
    if (isToBeRemembered) {
      spaces.noteDone(change.id(), change.user());
    }
    return outcome instanceof ChangeOutcome.Refused refused
        ? refused(change, refused, attempt)
        : outcome;
  }

  private ChangeOutcome done(
      SpaceChange change,
      Optional<CreatedSpace> space,
      Credentials credentials,
      Deadline deadline,
      CreationAttempt attempt) {
    Authority authority = new Authority(credentials, deadline, attempt);
    return space
        .map(one -> acts.carryOut(change, one, authority))
        .orElseGet(() -> acts.list(change.text(), authority));
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
