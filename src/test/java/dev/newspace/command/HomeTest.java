package dev.newspace.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    assertThat(form.field("name").isMissingNode()).isFalse();
    assertThat(mended.field("name").path("hintText").asText()).contains("129");
    assertThat(made.json().at("/renderActions/action/navigations/0/updateCard").isObject())
        .isTrue();
    assertThat(made.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(made.buttons())
        .containsExactly(EnglishTexts.COMMAND.openSpace(), EnglishTexts.COMMAND.makeAnother());
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
