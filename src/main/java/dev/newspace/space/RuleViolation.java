package dev.newspace.space;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What of a request is against a rule of the administrator, with the words that go with it. */
public sealed interface RuleViolation {
  /** The administrator's own words. */
  Optional<String> explanation();

  /** The name does not look as names have to. */
  record Name(String name, Optional<String> explanation) implements RuleViolation {}

  /** The person may not create spaces. */
  record Creator(Optional<String> explanation) implements RuleViolation {}

  /**
   * The person has created as many spaces as one may in 24 hours.
   *
   * @param left until the next one
   */
  record DailyLimit(int limit, Duration left, Optional<String> explanation)
      implements RuleViolation {}

  /** There has to be a description. */
  record Description(Optional<String> explanation) implements RuleViolation {}

  /**
   * People from outside are not wanted.
   *
   * @param who they are
   */
  record ExternalUsers(List<String> who, Optional<String> explanation) implements RuleViolation {}
}
