package dev.newspace.command.manage;

import dev.newspace.command.ManageSpaceButton;
import dev.newspace.command.manage.SpaceChange.Act;
import dev.newspace.command.manage.SpaceChange.Wish;
import dev.newspace.context.Deadline;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.ManagedSpaces;
import dev.newspace.space.RuleViolation;
import dev.newspace.space.SpaceDetails;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Changes what the administrator allows, of a space that is the person's own, once. */
@ApplicationScoped
class SpaceChanger {
  private static final Logger LOG = Logger.getLogger(SpaceChanger.class);

  private final ManageSpaceButton allowed;
  private final ManagedSpaces spaces;
  private final SpaceRules rules;
  private final AuthorizedActs acts;

  SpaceChanger(
      ManageSpaceButton allowed, ManagedSpaces spaces, SpaceRules rules, AuthorizedActs acts) {
    this.allowed = allowed;
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
          ? acts.carryOut(change, Optional.empty(), deadline, attempt)
          : withSpace(change, deadline, attempt);
    } catch (DatabaseException e) {
      LOG.error("A space could not be changed", e);
      return new ChangeOutcome.DatabaseUnavailable();
    }
  }

  /** Looks at a space as it is at Google now. */
  ChangeOutcome look(Context context, CreatedSpace space) {
    return carryOut(
        SpaceChange.of(Wish.of(context, space, context.moment()), Act.LOOK),
        context.deadline(),
        new CreationAttempt());
  }

  /** Whether the person has allowed a thing, as far as is known here; costs Google nothing. */
  boolean isConsented(String user, Act act) {
    return acts.isConsented(user, act);
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
        ? remembered(change, acts.carryOut(change, found, deadline, attempt))
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

  /** That the space is gone, and what Google would do a second time. */
  private ChangeOutcome remembered(SpaceChange change, ChangeOutcome outcome) {
    if (outcome instanceof ChangeOutcome.Gone gone) {
      spaces.noteGone(gone.space());
    }
    if (outcome instanceof ChangeOutcome.Edited || outcome instanceof ChangeOutcome.Posted) {
      spaces.noteDone(change.id(), change.user());
    }
    return outcome;
  }
}
