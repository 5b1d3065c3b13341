package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.database.Database;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Chat takes 32,000 bytes: {@link App#send} holds every answer against that. */
@QuarkusTest
class AnswerSizeTest extends FrontDoorTest {
  private static final String LONGEST_NAME = "𝕬".repeat(108);

  @Inject Database database;

  @ParameterizedTest
  @EnumSource
  void answerWithLongestNameAndMostPeopleFits(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = longest(dialect, kim);
    google.faults().next("spaces.setup").answers(503, Map.of("Retry-After", "60"), "{}");

    Answer tryAgain = app.send(dialect, event);
    assertThat(tryAgain.buttons()).contains(EnglishTexts.COMMAND.tryAgain());
    Events events = App.events(dialect, kim);
    Answer card =
        app.send(
            dialect, events.button(tryAgain.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow()));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
  }

  @ParameterizedTest
  @EnumSource
  void answerWithAlternativeNamesFits(EventFormat dialect) {
    Person kim = app.connected();
    google.faults().next("spaces.setup").answers(409);

    Answer taken = app.send(dialect, longest(dialect, kim));

    assertThat(taken.title()).isEqualTo(EnglishTexts.COMMAND.nameTaken());
    assertThat(taken.buttons()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void promptForLongestCommandFits(EventFormat dialect) {
    Person kim = app.newcomer();
    assertThat(app.send(dialect, longest(dialect, kim)).isPrompt()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void answerToLongestTypedTextReportsItsLength(EventFormat dialect) {
    String typed = "<&>".repeat(1365);
    Answer card = app.send(dialect, App.events(dialect, app.newcomer()).command(1, typed));
    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.nameTooLong());
    assertThat(card.text()).contains("128", "4095");
  }

  @ParameterizedTest
  @EnumSource
  void tryAgainButtonHoldsFullestForm(EventFormat dialect) {
    Person kim = app.connected();
    Events events = App.events(dialect, kim);
    String emoji =
        new Random(4711)
            .ints(5_000, 0x1F300, 0x1F64F)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String addresses =
        IntStream.range(0, 49)
            .mapToObj(i -> "somebody.with.a.long.name.%d.department@example.com".formatted(i))
            .collect(Collectors.joining(", "));
    Map<String, List<String>> typed =
        Map.of(
            "name", List.of(LONGEST_NAME.substring(0, 2 * 100) + kim.id()),
            "description", List.of("𝕭".repeat(150)),
            "guidelines", List.of(emoji),
            "emails", List.of(addresses));
    Answer form = app.send(dialect, events.quickCommandForDialog(5));
    google.faults().next("spaces.setup").answers(503, Map.of("Retry-After", "60"), "{}");

    Answer tryAgain = app.send(dialect, events.form(form.submit(), typed));
    assertThat(tryAgain.buttons()).contains(EnglishTexts.COMMAND.tryAgain());
    Answer card =
        app.send(
            dialect, events.button(tryAgain.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow()));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(google.spaces().get(google.spaces().size() - 1).guidelines()).isEqualTo(emoji);
  }

  @ParameterizedTest
  @EnumSource
  void oversizeAnswerIsReplacedByCard(EventFormat dialect) {
    Person kim = app.newcomer();
    for (int i = 0; i < 10; i++) {
      database.update(
          "insert into created_space (request_id, user_name, space_name, display_name, space_uri,"
              + " created_at) values (?, ?, 'spaces/1', ?, ?, ?)",
          "large-" + i + kim.id(),
          kim.name(),
          "&".repeat(512),
          "https://chat.google.com/" + "x".repeat(2_000),
          Instant.now().minusSeconds(i));
    }

    Answer card = app.send(dialect, App.events(dialect, kim).command(2, ""));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.tooLarge());
    assertThat(card.text()).contains("Shorten the texts", "Reference");
  }

  private ObjectNode longest(EventFormat dialect, Person kim) {
    Person[] crowd =
        IntStream.range(0, 49)
            .mapToObj(
                i ->
                    new Person(
                        "3%018d%02d".formatted(0, i),
                        "\"&\\𝕭".repeat(50) + i,
                        "somebody.with.a.long.name.%d@example.com".formatted(i)))
            .toArray(Person[]::new);
    return App.events(dialect, kim)
        .at(ChatSpace.shared("Team"))
        .command(1, LONGEST_NAME.substring(0, 2 * 106) + " " + kim.id(), crowd);
  }
}
