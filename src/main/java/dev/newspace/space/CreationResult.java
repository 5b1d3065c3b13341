package dev.newspace.space;

import java.time.Duration;
import java.util.Optional;

/** What came of asking Google for a space. Every outcome has a name, so that a card can say it. */
public sealed interface CreationResult {
  /** The space is there, made now or by an earlier delivery of the same wish. */
  record Created(CreatedSpace space) implements CreationResult {}

  /** Another space of the organization has the name. */
  record NameTaken() implements CreationResult {}

  /** Google takes the token, but the person's consent does not cover the creation of spaces. */
  record ScopeMissing() implements CreationResult {}

  /** Google does not take the token (any more). */
  record Unauthorized() implements CreationResult {}

  /** The person may not create spaces: the organization's settings do not allow it. */
  record NotAllowed() implements CreationResult {}

  /** Google Chat is switched off for the person: an administrator can switch it on. */
  record ChatDisabled() implements CreationResult {}

  /** The Google Cloud project has no configured Chat app: for the operator to mend. */
  record AppNotConfigured() implements CreationResult {}

  /** Google does not take the request as it is. */
  record Rejected() implements CreationResult {}

  /**
   * Too many requests at the moment.
   *
   * @param retryAfter where Google told
   */
  record Busy(Optional<Duration> retryAfter) implements CreationResult {}

  /** No answer, or one that says that Google is ill: the space may or may not have been made. */
  record Unreachable() implements CreationResult {}
}
