package dev.newspace.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.Payload;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The app's home tab: the welcome, with the latest spaces, and all that its buttons lead to. */
@QuarkusTest
class HomeTest extends FrontDoorTest {
  @ParameterizedTest
  @EnumSource
  void homeShowsWelcomeAndLatestSpaces(EventFormat dialect) {
    Person kim = app.connected();
    app.send(dialect, App.events(dialect, kim).command(1, "<Apollo> " + kim.id()));
    google.forgetCalls();

    Answer home = app.send(dialect, App.events(dialect, kim).homeOpened());
    Answer german = app.send(dialect, App.events(dialect, kim).locale("de").homeOpened());

    assertThat(home.json().at("/action/navigations/0/pushCard").isObject()).isTrue();
    assertThat(home.title()).isEqualTo(EnglishTexts.COMMAND.welcome());
    assertThat(home.text())
        .contains(
            "Your connection: Connected since ",
            EnglishTexts.COMMAND.spaces(),
            "&lt;Apollo&gt; " + kim.id());
    assertThat(home.buttons()).containsExactly(EnglishTexts.COMMAND.openForm());
    assertThat(german.text()).contains("Ihre Gruppenbereiche");
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void homeFormCanBeCorrectedAndSubmitted(EventFormat dialect) {
    Person kim = app.connected();
    Answer home = app.send(dialect, App.events(dialect, kim).homeOpened());

    Answer form =
        press(dialect, kim, home.action(EnglishTexts.COMMAND.openForm()).orElseThrow(), Map.of());
    Answer mended = press(dialect, kim, form.submit(), Map.of("name", List.of("x".repeat(129))));
    Answer made =
        press(dialect, kim, mended.submit(), Map.of("name", List.of("Apollo " + kim.id())));

    assertThat(form.json().at("/renderActions/action/navigations/0/updateCard").isObject())
        .as("it opens the dialog")
        .isTrue();
    assertThat(form.field("name").isMissingNode()).isFalse();
    assertThat(mended.field("name").path("hintText").asText()).contains("129");
    assertThat(made.isEndOfHomeDialog()).isTrue();
    assertThat(made.notification()).contains("Apollo " + kim.id(), EnglishTexts.COMMAND.you());
    Answer refreshed = app.send(dialect, App.events(dialect, kim).homeOpened());
    assertThat(refreshed.text()).contains("Apollo " + kim.id());
  }

  @ParameterizedTest
  @EnumSource
  void homeCardsHaveNeitherInteractionNorFooter(EventFormat dialect) {
    Person kim = app.newcomer();
    Answer home = app.send(dialect, App.events(dialect, kim).homeOpened());
    Answer form =
        press(dialect, kim, home.action(EnglishTexts.COMMAND.openForm()).orElseThrow(), Map.of());
    Answer ask = press(dialect, kim, form.submit(), Map.of("name", List.of("A " + kim.id())));

    for (Answer answer : List.of(home, form, ask)) {
      assertThat(answer.home().findPath("interaction").isMissingNode()).isTrue();
      assertThat(answer.home().findPath("fixedFooter").isMissingNode()).isTrue();
    }
    assertThat(form.buttons()).containsExactly(EnglishTexts.COMMAND.create());
  }

  /** By whatever event Chat tells of a click in the home tab, the action's name says what it is. */
  static Stream<Arguments> tellings() {
    UnaryOperator<ObjectNode> same = event -> event;
    return Stream.of(
        Arguments.of(EventFormat.CLASSIC, "SUBMIT_FORM", same),
        Arguments.of(EventFormat.CLASSIC, "CARD_CLICKED", chat("type", "CARD_CLICKED")),
        Arguments.of(
            EventFormat.CLASSIC, "SUBMIT_DIALOG", chat("dialogEventType", "SUBMIT_DIALOG")),
        Arguments.of(EventFormat.ADD_ON, "no dialog event", same),
        Arguments.of(
            EventFormat.ADD_ON, "SUBMIT_DIALOG", (UnaryOperator<ObjectNode>) Payload::insideDialog),
        Arguments.of(
            EventFormat.ADD_ON,
            "REQUEST_DIALOG",
            (UnaryOperator<ObjectNode>) Payload::requestingDialog));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tellings")
  void homeTellsFormFromButtonByAction(
      EventFormat dialect, String telling, UnaryOperator<ObjectNode> told) {
    Person kim = app.connected();
    Events events = App.events(dialect, kim);
    for (int i = 1; i <= 11; i++) {
      app.send(dialect, events.command(1, "Number " + i + " " + kim.id()));
    }
    Answer home = app.send(dialect, events.homeOpened());
    Map<String, List<String>> noise = Map.of("other", List.of("x"));

    for (Map<String, List<String>> inputs : List.of(Map.<String, List<String>>of(), noise)) {
      JsonNode older = home.action(EnglishTexts.COMMAND.older()).orElseThrow();
      assertThat(app.send(dialect, told.apply(events.homeButton(older, inputs))).text())
          .as("a plain button")
          .contains("Number 1 " + kim.id());
      JsonNode open = home.action(EnglishTexts.COMMAND.openForm()).orElseThrow();
      Answer form = app.send(dialect, told.apply(events.homeButton(open, inputs)));
      Answer faulty = app.send(dialect, told.apply(events.homeButton(form.submit(), inputs)));
      assertThat(faulty.field("name").path("hintText").asText())
          .as("a form, even where nothing was filled in")
          .isEqualTo(EnglishTexts.COMMAND.nameMissing());
    }
  }

  private static UnaryOperator<ObjectNode> chat(String field, String value) {
    return event -> {
      ((ObjectNode) event.path("chat")).put(field, value).put("isDialogEvent", true);
      return event;
    };
  }

  @ParameterizedTest
  @EnumSource
  void homeShowsOlderSpacesInPlaceOfLatest(EventFormat dialect) {
    Person kim = app.connected();
    for (int i = 1; i <= 11; i++) {
      app.send(dialect, App.events(dialect, kim).command(1, "Number " + i + " " + kim.id()));
    }
    Answer home = app.send(dialect, App.events(dialect, kim).homeOpened());

    Answer older = press(dialect, kim, home.action("Older").orElseThrow(), Map.of());

    assertThat(older.title()).isEqualTo(EnglishTexts.COMMAND.spaces());
    assertThat(older.text()).contains("Number 1 " + kim.id()).doesNotContain("Number 2 ");
  }

  @ParameterizedTest
  @EnumSource
  void homeAsksForConsentByButton(EventFormat dialect) {
    Person kim = app.newcomer();
    Answer home = app.send(dialect, App.events(dialect, kim).homeOpened());
    Answer form =
        press(dialect, kim, home.action(EnglishTexts.COMMAND.openForm()).orElseThrow(), Map.of());

    Answer ask = press(dialect, kim, form.submit(), Map.of("name", List.of("Apollo " + kim.id())));

    assertThat(home.text()).contains("Not connected.", EnglishTexts.COMMAND.noSpaces());
    assertThat(
            app.consent(ask.link(EnglishTexts.COMMAND.authorizeButton()).orElseThrow(), kim).body())
        .contains(EnglishTexts.COMMAND.created());
  }

  @Test
  void homeEventInClassicFrameIsUnderstood() {
    Person kim = app.newcomer();
    ObjectNode event = new ObjectMapper().createObjectNode().put("type", "APP_HOME");
    event.putObject("user").put("name", kim.name());

    Answer home = app.send(EventFormat.CLASSIC, event);

    assertThat(home.title()).isEqualTo(EnglishTexts.COMMAND.welcome());
  }

  private Answer press(
      EventFormat dialect, Person person, JsonNode action, Map<String, List<String>> inputs) {
    return app.send(dialect, App.events(dialect, person).homeButton(action, inputs));
  }
}
