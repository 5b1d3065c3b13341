package dev.newspace.command.create;

import dev.newspace.context.Deadline;
import dev.newspace.oauth.token.Authorities;
import dev.newspace.oauth.token.Authorities.Authority;
import dev.newspace.oauth.token.ConsentException.Reason;
import dev.newspace.space.Breach;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.Creation;
import dev.newspace.space.Rules;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Brings a person's authority and a request together. */
@ApplicationScoped
class SpaceMaking {
  private final Authorities authorities;
  private final Spaces spaces;
  private final Rules rules;

  SpaceMaking(Authorities authorities, Spaces spaces, Rules rules) {
    this.authorities = authorities;
    this.spaces = spaces;
    this.rules = rules;
  }

  /** What came of it. */
  sealed interface Attempt {
    /** Google was asked, now or before. */
    record Asked(Creation creation) implements Attempt {}

    /** The administrator does not want it, for these reasons; nothing was made. */
    record AgainstRules(List<Breach> breaches) implements Attempt {}

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
      return new Attempt.Asked(new Creation.Made(made.get()));
    }
    List<Breach> breaches = rules.breaches(request);
    return breaches.isEmpty() ? create(request, deadline) : new Attempt.AgainstRules(breaches);
  }

  private Attempt create(SpaceRequest request, Deadline deadline) {
    Authority authority = authorities.of(request.user(), deadline);
    if (authority instanceof Authority.ConsentNeeded needed) {
      return new Attempt.ConsentNeeded(needed.reason());
    }
    if (!(authority instanceof Authority.Granted granted)) {
      return new Attempt.Asked(new Creation.Unreachable());
    }
    Optional<Breach> breach = rules.reserve(request, deadline);
    if (breach.isPresent()) {
      return new Attempt.AgainstRules(List.of(breach.get()));
    }
    Creation creation = spaces.create(request, granted.credentials(), deadline);
    if (creation instanceof Creation.ScopeMissing) {
      authorities.consentIsNotEnough(request.user());
      return new Attempt.ConsentNeeded(Reason.SCOPE_MISSING);
    }
    return creation instanceof Creation.Unauthorized
        ? unauthorized(request, deadline)
        : new Attempt.Asked(creation);
  }

  /** Google refused a token and the one that came after it: only a new consent can help. */
  private Attempt unauthorized(SpaceRequest request, Deadline deadline) {
    Authority now = authorities.of(request.user(), deadline);
    if (now instanceof Authority.Granted) {
      authorities.consentIsNotEnough(request.user());
    }
    return now instanceof Authority.Unknown
        ? new Attempt.Asked(new Creation.Unreachable())
        : new Attempt.ConsentNeeded(Reason.WITHDRAWN);
  }
}
