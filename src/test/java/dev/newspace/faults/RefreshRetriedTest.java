package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.server.Faults;
import dev.newspace.playground.google.server.GoogleError;
import dev.newspace.testing.Answer;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.SpaceWish;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Google's trouble at its token endpoint passes, or is told for what it is: nothing was created.
 */
@QuarkusTest
class RefreshRetriedTest extends FaultTest {
  private static Stream<Fault> troubles() {
    return Stream.of(
        new Fault("503", calls -> calls.answers(503)),
        new Fault("503 in HTML", calls -> calls.answers(GoogleError.HTML_503)),
        new Fault("503 of OAuth", calls -> json(calls, 503, "temporarily_unavailable")),
        new Fault("503 with a code that is none", calls -> json(calls, 503, "invalid_client")),
        new Fault(
            "429",
            calls -> calls.answers(429, Map.of("Retry-After", "1"), "{\"error\":\"slow_down\"}")),
        new Fault("500", calls -> calls.answers(500)),
        new Fault("502", calls -> calls.answers(502, Map.of(), "")),
        new Fault("a connection that is reset", calls -> calls.resets()),
        new Fault("internal_failure", calls -> calls.answers(GoogleError.INTERNAL_FAILURE)),
        new Fault("an empty 401", calls -> calls.answers(GoogleError.EMPTY_401)),
        new Fault("a 400 in HTML", calls -> calls.answers(GoogleError.HTML_400)),
        new Fault("a 200 in HTML", calls -> calls.answers(200, Map.of(), "<b>hm</b>")));
  }

  private static void json(Faults.Script calls, int status, String code) {
    calls.answers(status, Map.of(), "{\"error\":\"%s\"}".formatted(code));
  }

  static Stream<Arguments> troublesInBothDialects() {
    return troubles()
        .flatMap(
            trouble ->
                Stream.of(EventFormat.values()).map(dialect -> Arguments.of(trouble, dialect)));
  }

  @ParameterizedTest
  @MethodSource("troublesInBothDialects")
  void briefTroubleIsWaitedOut(Fault trouble, EventFormat dialect) {
    SpaceWish wish = wishWithoutToken(dialect);
    trouble.happensTo(google.faults().next(TOKEN));

    assertMadeOnce(wish, wish.sentTo(app));
    assertThat(google.calls(TOKEN)).hasSize(2);
    assertThat(google.calls(CREATE)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void briefTroubleAfterARefusedTokenIsWaitedOut(Fault trouble) {
    SpaceWish wish = wish(EventFormat.ADD_ON);
    google.expireAccessTokens();
    trouble.happensTo(google.faults().next(TOKEN));

    assertMadeOnce(wish, wish.sentTo(app));
    assertThat(statuses(CREATE)).containsExactly(401, 200);
  }

  static Stream<Fault> lastingTroubles() {
    return Stream.of(
        new Fault("503 in HTML", calls -> calls.answers(GoogleError.HTML_503)),
        new Fault("a 400 in HTML", calls -> calls.answers(GoogleError.HTML_400)),
        new Fault("an empty 401", calls -> calls.answers(GoogleError.EMPTY_401)),
        new Fault("silence", calls -> calls.hangs()));
  }

  @ParameterizedTest
  @MethodSource("lastingTroubles")
  void lastingTroubleClaimsNoSpaceAndCanBeRetried(Fault trouble) {
    SpaceWish wish = wishWithoutToken(EventFormat.CLASSIC);
    trouble.happensTo(google.faults().next(FOR_EVER, TOKEN));

    Instant asked = Instant.now();
    Answer told = wish.sentTo(app);
    google.faults().clear();

    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(6));
    assertUnreachable(told);
    assertThat(told.text())
        .contains(EnglishTexts.COMMAND.unreachableNothingText())
        .doesNotContain(EnglishTexts.COMMAND.unreachableText());
    assertThat(google.calls(CREATE)).isEmpty();
    assertThat(google.calls(TOKEN)).hasSizeGreaterThan(1);
    assertMadeOnce(wish, wish.press(app, TRY_AGAIN, told));
  }

  @Test
  void longRetryAfterIsReportedAtOnce() {
    SpaceWish wish = wishWithoutToken(EventFormat.ADD_ON);
    google.faults().next(TOKEN).answers(429, Map.of("Retry-After", "60"), "{}");

    Answer told = wish.sentTo(app);

    assertUnreachable(told);
    assertThat(google.calls(TOKEN)).hasSize(1);
    assertMadeOnce(wish, wish.press(app, TRY_AGAIN, told));
  }
}
