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
    /** The organization's session control ended the consent. */
    SESSION_ENDED,
    /** The consent was given to another OAuth client. */
    CLIENT_CHANGED,
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

  static ConsentRequiredException ended(Reason reason) {
    return new ConsentRequiredException(reason);
  }

  /** Why there is no consent. */
  public Reason reason() {
    return reason;
  }
}
