package dev.newspace.space;

import com.google.api.client.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header {@code Retry-After}: seconds or a date (RFC 9110, 10.2.3); all else is as if absent.
 */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

  private RetryAfter() {}

  static Optional<Duration> of(HttpHeaders headers) {
    String value = headers == null ? null : headers.getRetryAfter();
    if (value == null) {
      return Optional.empty();
    }
    if (SECONDS.matcher(value.strip()).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())));
    }
    try {
      Instant at =
          ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(Instant.now(), at);
      return wait.isNegative() ? Optional.empty() : Optional.of(wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
