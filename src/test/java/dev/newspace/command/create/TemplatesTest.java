package dev.newspace.command.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A template's name and a colon in front of a space's name make the space after the template. */
@QuarkusTest
@TestProfile(TemplatesTest.Two.class)
class TemplatesTest extends FrontDoorTest {
  /** A template with all there can be, and one with next to nothing. */
  public static final class Two implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "newspace.templates",
          "{\"incident\":{\"prefix\":\"INC \",\"description\":\"Something <broke>\","
              + "\"guidelines\":\"Be calm.\\nBe brief.\","
              + "\"people\":[\"ben@example.com\",\"chiara@example.com\"],\"announcement\":true},"
              + "\"Project\":{},\"partner\":{\"people\":[\"Pia.Moreau@partner.example\"]}}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void templateFieldsAreAppliedToSpace(EventFormat dialect) {
    Person kim = app.connected();

    Answer card =
        app.send(
            dialect, App.events(dialect, kim).command(1, "incident: Database down " + kim.id()));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(card.text()).contains("Name: INC Database down " + kim.id());
    SpaceResource space = google.spaces().get(google.spaces().size() - 1);
    assertThat(space.displayName()).isEqualTo("INC Database down " + kim.id());
    assertThat(space.description()).isEqualTo("Something <broke>");
    assertThat(space.guidelines()).isEqualTo("Be calm.\nBe brief.");
    assertThat(space.invited()).containsExactlyInAnyOrder(People.BEN, People.CHIARA);
    JsonNode sent = google.calls("spaces.setup").get(0).body().path("space");
    assertThat(sent.path("predefinedPermissionSettings").asText()).isEqualTo("ANNOUNCEMENT_SPACE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INCIDENT:Down %s", " incident :  INC Down %s", "Incident: inc Down %s"})
  void templateNameIgnoresCaseAndSpacing(String typed) {
    for (EventFormat dialect : EventFormat.values()) {
      Person kim = app.connected();

      Answer card =
          app.send(
              dialect, App.events(dialect, kim).command(1, typed.formatted(kim.id()), People.BEN));

      assertThat(card.text()).contains("Name: INC Down " + kim.id());
    }
  }

  @ParameterizedTest
  @EnumSource
  void templateWithoutFieldsUsesNameAfterColon(EventFormat dialect) {
    Person kim = app.connected();

    Answer card =
        app.send(dialect, App.events(dialect, kim).command(1, "project: Apollo " + kim.id()));

    assertThat(card.text()).contains("Name: Apollo " + kim.id()).contains("Members: You");
  }

  @ParameterizedTest
  @EnumSource
  void unknownTemplateOffersNameAsTyped(EventFormat dialect) {
    Person kim = app.connected();
    String typed = "incidnt: Down " + kim.id();

    Answer card = app.send(dialect, App.events(dialect, kim).command(1, typed, People.BEN));
    Answer form =
        app.send(
            dialect,
            App.events(dialect, kim)
                .button(card.action(EnglishTexts.COMMAND.openForm()).orElseThrow()));
    assertThat(google.calls()).isEmpty();
    JsonNode press = card.action(EnglishTexts.COMMAND.createAsTyped()).orElseThrow();
    Answer made = app.send(dialect, App.events(dialect, kim).button(press));
    Answer again = app.send(dialect, App.events(dialect, kim).button(press));

    assertThat(card.title()).isEqualTo("There is no template “incidnt”");
    assertThat(card.text()).contains("Templates: incident, Project", "Name: " + typed);
    assertThat(form.field("name").path("value").asText()).isEqualTo(typed);
    assertThat(form.field("people").path("items").path(0).path("value").asText())
        .isEqualTo(People.BEN.name());
    assertThat(made.text()).contains("Name: " + typed);
    assertThat(again.json()).isEqualTo(made.json());
    assertThat(google.calls("spaces.setup")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10:30 standup %s", "Re:Invent %s", "My project: Apollo %s", ": x %s"})
  void colonWithoutTemplateIsPartOfName(String typed) {
    for (EventFormat dialect : EventFormat.values()) {
      Person kim = app.connected();
      String name = typed.formatted(kim.id());

      assertThat(app.send(dialect, App.events(dialect, kim).command(1, name)).text())
          .contains("Name: " + name);
    }
  }

  @ParameterizedTest
  @EnumSource
  void templateWithoutSpaceNameGetsExample(EventFormat dialect) {
    Answer card = app.send(dialect, App.events(dialect, app.newcomer()).command(1, "incident: "));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.nameMissing());
  }

  @ParameterizedTest
  @EnumSource
  void templateWithOutsiderAsksWhetherToLetThemIn(EventFormat dialect) {
    Person kim = app.connected();

    Answer card =
        app.send(
            dialect,
            App.events(dialect, kim).command(1, "partner: Harbour " + kim.id(), People.PIA));
    assertThat(google.calls()).isEmpty();
    Answer made =
        app.send(
            dialect,
            App.events(dialect, kim)
                .button(card.action(EnglishTexts.COMMAND.letOutsidersIn()).orElseThrow()));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.outsidersAsked());
    assertThat(made.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(google.spaces().get(google.spaces().size() - 1).invited())
        .containsExactly(People.PIA);
    assertThat(google.calls("spaces.setup").get(0).body().path("memberships")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void helpListsTemplates(EventFormat dialect) {
    Answer help = app.send(dialect, App.events(dialect, app.newcomer()).command(4, ""));

    assertThat(help.text())
        .contains(
            "/newspace incident: …: Something &lt;broke&gt;",
            "/newspace Project: …: Create a space from this template");
  }
}
