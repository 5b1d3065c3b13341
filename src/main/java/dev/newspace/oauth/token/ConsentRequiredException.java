package dev.newspace.oauth.token;

import java.io.IOException;

/**
 * There is no consent to act on. An {@link IOException} so that Google's clients let it through.
 */
public final class ConsentRequiredException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why there is no consent. */
  public enum Reason {
    /** The person has not been asked, or has not agreed. */
    NEVER_GIVEN,
    /** Google does not take the refresh token any more. */
    WITHDRAWN,
    /** The person did not allow spaces to be created. */
    SCOPE_MISSING
  }

  private final Reason reason;

  private ConsentRequiredException(Reason reason) {
    super("No consent: " + reason);
    this.reason = reason;
  }

  static ConsentRequiredException neverGiven() {
    return new ConsentRequiredException(Reason.NEVER_GIVEN);
  }

  static ConsentRequiredException withdrawn() {
    return new ConsentRequiredException(Reason.WITHDRAWN);
  }

  /** Why there is no consent. */
  public Reason reason() {
    return reason;
  }
}
