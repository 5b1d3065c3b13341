package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However many commands of one person need a token at once: one refresh, whatever comes of it. */
@QuarkusTest
class TokensAtOnceTest extends FaultTest {
  private static final int MANY = 100;
  private static final Map<String, String> LATER = Map.of("Retry-After", "60");

  @AfterEach
  void tokensLastAnHour() {
    google.accessTokensLast(Duration.ofHours(1));
  }

  @Test
  void hundredCommandsAtExpiryCauseOneRefresh() {
    google.accessTokensLast(Duration.ofSeconds(30));
    Person kim = app.connected();
    google.accessTokensLast(Duration.ofHours(1));
    google.faults().next(TOKEN).after(Duration.ofMillis(500)).answersAsUsual();

    List<Answer> answers = manyCommands(kim);

    assertThat(answers).allMatch(answer -> answer.title().equals(EnglishTexts.COMMAND.created()));
    assertThat(google.calls(TOKEN)).hasSize(1);
    assertThat(google.calls(CREATE)).hasSize(MANY);
  }

  @Test
  void hundredCommandsWithRejectedTokenCauseOneRefresh() {
    Person kim = app.connected();
    google.expireAccessTokens();
    google.faults().next(TOKEN).after(Duration.ofMillis(500)).answersAsUsual();

    List<Answer> answers = manyCommands(kim);

    assertThat(answers).allMatch(answer -> answer.title().equals(EnglishTexts.COMMAND.created()));
    assertThat(google.calls(TOKEN)).hasSize(1);
    assertThat(statuses(CREATE)).hasSizeLessThanOrEqualTo(2 * MANY);
    assertThat(statuses(CREATE).stream().filter(status -> status == 200)).hasSize(MANY);
  }

  @Test
  void refreshFailureIsSharedByAllWaiters() {
    Person kim = app.connected();
    google.expireAccessTokens();
    google.faults().next(MANY, TOKEN).after(Duration.ofSeconds(1)).answers(429, LATER, "{}");

    List<Answer> answers = manyCommands(kim);

    answers.forEach(FaultTest::assertUnreachable);
    assertThat(statuses(TOKEN)).containsOnly(429).hasSizeLessThan(MANY / 10);
    assertThat(statuses(CREATE)).isNotEmpty().containsOnly(401);
  }

  private List<Answer> manyCommands(Person person) {
    return AtOnce.times(
        MANY,
        i -> {
          EventFormat dialect = i % 2 == 0 ? EventFormat.CLASSIC : EventFormat.ADD_ON;
          return app.send(
              dialect, App.events(dialect, person).command(1, "Many " + i + " " + person.id()));
        });
  }
}
