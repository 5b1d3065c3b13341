package dev.newspace.command.create;

import dev.newspace.context.Deadline;
import dev.newspace.oauth.token.ConsentRequiredException.Reason;
import dev.newspace.oauth.token.UserGrants;
import dev.newspace.oauth.token.UserGrants.Grant;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationResult;
import dev.newspace.space.RuleViolation;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRules;
import dev.newspace.space.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Brings a person's authority and a request together. */
@ApplicationScoped
class SpaceCreator {
  private final UserGrants authorities;
  private final Spaces spaces;
  private final SpaceRules rules;

  SpaceCreator(UserGrants authorities, Spaces spaces, SpaceRules rules) {
    this.authorities = authorities;
    this.spaces = spaces;
    this.rules = rules;
  }

  /** What came of it. */
  sealed interface Attempt {
    /** Google was asked, now or before. */
    record Asked(CreationResult creation) implements Attempt {}

    /** The administrator does not want it, for these reasons; nothing was made. */
    record AgainstRules(List<RuleViolation> breaches) implements Attempt {}

    /** The person has to consent first. */
    record ConsentNeeded(Reason reason) implements Attempt {}
  }

  /**
   * Makes the space, or finds the one that was made.
   *
   * @throws dev.newspace.database.Database.DatabaseException where the database is away; nothing
   *     was made then
   */
  Attempt attempt(SpaceRequest request, Deadline deadline) {
    Optional<CreatedSpace> made = spaces.find(request);
    if (made.isPresent()) {
      return new Attempt.Asked(new CreationResult.Created(made.get()));
    }
    List<RuleViolation> breaches = rules.breaches(request);
    return breaches.isEmpty() ? create(request, deadline) : new Attempt.AgainstRules(breaches);
  }

  private Attempt create(SpaceRequest request, Deadline deadline) {
    Grant authority = authorities.of(request.user(), deadline);
    if (authority instanceof Grant.ConsentNeeded needed) {
      return new Attempt.ConsentNeeded(needed.reason());
    }
    if (!(authority instanceof Grant.Granted granted)) {
      return new Attempt.Asked(new CreationResult.Unreachable());
    }
    Optional<RuleViolation> breach = rules.reserve(request, deadline);
    if (breach.isPresent()) {
      return new Attempt.AgainstRules(List.of(breach.get()));
    }
    CreationResult creation = spaces.create(request, granted.credentials(), deadline);
    if (creation instanceof CreationResult.ScopeMissing) {
      authorities.consentIsNotEnough(request.user());
      return new Attempt.ConsentNeeded(Reason.SCOPE_MISSING);
    }
    return creation instanceof CreationResult.Unauthorized
        ? unauthorized(request, deadline)
        : new Attempt.Asked(creation);
  }

  /** Google refused a token and the one that came after it: only a new consent can help. */
  private Attempt unauthorized(SpaceRequest request, Deadline deadline) {
    Grant now = authorities.of(request.user(), deadline);
    if (now instanceof Grant.Granted) {
      authorities.consentIsNotEnough(request.user());
    }
    return now instanceof Grant.Unknown
        ? new Attempt.Asked(new CreationResult.Unreachable())
        : new Attempt.ConsentNeeded(Reason.WITHDRAWN);
  }
}
