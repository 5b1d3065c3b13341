package dev.newspace.command.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where every space needs a description, a name alone leads to the form, and nothing is lost. */
@QuarkusTest
@TestProfile(DescriptionRequiredTest.Required.class)
class DescriptionRequiredTest extends FrontDoorTest {
  /** That rule, and no other. */
  public static final class Required implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "newspace.description-required", "true",
          "newspace.description-explanation", "Say what it is for",
          "newspace.templates",
              "{\"incident\":{\"description\":\"Until it is mended\"},"
                  + "\"news\":{\"prefix\":\"News \",\"guidelines\":\"Be brief\","
                  + "\"people\":[\"chiara@example.com\"],\"announcement\":true}}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nameAloneLeadsToFormThatCreatesSpace(EventFormat dialect) {
    Person kim = app.connectedByForm();
    String name = "Apollo " + kim.id();

    Answer card = app.send(dialect, App.events(dialect, kim).command(1, name, People.BEN));
    Answer form =
        app.send(
            dialect,
            App.events(dialect, kim)
                .button(card.action(EnglishTexts.COMMAND.openForm()).orElseThrow()));
    Map<String, List<String>> typed =
        Map.of(
            "name", List.of(form.field("name").path("value").asText()),
            "people", List.of(form.field("people").path("items").path(0).path("value").asText()),
            "description", List.of("To the moon"));
    Answer made = app.send(dialect, App.events(dialect, kim).form(form.submit(), typed));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.ruleDescriptionTitle());
    assertThat(card.text()).contains("Say what it is for", EnglishTexts.COMMAND.nothingCreated());
    assertThat(made.title()).isEqualTo(EnglishTexts.COMMAND.created());
    SpaceResource space = google.spaces().get(google.spaces().size() - 1);
    assertThat(space.displayName()).isEqualTo(name);
    assertThat(space.description()).isEqualTo("To the moon");
    assertThat(space.invited()).containsExactly(People.BEN);
  }

  @ParameterizedTest
  @EnumSource
  void formMarksDescriptionAsRequired(EventFormat dialect) {
    Person kim = app.connectedByForm();
    Answer opened = app.send(dialect, App.events(dialect, kim).quickCommandForDialog(5));

    Answer form =
        app.send(
            dialect,
            App.events(dialect, kim)
                .form(
                    opened.submit(),
                    Map.of("name", List.of("Apollo"), "guidelines", List.of("Be kind"))));

    assertThat(opened.field("description").path("hintText").asText()).isEqualTo("Required");
    assertThat(form.field("description").path("hintText").asText())
        .isEqualTo("Your organization requires a description for every space. Say what it is for");
    assertThat(form.field("guidelines").path("value").asText()).isEqualTo("Be kind");
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void templateMayProvideDescription(EventFormat dialect) {
    Person kim = app.connectedByForm();

    Answer card =
        app.send(dialect, App.events(dialect, kim).command(1, "incident: Down " + kim.id()));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(google.calls("spaces.create").get(0).body().at("/spaceDetails/description").asText())
        .isEqualTo("Until it is mended");
  }

  @ParameterizedTest
  @EnumSource
  void templateWithoutDescriptionPrefillsForm(EventFormat dialect) {
    Person kim = app.connectedByForm();

    Answer card = app.send(dialect, App.events(dialect, kim).command(1, "news: " + kim.id()));
    Answer form =
        app.send(
            dialect,
            App.events(dialect, kim)
                .button(card.action(EnglishTexts.COMMAND.openForm()).orElseThrow()));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.ruleDescriptionTitle());
    assertThat(form.field("name").path("value").asText()).isEqualTo("News " + kim.id());
    assertThat(form.field("guidelines").path("value").asText()).isEqualTo("Be brief");
    assertThat(form.field("emails").path("value").asText()).isEqualTo("chiara@example.com");
    assertThat(form.field("kind").at("/items/1/selected").asBoolean()).isTrue();
  }
}
