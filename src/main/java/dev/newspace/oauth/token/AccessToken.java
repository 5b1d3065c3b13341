package dev.newspace.oauth.token;

import java.time.Duration;
import java.time.Instant;

/**
 * A short-lived access token.
 *
 * @param expiresAt when Google will stop taking it
 */
record AccessToken(String value, Instant expiresAt) {
  /** What Google gives where it does not say: an hour. */
  private static final Duration USUAL = Duration.ofHours(1);

  /** Stop using a token before Google stops taking it: a call may take that long to arrive. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  static AccessToken expiringAt(String value, Long epochSecond) {
    return new AccessToken(
        value,
        epochSecond == null ? Instant.now().plus(USUAL) : Instant.ofEpochSecond(epochSecond));
  }

  /** How long it can still be used; zero when it is over. */
  Duration usable() {
    Duration left = Duration.between(Instant.now(), expiresAt.minus(MARGIN));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Says no secret. */
  @Override
  public String toString() {
    return "AccessToken[expiresAt=" + expiresAt + "]";
  }
}
