package dev.newspace.space;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What came of asking Google for a space. Every outcome has a name, so that a card can say it. */
public sealed interface CreationResult {
  /** The space is there, made now or by an earlier delivery of the same wish. */
  record Created(CreatedSpace space) implements CreationResult {}

  /** Another space of the organization has the name. */
  record NameTaken() implements CreationResult {}

  /** Google takes the token, but the person's consent does not cover the creation of spaces. */
  record ScopeMissing() implements CreationResult {}

  /** Google does not take the token, though it has just given it: no consent helps. */
  record Unauthorized() implements CreationResult {}

  /**
   * Google does not take the token, and the person's credentials gave no other.
   *
   * @param why what they threw
   */
  record AuthorityLost(IOException why) implements CreationResult {}

  /** The person may not create spaces: the organization's settings do not allow it. */
  record NotAllowed() implements CreationResult {}

  /** The organization does not let this app do it: an administrator can change that. */
  record AppRestricted() implements CreationResult {}

  /** The account is none of Google Workspace. */
  record WorkspaceRequired() implements CreationResult {}

  /** Google Chat is switched off for the person: an administrator can switch it on. */
  record ChatDisabled() implements CreationResult {}

  /** The Google Cloud project has no configured Chat app: for the operator to mend. */
  record AppNotConfigured() implements CreationResult {}

  /**
   * Google does not take the request as it is.
   *
   * @param suspects what of it Google names or may mean; empty for nothing in particular
   */
  record Rejected(Set<SpacePart> suspects) implements CreationResult {
    public Rejected {
      suspects = Set.copyOf(suspects);
    }
  }

  /**
   * Too many requests at the moment.
   *
   * @param retryAfter where Google told
   */
  record Busy(Optional<Duration> retryAfter) implements CreationResult {}

  /** Two calls met: the same request may go through another time. */
  record Conflict() implements CreationResult {}

  /**
   * No answer, or one that says that Google is ill.
   *
   * @param mayHaveCreated whether a call went out that may have created the space
   */
  record Unreachable(boolean mayHaveCreated) implements CreationResult {}
}
