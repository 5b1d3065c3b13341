package dev.newspace.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, 10.2.3 and 5.6.7: whoever receives a date takes all three forms of it. */
class RetryAfterTest {
  @ParameterizedTest
  @ValueSource(strings = {"120", " 120 ", "0120"})
  void secondsAreTaken(String seconds) {
    assertThat(wait(seconds)).contains(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EEE, dd MMM yyyy HH:mm:ss 'GMT'",
        "EEE, d MMM yyyy HH:mm:ss 'GMT'",
        "EEEE, dd-MMM-yy HH:mm:ss 'GMT'",
        "EEE MMM ppd HH:mm:ss yyyy"
      })
  void datesOfEveryFormAreTaken(String form) {
    ZonedDateTime soon = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(2);

    Optional<Duration> wait = wait(DateTimeFormatter.ofPattern(form, Locale.ROOT).format(soon));

    assertThat(wait.orElseThrow()).isBetween(Duration.ofSeconds(110), Duration.ofSeconds(120));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NaN",
        "-5",
        "1.5",
        "99999999999999999999",
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "2099-01-01T00:00:00Z"
      })
  void otherValuesCountAsAbsent(String value) {
    assertThat(wait(value)).isEmpty();
  }

  @Test
  void absenceIsNoWait() {
    assertThat(RetryAfter.of("")).isEmpty();
    assertThat(RetryAfter.of(null)).isEmpty();
  }

  private static Optional<Duration> wait(String value) {
    return RetryAfter.of(value);
  }
}
