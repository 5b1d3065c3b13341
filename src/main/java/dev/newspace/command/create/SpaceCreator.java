package dev.newspace.command.create;

import dev.newspace.context.Deadline;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.oauth.token.ConsentRequiredException.Reason;
import dev.newspace.oauth.token.UserGrants;
import dev.newspace.oauth.token.UserGrants.Grant;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.CreationResult;
import dev.newspace.space.RuleViolation;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRules;
import dev.newspace.space.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Brings a person's grant and a request together: creates the space, once. */
@ApplicationScoped
class SpaceCreator {
  private static final Logger LOG = Logger.getLogger(SpaceCreator.class);

  private final UserGrants grants;
  private final Spaces spaces;
  private final SpaceRules rules;

  SpaceCreator(UserGrants grants, Spaces spaces, SpaceRules rules) {
    this.grants = grants;
    this.spaces = spaces;
    this.rules = rules;
  }

  /** What came of a request. */
  sealed interface Outcome {
    /** Google was asked, now or before. */
    record Asked(CreationResult result) implements Outcome {}

    /** The administrator does not want it, for these reasons; nothing was created. */
    record RulesViolated(List<RuleViolation> violations) implements Outcome {}

    /** The person has to consent first. */
    record ConsentRequired(Reason reason) implements Outcome {}

    /** The consent stands and cannot be used, for which the grant says why; nothing was created. */
    record GrantUnusable(Grant grant) implements Outcome {}

    /** The database is away; nothing was created. */
    record DatabaseUnavailable() implements Outcome {}
  }

  /**
   * Creates the space, or finds the one that was created.
   *
   * @param attempt is told what is known of the space meanwhile
   */
  Outcome create(SpaceRequest request, Deadline deadline, CreationAttempt attempt) {
    try {
      Optional<CreatedSpace> created = spaces.find(request);
      if (created.isPresent()) {
        return new Outcome.Asked(new CreationResult.Created(created.get()));
      }
      List<RuleViolation> violations = rules.violations(request);
      return violations.isEmpty()
          ? createWithGrant(request, deadline, attempt)
          : new Outcome.RulesViolated(violations);
    } catch (DatabaseException e) {
      LOG.error("A space could not be created", e);
      return new Outcome.DatabaseUnavailable();
    }
  }

  private Outcome createWithGrant(
      SpaceRequest request, Deadline deadline, CreationAttempt attempt) {
    Grant grant = grants.of(request.user(), deadline);
    if (!(grant instanceof Grant.Granted granted)) {
      return withoutGrant(grant, attempt);
    }
    Optional<RuleViolation> violation = rules.reserve(request, deadline);
    if (violation.isPresent()) {
      return new Outcome.RulesViolated(List.of(violation.get()));
    }
    CreationResult result = spaces.create(request, granted.credentials(), deadline, attempt);
    if (result instanceof CreationResult.AuthorityLost lost) {
      return withoutGrant(grants.why(lost.why()), attempt);
    }
    if (result instanceof CreationResult.ScopeMissing) {
      grants.consentIsNotEnough(request.user());
      return new Outcome.ConsentRequired(Reason.SCOPE_MISSING);
    }
    return new Outcome.Asked(result);
  }

  private static Outcome withoutGrant(Grant grant, CreationAttempt attempt) {
    if (grant instanceof Grant.ConsentNeeded needed) {
      return new Outcome.ConsentRequired(needed.reason());
    }
    return grant instanceof Grant.Unknown || attempt.mayHaveCreated()
        ? new Outcome.Asked(new CreationResult.Unreachable(attempt.mayHaveCreated()))
        : new Outcome.GrantUnusable(grant);
  }
}
