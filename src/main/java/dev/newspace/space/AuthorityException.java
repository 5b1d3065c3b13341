package dev.newspace.space;

import java.io.IOException;

/** The Chat API did not take the access token, and the person's credentials gave no other. */
final class AuthorityException extends IOException {
  private static final long serialVersionUID = 1L;

  private final IOException why;

  /**
   * Hands on why.
   *
   * @param why what the credentials threw
   */
  AuthorityException(IOException why) {
    super("No access token", why);
    this.why = why;
  }

  IOException why() {
    return why;
  }
}
