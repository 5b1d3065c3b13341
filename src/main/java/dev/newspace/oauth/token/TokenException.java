package dev.newspace.oauth.token;

import com.google.auth.Retryable;
import dev.newspace.oauth.token.OAuthError.Meaning;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Google's token endpoint gave no token. Carries the OAuth error code alone, never a token. */
public final class TokenException extends IOException implements Retryable {
  private static final long serialVersionUID = 1L;

  private final OAuthError error;
  private final String code;
  private final Duration retryAfter;

  /** Google gave no answer in time, or none that says anything of the request. */
  public static TokenException noAnswer() {
    return new TokenException(OAuthError.NO_ANSWER, OAuthError.NO_ANSWER.code(), Optional.empty());
  }

  /**
   * Google answered no.
   *
   * @param code as it was sent
   * @param retryAfter where Google told
   */
  TokenException(OAuthError error, String code, Optional<Duration> retryAfter) {
    super("Google's token endpoint answered " + error.code());
    this.error = error;
    this.code = code;
    this.retryAfter = retryAfter.orElse(null);
  }

  /** Keeps Google's client from wrapping it: what it means is for {@link #meaning} to tell. */
  @Override
  public boolean isRetryable() {
    return true;
  }

  @Override
  public int getRetryCount() {
    return 0;
  }

  OAuthError error() {
    return error;
  }

  /** The code as it was sent, whatever it looks like. */
  String code() {
    return code;
  }

  /** Whose it is, and what follows from it. */
  public Meaning meaning() {
    return error.meaning();
  }

  /** Whether another time there may be a token. */
  boolean isPassing() {
    return meaning() == Meaning.PASSING;
  }

  /** How long Google asked to wait; empty where it did not. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
