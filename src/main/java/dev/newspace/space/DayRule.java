package dev.newspace.space;

import dev.newspace.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many spaces a person may create in 24 hours. Requests at the very same moment may exceed it
 * by as many as they are: the limit guards against too many spaces, not against one too many.
 */
@ApplicationScoped
class DayRule {
  private static final Duration DAY = Duration.ofDays(1);

  private final int limit;
  private final Optional<String> explanation;
  private final CreatedSpaces createdSpaces;

  DayRule(Settings settings, CreatedSpaces createdSpaces) {
    this.limit = settings.spacesPerDay();
    this.explanation = settings.spacesPerDayExplanation();
    this.createdSpaces = createdSpaces;
  }

  /** Where the limit is reached, the oldest that counts tells when the next one may come. */
  Optional<Breach> breach(String user) {
    if (limit == 0) {
      return Optional.empty();
    }
    Instant now = Instant.now();
    return createdSpaces
        .createdAt(user, now.minus(DAY), limit)
        .map(oldest -> Duration.between(now, oldest.plus(DAY)))
        .map(left -> new Breach.Day(limit, left, explanation));
  }
}
