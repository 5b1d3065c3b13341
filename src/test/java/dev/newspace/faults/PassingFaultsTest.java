package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.people.People;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.SpaceWish;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What passes is waited out inside the deadline, under one request id: one space, one card. */
@QuarkusTest
class PassingFaultsTest extends FaultTest {
  private static final Fault LOST =
      new Fault("an answer that is lost after the deed", calls -> calls.losesTheAnswer());

  /** What stands in Retry-After is the matter of RetryAfterTest. */
  static Stream<Fault> faults() {
    return Stream.of(
        new Fault("429", calls -> calls.answers(429)),
        retryAfter(429, "1"),
        retryAfter(503, date(Instant.now().plusSeconds(1))),
        retryAfter(429, "NaN"),
        new Fault("500", calls -> calls.answers(500)),
        new Fault("502 in HTML", calls -> calls.answers(502, html(), "<h1>Bad Gateway</h1>")),
        new Fault("503", calls -> calls.answers(503)),
        new Fault("504", calls -> calls.answers(504)),
        new Fault("a connection that is reset", calls -> calls.resets()),
        LOST,
        new Fault("silence", calls -> calls.hangs()));
  }

  /** Each in one dialect, for Google's client knows none; and one in the other. */
  static Stream<Arguments> faultsOfAll() {
    return Stream.concat(
        Stream.of(Arguments.of(LOST, EventFormat.CLASSIC)),
        faults().map(fault -> Arguments.of(fault, EventFormat.ADD_ON)));
  }

  static Stream<Fault> faultsWherePeopleAreAdded() {
    return Stream.of(retryAfter(429, "1"), new Fault("503", calls -> calls.answers(503)), LOST);
  }

  @ParameterizedTest
  @MethodSource("faultsOfAll")
  void transientFaultIsRetriedWithSameRequestId(Fault fault, EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    fault.happensTo(google.faults().next(CREATE));

    Answer card = wish.sentTo(app);

    assertMadeOnce(wish, card);
    assertThat(requestIds()).hasSize(2).containsOnly(wish.spaces().get(0).requestId());
    assertThat(wish.spaces().get(0).requestId()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("faultsWherePeopleAreAdded")
  void transientSetupFaultIsRetriedWithSameRequestId(Fault fault) {
    SpaceWish wish = wish(EventFormat.ADD_ON);
    JsonNode event =
        App.events(EventFormat.ADD_ON, wish.person()).command(1, wish.name(), People.BEN);
    fault.happensTo(google.faults().next("spaces.setup"));

    Answer card = app.send(EventFormat.ADD_ON, event);

    assertMadeOnce(wish, card);
    assertThat(google.calls("spaces.setup"))
        .hasSize(2)
        .extracting(call -> call.body().path("requestId").asText())
        .containsOnly(wish.spaces().get(0).requestId());
  }

  @Test
  void transientFaultsInSequenceAreRetried() {
    SpaceWish wish = wish(EventFormat.CLASSIC);
    LOST.happensTo(google.faults().next(CREATE));
    google.faults().next(CREATE).answers(503);
    google.faults().next(CREATE).resets();

    assertMadeOnce(wish, wish.sentTo(app));
    assertThat(requestIds()).hasSize(4).containsOnly(wish.spaces().get(0).requestId());
  }

  @Test
  void retryWaitsForRetryAfter() {
    SpaceWish wish = wish(EventFormat.ADD_ON);
    retryAfter(429, "2").happensTo(google.faults().next(CREATE));
    retryAfter(503, date(Instant.now().plusSeconds(4))).happensTo(google.faults().next(CREATE));

    assertMadeOnce(wish, wish.sentTo(app));
    List<Instant> asked = google.calls(CREATE).stream().map(Call::at).toList();
    assertThat(asked.get(1)).isAfterOrEqualTo(asked.get(0).plusMillis(1_990));
    assertThat(asked.get(2)).isAfterOrEqualTo(asked.get(0).plusMillis(2_990));
  }

  private static Fault retryAfter(int status, String value) {
    return new Fault(
        status + " with Retry-After: " + value,
        calls -> calls.answers(status, Map.of("Retry-After", value), "{}"));
  }

  private static String date(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }

  private static Map<String, String> html() {
    return Map.of("Content-Type", "text/html");
  }
}
