package dev.newspace.account;

import com.google.auth.Retryable;
import java.io.IOException;

/** Google's token endpoint gave no token. Carries the OAuth error code alone, never a token. */
final class TokenException extends IOException implements Retryable {
  private static final long serialVersionUID = 1L;

  private static final String NO_ANSWER = "no_answer";

  private final String error;

  /** Google gave no answer in time, or none that says anything of the request. */
  static TokenException noAnswer() {
    return new TokenException(NO_ANSWER);
  }

  TokenException(String error) {
    super("Google's token endpoint answered " + error);
    this.error = error;
  }

  /** Another time there may be one: the consent stands. */
  @Override
  public boolean isRetryable() {
    return true;
  }

  @Override
  public int getRetryCount() {
    return 0;
  }

  /** Whether Google answered at all. */
  boolean isRefusal() {
    return !NO_ANSWER.equals(error);
  }

  /**
   * Whether the grant is gone for good: revoked, unused for six months, or expired (RFC 6749, 5.2).
   */
  boolean isInvalidGrant() {
    return "invalid_grant".equals(error);
  }
}
