package dev.newspace.command.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new space is told to everybody where it was asked for: once, and only on the button. */
@QuarkusTest
class ShareSpaceTest extends FrontDoorTest {
  private static final String SHARE = EnglishTexts.COMMAND.share();

  @ParameterizedTest
  @EnumSource
  void shareButtonShowsNameAndLinkToEveryone(EventFormat dialect) {
    Person kim = app.connected();
    Answer card = create(dialect, kim, "R&D <b>" + kim.id());

    Answer shared = press(dialect, kim, card);

    assertThat(card.viewer()).isEqualTo(kim.name());
    assertThat(card.buttons())
        .containsExactly(
            EnglishTexts.COMMAND.openSpace(), SHARE, EnglishTexts.COMMAND.makeAnother());
    assertThat(shared.viewer()).isEmpty();
    assertThat(shared.title()).isEqualTo(EnglishTexts.COMMAND.shared());
    assertThat(shared.text()).contains("Name: R&amp;D &lt;b&gt;" + kim.id());
    assertThat(shared.link(EnglishTexts.COMMAND.openSpace()))
        .isEqualTo(card.link(EnglishTexts.COMMAND.openSpace()));
    assertThat(shared.buttons()).containsExactly(EnglishTexts.COMMAND.openSpace());
  }

  @ParameterizedTest
  @EnumSource
  void shareButtonClickedAgainAnswersPrivately(EventFormat dialect) {
    Person kim = app.connected();
    Answer card = create(dialect, kim, "Apollo " + kim.id());
    press(dialect, kim, card);

    Answer second = press(dialect, kim, card);

    assertThat(second.title()).isEqualTo(EnglishTexts.COMMAND.sharedBefore());
    assertThat(second.viewer()).isEqualTo(kim.name());
    assertThat(second.buttons()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void shareButtonClickedConcurrentlySharesOnce(EventFormat dialect) {
    Person kim = app.connected();
    Answer card = create(dialect, kim, "Apollo " + kim.id());

    // One after the other: two presses of the very same moment are one press.
    List<ObjectNode> presses = Stream.generate(() -> pressed(dialect, kim, card)).limit(8).toList();
    List<Answer> answers = AtOnce.times(8, i -> app.send(dialect, presses.get(i)));

    assertThat(answers).filteredOn(answer -> answer.viewer().isEmpty()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void shareButtonRedeliveryGetsSameAnswer(EventFormat dialect) {
    Person kim = app.connected();
    Answer card = create(dialect, kim, "Apollo " + kim.id());
    ObjectNode event = pressed(dialect, kim, card);

    Answer first = app.send(dialect, event);
    Answer again = app.send(dialect, event);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.viewer()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void commandRedeliveryGetsSameCard(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = there(dialect, kim).command(1, "Apollo " + kim.id());

    assertThat(app.send(dialect, event).json()).isEqualTo(app.send(dialect, event).json());
  }

  @ParameterizedTest
  @EnumSource
  void shareButtonIsBoundToPersonAndRequest(EventFormat dialect) {
    Person kim = app.connected();
    Person eve = app.connected();
    Answer card = create(dialect, kim, "Apollo " + kim.id());

    Answer strangers = press(dialect, eve, card);
    JsonNode altered = card.action(SHARE).orElseThrow();
    ObjectNode parameter = (ObjectNode) altered.path("parameters").get(1);
    parameter.put("value", parameter.path("value").asText().substring(1));
    Answer answer = app.send(dialect, there(dialect, kim).button(altered));

    assertThat(List.of(strangers, answer))
        .extracting(Answer::title)
        .containsOnly(EnglishTexts.COMMAND.outdatedButton());
    assertThat(strangers.viewer()).isEqualTo(eve.name());
    assertThat(answer.viewer()).isEqualTo(kim.name());
  }

  @ParameterizedTest
  @EnumSource
  void shareButtonIsAbsentInDirectMessage(EventFormat dialect) {
    Person kim = app.connected();

    Answer card = app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id()));

    assertThat(card.buttons())
        .containsExactly(EnglishTexts.COMMAND.openSpace(), EnglishTexts.COMMAND.makeAnother());
  }

  private Answer create(EventFormat dialect, Person person, String name) {
    return app.send(dialect, there(dialect, person).command(1, name));
  }

  private Answer press(EventFormat dialect, Person person, Answer card) {
    return app.send(dialect, pressed(dialect, person, card));
  }

  private static ObjectNode pressed(EventFormat dialect, Person person, Answer card) {
    return there(dialect, person).button(card.action(SHARE).orElseThrow());
  }

  private static Events there(EventFormat dialect, Person person) {
    return App.events(dialect, person).at(ChatSpace.shared("Team"));
  }
}
