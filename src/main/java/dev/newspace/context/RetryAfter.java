package dev.newspace.context;

import io.netty.handler.codec.DateFormatter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header {@code Retry-After}: seconds or a date (RFC 9110, 10.2.3), in any of its three forms
 * (5.6.7); all else is as if absent.
 */
public final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

  private RetryAfter() {}

  /**
   * How long to wait.
   *
   * @param value of the header; null where there is none
   */
  public static Optional<Duration> of(String value) {
    if (value == null) {
      return Optional.empty();
    }
    if (SECONDS.matcher(value.strip()).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())));
    }
    return Optional.ofNullable(DateFormatter.parseHttpDate(value))
        .map(date -> Duration.between(Instant.now(), date.toInstant()))
        .filter(wait -> !wait.isNegative());
  }
}
