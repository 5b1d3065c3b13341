package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.testing.Answer;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.SpaceWish;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What does not pass in time: the person is told before the deadline, and can try again. */
@QuarkusTest
class LastingFaultsTest extends FaultTest {
  /** {@code newspace.answer-within} of these tests, and what the network takes. */
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(6);

  /** Each in one dialect, for Google's client knows none; and one in the other. */
  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(new Fault("503", calls -> calls.answers(503)), EventFormat.ADD_ON),
        Arguments.of(
            new Fault("connections that are reset", calls -> calls.resets()), EventFormat.ADD_ON),
        Arguments.of(
            new Fault("answers that are lost after the deed", calls -> calls.losesTheAnswer()),
            EventFormat.CLASSIC),
        Arguments.of(new Fault("silence", calls -> calls.hangs()), EventFormat.ADD_ON));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void lastingFaultIsReportedInTimeAndRetryable(Fault fault, EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    fault.happensTo(google.faults().next(FOR_EVER, CREATE));

    Instant asked = Instant.now();
    Answer told = wish.sentTo(app);
    Duration took = Duration.between(asked, Instant.now());
    google.faults().clear();
    int inVain = google.calls(CREATE).size();
    List<Answer> again =
        AtOnce.times(3, i -> i == 0 ? wish.sentTo(app) : wish.press(app, TRY_AGAIN, told));
    int calls = google.calls(CREATE).size();

    assertUnreachable(told);
    assertThat(took).isLessThan(ANSWER_WITHIN);
    assertThat(inVain).isGreaterThan(1);
    again.forEach(answer -> assertMadeOnce(wish, answer));
    JsonNode card = again.get(0).message().path("cardsV2");
    assertThat(again)
        .extracting(answer -> answer.message().path("cardsV2"))
        .hasSize(3)
        .containsOnly(card);
    assertThat(wish.press(app, TRY_AGAIN, told).message().path("cardsV2")).isEqualTo(card);
    assertThat(requestIds()).hasSize(calls).containsOnly(wish.spaces().get(0).requestId());
  }

  @ParameterizedTest
  @EnumSource
  void longRetryAfterIsReportedAtOnce(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.faults().next(CREATE).answers(429, Map.of("Retry-After", "3600"), "{}");

    Instant asked = Instant.now();
    Answer told = wish.sentTo(app);

    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
    assertThat(told.title()).isEqualTo(EnglishTexts.COMMAND.busy());
    assertThat(told.text()).contains("Try again in 3600 seconds");
    assertThat(google.calls(CREATE)).hasSize(1);
    assertMadeOnce(wish, wish.press(app, TRY_AGAIN, told));
    assertThat(requestIds()).hasSize(2).containsOnly(wish.spaces().get(0).requestId());
  }

  @Test
  void lastingRateLimitCanBeRetried() {
    SpaceWish wish = wish(EventFormat.CLASSIC);
    google.faults().next(FOR_EVER, CREATE).answers(429);

    Answer told = wish.sentTo(app);
    google.faults().clear();

    assertThat(told.title()).isEqualTo(EnglishTexts.COMMAND.busy());
    assertThat(told.text()).containsPattern("Try again in [0-9]+ seconds");
    assertMadeOnce(wish, wish.press(app, TRY_AGAIN, told));
  }
}
