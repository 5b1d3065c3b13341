package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.testing.Answer;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.Rows;
import dev.newspace.testing.SpaceWish;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A token that Chat refuses is renewed once; a token endpoint that is away costs nobody a consent.
 */
@QuarkusTest
class TokensTest extends FaultTest {
  @Inject Database database;

  static Stream<Fault> waysToBeAway() {
    return Stream.of(
        new Fault("500", calls -> calls.answers(500)),
        new Fault("503", calls -> calls.answers(503)),
        new Fault("429", calls -> calls.answers(429)),
        new Fault("connections that are reset", calls -> calls.resets()),
        new Fault("silence", calls -> calls.hangs()));
  }

  @ParameterizedTest
  @EnumSource
  void rejectedAccessTokenIsRefreshedOnce(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.expireAccessTokens();

    assertMadeOnce(wish, wish.sentTo(app));
    assertThat(statuses(CREATE)).containsExactly(401, 200);
    assertThat(statuses(TOKEN)).containsExactly(200);
    assertThat(requestIds()).containsOnly(wish.spaces().get(0).requestId());
  }

  @Test
  void transientFaultsAroundRefreshAreRetried() {
    SpaceWish wish = wish(EventFormat.CLASSIC);
    google.faults().next(CREATE).answers(503);
    google.faults().next(CREATE).answers(401);
    google.faults().next(CREATE).answers(503);
    google.faults().next(CREATE).losesTheAnswer();

    assertMadeOnce(wish, wish.sentTo(app));
    assertThat(statuses(CREATE)).containsExactly(503, 401, 503, 0, 200);
    assertThat(statuses(TOKEN)).containsExactly(200);
  }

  @ParameterizedTest
  @EnumSource
  void rejectedNewAccessTokenKeepsConsentAndDoesNotPrompt(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.faults().next(4, CREATE).answers(401);

    Answer first = wish.sentTo(app);
    Answer second = wish.sentTo(app);

    assertThat(List.of(first, second))
        .extracting(Answer::title)
        .containsOnly(EnglishTexts.COMMAND.unauthorized());
    assertThat(statuses(CREATE)).containsExactly(401, 401, 401, 401);
    assertThat(statuses(TOKEN)).containsExactly(200, 200);
    assertThat(Rows.hasConsent(database, wish.person())).isTrue();
    assertMadeOnce(wish, wish.press(app, TRY_AGAIN, second));
  }

  @ParameterizedTest
  @MethodSource("waysToBeAway")
  void tokenEndpointOutageKeepsConsent(Fault fault) {
    SpaceWish wish = wish(EventFormat.ADD_ON);
    google.expireAccessTokens();
    fault.happensTo(google.faults().next(FOR_EVER, TOKEN));

    Answer told = wish.sentTo(app);
    google.faults().clear();

    assertUnreachable(told);
    assertThat(told.text()).contains(EnglishTexts.COMMAND.unreachableNothingText());
    assertThat(google.calls(TOKEN)).hasSizeGreaterThan(1);
    assertMadeOnce(wish, wish.press(app, TRY_AGAIN, told));
  }

  @ParameterizedTest
  @EnumSource
  void withdrawnConsentIsRequestedAgainAndUsed(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.consent().withdraw(wish.person().id());

    Answer prompt = wish.sentTo(app);
    assertThat(statuses(CREATE)).containsExactly(401);
    assertThat(statuses(TOKEN)).containsExactly(400);
    google.forgetCalls();
    assertThat(wish.sentTo(app).isPrompt()).isTrue();
    assertThat(google.calls()).isEmpty();
    app.consent(prompt.promptUrl(), wish.person());

    assertMadeOnce(wish, wish.sentTo(app));
  }
}
