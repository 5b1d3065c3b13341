package dev.newspace.command.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.server.GoogleError;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limit of a day holds to the last space, whatever happens at the same moment. */
@QuarkusTest
@TestProfile(DailyLimitTest.OneADay.class)
class DailyLimitTest extends FrontDoorTest {
  private static final String ENOUGH = EnglishTexts.COMMAND.ruleDayTitle();
  private static final String CREATED = EnglishTexts.COMMAND.created();

  @Inject Database database;

  /** One space a day. */
  public static final class OneADay implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("newspace.spaces-per-day", "1");
    }
  }

  @Test
  void simultaneousCommandsCreateOneSpaceUnderLimitOfOne() {
    Person kim = app.connected();
    google.faults().next(19, "spaces.create").after(Duration.ofMillis(300)).answersAsUsual();

    List<Answer> cards = AtOnce.times(19, i -> send(dialect(i), command(dialect(i), kim, i)));

    assertThat(cards).extracting(Answer::title).containsOnlyOnce(CREATED);
    assertThat(cards).extracting(Answer::title).filteredOn(ENOUGH::equals).hasSize(18);
    assertThat(cards)
        .filteredOn(card -> card.title().equals(ENOUGH))
        .allSatisfy(card -> assertThat(card.text()).contains("in 24 hours."));
    assertThat(spaces(kim)).isEqualTo(1);
    assertThat(google.calls("spaces.create")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void copiesOfOneCommandAtTheVerySameMomentCountOnce(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = command(dialect, kim, 0);
    google.faults().next(8, "spaces.create").after(Duration.ofMillis(300)).answersAsUsual();

    List<Answer> cards = AtOnce.times(8, i -> send(dialect, event));

    assertThat(cards).extracting(Answer::title).containsOnly(CREATED);
    assertThat(spaces(kim)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409, 429})
  void refusedSpaceDoesNotCount(int status) {
    Person kim = app.connected();
    google
        .faults()
        .next("spaces.create")
        .answers(
            status, Map.of("Retry-After", "17"), "{\"error\":{\"code\":%d}}".formatted(status));

    Answer refused = send(EventFormat.CLASSIC, command(EventFormat.CLASSIC, kim, 0));
    Answer next = send(EventFormat.ADD_ON, command(EventFormat.ADD_ON, kim, 1));
    Answer last = send(EventFormat.ADD_ON, command(EventFormat.ADD_ON, kim, 2));

    assertThat(refused.title()).isNotIn(CREATED, ENOUGH);
    assertThat(next.title()).isEqualTo(CREATED);
    assertThat(last.title()).isEqualTo(ENOUGH);
  }

  @ParameterizedTest
  @EnumSource(
      value = GoogleError.class,
      names = {
        "CHAT_SWITCHED_OFF",
        "NO_APP_IN_PROJECT",
        "ENTITY_NOT_FOUND",
        "APP_RESTRICTED",
        "CONSUMER_ACCOUNT",
        "INVALID_ARGUMENT",
        "ALREADY_EXISTS"
      })
  void refusalOfAnyKindDoesNotCount(GoogleError refusal) {
    Person kim = app.connected();
    google.faults().next("spaces.create").answers(refusal);

    Answer refused = send(EventFormat.CLASSIC, command(EventFormat.CLASSIC, kim, 0));

    assertThat(refused.title()).isNotIn(CREATED, ENOUGH);
    assertThat(send(EventFormat.ADD_ON, command(EventFormat.ADD_ON, kim, 1)).title())
        .isEqualTo(CREATED);
  }

  @ParameterizedTest
  @EnumSource(
      value = GoogleError.class,
      names = {"INVALID_CLIENT", "ADMIN_POLICY_ENFORCED", "UNAUTHENTICATED"})
  void spaceForWhichThereWasNoTokenDoesNotCount(GoogleError refusal) {
    Person kim = app.connected();
    google.faults().next(2, "spaces.create").answers(401);
    if (refusal != GoogleError.UNAUTHENTICATED) {
      google.faults().next("token").answers(refusal);
    }

    Answer refused = send(EventFormat.CLASSIC, command(EventFormat.CLASSIC, kim, 0));
    google.faults().clear();

    assertThat(refused.title()).isNotIn(CREATED, ENOUGH);
    assertThat(send(EventFormat.ADD_ON, command(EventFormat.ADD_ON, kim, 1)).title())
        .isEqualTo(CREATED);
  }

  @ParameterizedTest
  @EnumSource
  void conflictCountsAndTryAgainGoesThrough(EventFormat dialect) {
    Person kim = app.connected();
    google.faults().next(50, "spaces.create").answers(GoogleError.ABORTED);
    Answer conflict = send(dialect, command(dialect, kim, 0));
    google.faults().clear();

    Answer other = send(dialect, command(dialect, kim, 1));
    Answer again =
        send(
            dialect,
            App.events(dialect, kim)
                .button(conflict.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow()));

    assertThat(other.title()).isEqualTo(ENOUGH);
    assertThat(again.title()).isEqualTo(CREATED);
  }

  @ParameterizedTest
  @EnumSource
  void unknownOutcomeCountsAndTryAgainGoesThrough(EventFormat dialect) {
    Person kim = app.connected();
    google.faults().next(50, "spaces.create").losesTheAnswer();
    Answer unknown = send(dialect, command(dialect, kim, 0));
    google.faults().clear();

    Answer other = send(dialect, command(dialect, kim, 1));
    Answer form = send(dialect, App.events(dialect, kim).quickCommandForDialog(5));
    Answer again =
        send(
            dialect,
            App.events(dialect, kim)
                .button(unknown.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow()));

    assertThat(unknown.title()).isEqualTo(EnglishTexts.COMMAND.unreachable());
    assertThat(other.title()).isEqualTo(ENOUGH);
    assertThat(other.text()).contains("in 24 hours.");
    assertThat(form.dialog().toString()).contains("in the last 24 hours");
    assertThat(again.title()).isEqualTo(CREATED);
    assertThat(spaces(kim)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void refusalAtTryAgainGivesThePlaceBack(EventFormat dialect) {
    Person kim = app.connected();
    google.faults().next("spaces.create").answers(503, Map.of("Retry-After", "17"), "{}");
    Answer unknown = send(dialect, command(dialect, kim, 0));
    google.faults().next("spaces.create").answers(409);

    Answer taken =
        send(
            dialect,
            App.events(dialect, kim)
                .button(unknown.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow()));
    String other = taken.buttons().get(0);
    Answer made = send(dialect, App.events(dialect, kim).button(taken.action(other).orElseThrow()));

    assertThat(taken.title()).isEqualTo(EnglishTexts.COMMAND.nameTaken());
    assertThat(made.title()).isEqualTo(CREATED);
  }

  @ParameterizedTest
  @EnumSource
  void chatsDoNotCountAndNeedNoPlace(EventFormat dialect) {
    Person kim = app.connected();

    Answer before = chat(dialect, kim);
    Answer space = send(dialect, command(dialect, kim, 0));
    Answer after = chat(dialect, kim);

    assertThat(before.title()).isEqualTo(EnglishTexts.COMMAND.groupChatStarted());
    assertThat(space.title()).isEqualTo(CREATED);
    assertThat(after.title()).isEqualTo(EnglishTexts.COMMAND.groupChatStarted());
    assertThat(send(dialect, command(dialect, kim, 1)).title()).isEqualTo(ENOUGH);
  }

  private Answer chat(EventFormat dialect, Person kim) {
    Answer asked =
        send(dialect, App.events(dialect, kim).command(1, "", People.BEN, People.CHIARA));
    return send(
        dialect,
        App.events(dialect, kim)
            .button(asked.action(EnglishTexts.COMMAND.startGroupChat()).orElseThrow()));
  }

  @ParameterizedTest
  @EnumSource
  void reservationOfKilledAppExpiresAfterADay(EventFormat dialect) {
    Person kim = app.connected();
    google.faults().next("spaces.create").answers(503, Map.of("Retry-After", "17"), "{}");
    send(dialect, command(dialect, kim, 0));

    reserved(kim, Instant.now().minus(Duration.ofHours(20)));
    Answer before = send(dialect, command(dialect, kim, 1));
    reserved(kim, Instant.now().minus(Duration.ofHours(25)));
    Answer after = send(dialect, command(dialect, kim, 2));

    assertThat(before.title()).isEqualTo(ENOUGH);
    assertThat(before.text()).contains("in 4 hours.");
    assertThat(after.title()).isEqualTo(CREATED);
  }

  @ParameterizedTest
  @EnumSource
  void spaceOfOlderReplicaCounts(EventFormat dialect) {
    Person kim = app.connected();
    database.update(
        "insert into created_space (request_id, user_name, space_name, display_name, created_at)"
            + " values (?, ?, 'spaces/1', 'Before', ?)",
        "older-" + kim.id(),
        kim.name(),
        Instant.now().minus(Duration.ofHours(23)));

    Answer card = send(dialect, command(dialect, kim, 0));

    assertThat(card.title()).isEqualTo(ENOUGH);
    assertThat(card.text()).contains("in 1 hour.");
  }

  @ParameterizedTest
  @EnumSource
  void personWithoutConsentTakesNoPlace(EventFormat dialect) {
    Person kim = app.newcomer();
    ObjectNode first = command(dialect, kim, 0);
    Answer prompt = send(dialect, first);
    send(dialect, command(dialect, kim, 1));
    app.consent(prompt.promptUrl(), kim);

    assertThat(send(dialect, first).title()).isEqualTo(CREATED);
  }

  private void reserved(Person person, Instant at) {
    assertThat(
            database.update(
                "update space_reservation set reserved_at = ? where user_name = ?",
                at,
                person.name()))
        .isEqualTo(1);
  }

  private Answer send(EventFormat dialect, ObjectNode event) {
    return app.send(dialect, event);
  }

  /** {@link App#connected} asks for a first space that is never made. */
  private static ObjectNode command(EventFormat dialect, Person person, int number) {
    return App.events(dialect, person).command(1, "No " + number + " " + person.id());
  }

  private static EventFormat dialect(int number) {
    return number % 2 == 0 ? EventFormat.CLASSIC : EventFormat.ADD_ON;
  }

  private long spaces(Person person) {
    return google.spaces().stream().filter(space -> space.creator().equals(person)).count();
  }
}
