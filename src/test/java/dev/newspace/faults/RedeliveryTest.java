package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.testing.Answer;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.SpaceWish;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However often Chat delivers an event: one space, and the same card. */
@QuarkusTest
class RedeliveryTest extends FaultTest {
  @ParameterizedTest
  @EnumSource
  void tenConcurrentCopiesCreateOneSpace(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.faults().next(10, CREATE).after(Duration.ofMillis(500)).answersAsUsual();

    List<Answer> cards = AtOnce.times(10, i -> wish.sentTo(app));

    cards.forEach(card -> assertMadeOnce(wish, card));
    assertThat(cards).extracting(Answer::json).containsOnly(cards.get(0).json());
    assertThat(requestIds()).containsOnly(wish.spaces().get(0).requestId());
  }

  @ParameterizedTest
  @EnumSource
  void laterCopiesMakeNoGoogleCalls(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    Answer first = wish.sentTo(app);
    google.forgetCalls();

    List<Answer> later = AtOnce.times(10, i -> wish.sentTo(app));

    assertThat(later).extracting(Answer::json).containsOnly(first.json());
    assertThat(google.calls()).isEmpty();
  }

  @Test
  void tenConcurrentCopiesWithMixedFaultsCreateOneSpace() {
    SpaceWish wish = wish(EventFormat.ADD_ON);
    google.faults().next(3, CREATE).losesTheAnswer();
    google.faults().next(3, CREATE).answers(503);
    google.faults().next(3, CREATE).resets();

    List<Answer> cards = AtOnce.times(10, i -> wish.sentTo(app));

    cards.forEach(card -> assertMadeOnce(wish, card));
    assertThat(cards).extracting(Answer::json).containsOnly(cards.get(0).json());
    assertThat(requestIds()).containsOnly(wish.spaces().get(0).requestId());
  }

  @ParameterizedTest
  @EnumSource
  void repeatedCommandTextGetsNewRequestId(EventFormat dialect) {
    SpaceWish first = wish(dialect);
    first.sentTo(app);

    Answer second = SpaceWish.of(google, dialect, first.person()).sentTo(app);

    assertThat(second.title()).isEqualTo(EnglishTexts.COMMAND.nameTaken());
    assertThat(requestIds()).hasSize(2).doesNotHaveDuplicates();
  }
}
