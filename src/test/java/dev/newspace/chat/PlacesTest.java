package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.database.Database;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.Payload;
import dev.newspace.testing.Rows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who acted, whose words they are, and who sees the answer. */
@QuarkusTest
class PlacesTest extends FrontDoorTest {
  @Inject Database database;

  @ParameterizedTest
  @EnumSource
  void directMessageOfTwoPeopleIsShared(EventFormat dialect) {
    Person kim = app.connected();
    Events events = App.events(dialect, kim);

    Answer help = app.send(dialect, Payload.amongTwoPeople(events.command(4, "")));
    Answer hello = app.send(dialect, Payload.amongTwoPeople(events.message("Hello")));
    Answer made =
        app.send(dialect, Payload.amongTwoPeople(events.command(1, "Apollo " + kim.id())));
    Answer alone = app.send(dialect, events.command(4, ""));

    assertThat(List.of(help, hello, made))
        .allSatisfy(answer -> assertThat(answer.viewer()).isEqualTo(kim.name()));
    assertThat(made.buttons()).contains(EnglishTexts.COMMAND.share());
    assertThat(alone.viewer()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void removalFromDirectMessageOfTwoPeopleKeepsConsent(EventFormat dialect) {
    Person kim = app.connected();

    app.send(dialect, Payload.amongTwoPeople(App.events(dialect, kim).removed()));
    assertThat(Rows.hasConsent(database, kim)).isTrue();

    app.send(dialect, App.events(dialect, kim).removed());
    assertThat(Rows.hasConsent(database, kim)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CLASSIC, 1", "CLASSIC, 2", "CLASSIC, 3", "CLASSIC, 4", "CLASSIC, 5", "CLASSIC, 999",
    "ADD_ON, 1", "ADD_ON, 2", "ADD_ON, 3", "ADD_ON, 4", "ADD_ON, 5", "ADD_ON, 999"
  })
  void messageActionTakesNobodysWords(EventFormat dialect, int number) {
    Person kim = app.connected();
    for (boolean own : new boolean[] {false, true}) {
      for (boolean dialog : new boolean[] {false, true}) {
        ObjectNode event = messageAction(dialect, kim, number);
        if (own) {
          ((ObjectNode) Payload.of(event).at("/message/sender")).put("name", kim.name());
        }
        Answer answer = app.send(dialect, dialog ? Payload.requestingDialog(event) : event);

        assertThat(answer.isNothing()).isFalse();
        assertThat(answer.isDialog()).isEqualTo(dialog);
        assertThat(answer.json().toString()).doesNotContain("lunch", People.CHIARA.name());
      }
    }
    assertThat(google.calls("spaces.create")).isEmpty();
    assertThat(google.calls("spaces.setup")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void messageOfSomebodyElseIsNoArgument(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = messageAction(dialect, kim, 1);
    ((ObjectNode) Payload.of(event).path("appCommandMetadata")).remove("appCommandType");

    Answer answer = app.send(dialect, event);

    assertThat(answer.title()).isEqualTo(EnglishTexts.COMMAND.nameMissing());
    assertThat(google.calls("spaces.create")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void messageActionWithoutUserIsNobodys(EventFormat dialect) {
    ObjectNode event = messageAction(dialect, app.connected(), 4);
    event.findParent("user").remove("user");

    assertThat(app.send(dialect, event).isNothing()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void personWhoStandsOnlyAsSenderIsAnswered(EventFormat dialect) {
    Person kim = app.connected();
    Events events = App.events(dialect, kim).at(ChatSpace.shared("Team"));
    ObjectNode none = events.command(1, "Apollo " + kim.id());
    none.findParent("user").remove("user");
    ObjectNode empty = events.message("Hello");
    ((ObjectNode) empty.findValue("user")).removeAll();

    Answer made = app.send(dialect, none);
    Answer help = app.send(dialect, empty);

    assertThat(made.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(made.viewer()).isEqualTo(kim.name());
    assertThat(help.title()).isEqualTo(EnglishTexts.COMMAND.help());
    assertThat(help.viewer()).isEqualTo(kim.name());
  }

  @ParameterizedTest
  @EnumSource
  void appIsNobodyWhoActs(EventFormat dialect) {
    Person kim = app.connected();
    JsonNode press =
        app.send(dialect, App.events(dialect, kim).command(1, ""))
            .action(EnglishTexts.COMMAND.openForm())
            .orElseThrow();
    ObjectNode click = App.events(dialect, kim).button(press);
    click.findParent("user").remove("user");
    ObjectNode message = App.events(dialect, kim).message("Hello");
    message.findParent("user").remove("user");
    ((ObjectNode) message.findValue("sender")).put("type", "BOT");

    assertThat(app.send(dialect, click).isNothing()).isTrue();
    assertThat(app.send(dialect, message).isNothing()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void answerToClickSaysInClassicThatItIsNewMessage(EventFormat dialect) {
    Person kim = app.connected();
    Events events = App.events(dialect, kim).at(ChatSpace.shared("Team"));
    Answer typed = app.send(dialect, events.command(1, "Apollo " + kim.id()));
    Answer form = app.send(dialect, events.quickCommandForDialog(5));

    Answer sent =
        app.send(dialect, events.form(form.submit(), Map.of("name", List.of("Two " + kim.id()))));
    Answer shared =
        app.send(dialect, events.button(typed.action(EnglishTexts.COMMAND.share()).orElseThrow()));
    Answer again =
        app.send(dialect, events.button(typed.action(EnglishTexts.COMMAND.share()).orElseThrow()));

    assertThat(List.of(sent, shared, again))
        .extracting(answer -> answer.message().at("/actionResponse/type").asText())
        .containsOnly(dialect == EventFormat.CLASSIC ? "NEW_MESSAGE" : "");
    assertThat(typed.message().has("actionResponse")).isFalse();
  }

  /** Somebody chose a command from the menu of a message of somebody else's. */
  private static ObjectNode messageAction(EventFormat dialect, Person person, int number) {
    Events events = App.events(dialect, person).at(ChatSpace.shared("Team"));
    ObjectNode event = events.quickCommand(number);
    ((ObjectNode) Payload.of(event).path("appCommandMetadata"))
        .put("appCommandType", "MESSAGE_ACTION");
    ObjectNode target =
        Payload.of(events.from(People.BEN).command(1, "lunch at noon?", People.CHIARA));
    Payload.of(event).set("message", target.path("message"));
    return event;
  }
}
