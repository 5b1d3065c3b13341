package dev.newspace.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.packaged.Pause;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limit of a day, on two replicas of one PostgreSQL: not one space more. */
class DailyLimitIT {
  private static final int LIMIT = 3;
  private static final String CREATED = EnglishTexts.COMMAND.created();
  private static final String ENOUGH = EnglishTexts.COMMAND.ruleDayTitle();

  @RegisterExtension
  static final Replicas REPLICAS =
      Replicas.of(
          2, environment -> environment.with("NEWSPACE_SPACES_PER_DAY", String.valueOf(LIMIT)));

  private LocalGoogle google;
  private List<App> apps;

  @BeforeEach
  void find() {
    google = REPLICAS.google();
    apps = List.of(REPLICAS.app(0), REPLICAS.app(1));
  }

  @Test
  void simultaneousCommandsOnTwoReplicasKeepTheLimit() {
    Person kim = apps.get(0).connected();
    google.faults().next(19, "spaces.create").after(Duration.ofMillis(300)).answersAsUsual();

    List<Answer> cards = AtOnce.times(19, i -> send(i, command(i, kim)));

    assertThat(cards).extracting(Answer::title).filteredOn(CREATED::equals).hasSize(LIMIT);
    assertThat(cards).extracting(Answer::title).filteredOn(ENOUGH::equals).hasSize(19 - LIMIT);
    assertThat(google.calls("spaces.create")).hasSize(LIMIT);
    assertThat(spaces(kim)).isEqualTo(LIMIT);
  }

  @Test
  void copiesOverBothOfThemCountOnce() {
    Person kim = apps.get(0).connected();
    List<ObjectNode> events = List.of(command(0, kim), command(1, kim), command(2, kim));
    google.faults().next(12, "spaces.create").after(Duration.ofMillis(300)).answersAsUsual();

    List<Answer> cards =
        AtOnce.times(12, i -> apps.get(i % 2).send(dialect(i / 2 % 3), events.get(i / 2 % 3)));

    assertThat(cards).extracting(Answer::title).containsOnly(CREATED);
    assertThat(spaces(kim)).isEqualTo(LIMIT);
    assertThat(send(3, command(3, kim)).title()).isEqualTo(ENOUGH);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 409, 429})
  void refusalOnOneReplicaFreesThePlaceOnTheOther(int status) {
    Person kim = apps.get(0).connected();
    google
        .faults()
        .next(LIMIT, "spaces.create")
        .answers(
            status, Map.of("Retry-After", "3600"), "{\"error\":{\"code\":%d}}".formatted(status));
    for (int i = 0; i < LIMIT; i++) {
      assertThat(send(0, command(0, kim)).title()).isNotIn(CREATED, ENOUGH);
    }

    for (int i = 1; i <= LIMIT; i++) {
      assertThat(send(1, command(1, kim)).title()).isEqualTo(CREATED);
    }
    assertThat(send(0, command(0, kim)).title()).isEqualTo(ENOUGH);
  }

  @Test
  void reservationOfKilledReplicaCountsAndIsFinished() {
    Person kim = apps.get(1).connected();
    for (int i = 1; i < LIMIT; i++) {
      assertThat(send(1, command(1, kim)).title()).isEqualTo(CREATED);
    }
    ObjectNode last = command(0, kim);
    google.faults().next("spaces.create").after(Duration.ofSeconds(3)).answersAsUsual();

    CompletableFuture<Answer> lost = CompletableFuture.supplyAsync(() -> send(0, last));
    Pause.until("Google has been asked", google.faults()::areUsedUp);
    REPLICAS.process(0).kill();
    Answer other = send(1, command(1, kim));
    Answer redelivered = apps.get(1).send(dialect(0), last);

    assertThat(lost).failsWithin(Duration.ofSeconds(10));
    assertThat(other.title()).isEqualTo(ENOUGH);
    assertThat(other.text()).contains("in 24 hours.");
    assertThat(redelivered.title()).isEqualTo(CREATED);
    assertThat(spaces(kim)).isEqualTo(LIMIT);
    REPLICAS.startAgain(0);
  }

  private Answer send(int number, ObjectNode event) {
    return apps.get(number % 2).send(dialect(number), event);
  }

  private static ObjectNode command(int number, Person person) {
    return App.events(dialect(number), person)
        .command(1, "No " + System.nanoTime() + " " + person.id());
  }

  private static EventFormat dialect(int number) {
    return number % 2 == 0 ? EventFormat.CLASSIC : EventFormat.ADD_ON;
  }

  private long spaces(Person person) {
    return google.spaces().stream().filter(space -> space.creator().equals(person)).count();
  }
}
