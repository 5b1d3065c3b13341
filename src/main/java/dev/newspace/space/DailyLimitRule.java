package dev.newspace.space;

import dev.newspace.config.Settings;
import dev.newspace.context.Deadline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many spaces a person may create in 24 hours. It holds for requests of the very same moment,
 * too, on all replicas.
 */
@ApplicationScoped
class DailyLimitRule {
  private final int limit;
  private final Optional<String> explanation;
  private final SpaceReservationStore reservations;

  DailyLimitRule(Settings settings, SpaceReservationStore reservations) {
    this.limit = settings.spacesPerDay();
    this.explanation = settings.spacesPerDayExplanation();
    this.reservations = reservations;
  }

  /**
   * What is against another space; the oldest one that counts tells when the next one may come.
   *
   * @param requestId of the request that is about to be tried; empty for any
   */
  Optional<RuleViolation> violation(String user, String requestId) {
    return reservations
        .full(user, requestId)
        .map(next -> Duration.between(Instant.now(), next))
        .map(left -> new RuleViolation.DailyLimit(limit, left, explanation));
  }

  /**
   * Takes the place of a request among those of the day, as often as others are quicker; when the
   * deadline is over, Google is not asked either.
   */
  Optional<RuleViolation> reserve(SpaceRequest request, Deadline deadline) {
    while (!reservations.take(request) && !deadline.isOver()) {
      Optional<RuleViolation> violation = violation(request.user(), request.requestId());
      if (violation.isPresent()) {
        return violation;
      }
    }
    return Optional.empty();
  }
}
