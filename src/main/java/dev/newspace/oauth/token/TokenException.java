package dev.newspace.oauth.token;

import com.google.auth.Retryable;
import java.io.IOException;
import java.util.Set;

/** Google's token endpoint gave no token. Carries the OAuth error code alone, never a token. */
public final class TokenException extends IOException implements Retryable {
  private static final long serialVersionUID = 1L;

  private static final String NO_ANSWER = "no_answer";

  /** Says nothing of the request: Google's own troubles (RFC 6749, 4.1.2.1, and Google's names). */
  private static final Set<String> PASSING =
      Set.of(
          NO_ANSWER,
          "backend_error",
          "internal_failure",
          "rate_limit_exceeded",
          "server_error",
          "temporarily_unavailable");

  private final String error;

  /** Google gave no answer in time, or none that says anything of the request. */
  public static TokenException noAnswer() {
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

  /** Whether Google does not want to give a token, and did not just fail to. */
  public boolean isRefusal() {
    return !PASSING.contains(error);
  }

  /**
   * Whether the grant is gone for good: revoked, unused for six months, or expired (RFC 6749, 5.2).
   */
  boolean isInvalidGrant() {
    return "invalid_grant".equals(error);
  }
}
