package dev.newspace.command.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.config.Capability;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is typed into the forms of a space is checked, asked consent for, and never lost. */
@QuarkusTest
@TestProfile(ManageAll.class)
class ManageFormsTest extends ManageFrontDoorTest {
  @ParameterizedTest
  @EnumSource
  void editFormWithFaultsKeepsWhatWasTyped(EventFormat dialect) {
    Person kim = app.connected();
    Map<String, List<String>> typed =
        Map.of(
            "name", List.of("x".repeat(129)),
            "description", List.of("𝕬".repeat(151)),
            "guidelines", List.of("g".repeat(5_001)),
            "history", List.of("off"));

    Answer form = submit(dialect, kim, open(dialect, kim, TEXTS.edit()), typed);

    assertThat(form.field("name").path("hintText").asText()).contains("128", "129");
    assertThat(form.field("description").path("hintText").asText()).contains("150", "151");
    assertThat(form.field("guidelines").path("hintText").asText()).contains("5000", "5001");
    assertThat(form.field("name").path("value").asText()).hasSize(129);
    assertThat(form.field("guidelines").path("value").asText()).hasSize(5_001);
    assertThat(form.field("history").toString()).contains("\"value\":\"off\"");
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void editFormWithNothingDifferentSaysSo(EventFormat dialect) {
    Person kim = app.connected();
    Answer form = open(dialect, kim, TEXTS.edit());

    Answer again =
        submit(
            dialect,
            kim,
            form,
            Map.of("name", List.of("Apollo " + kim.id()), "history", List.of("keep")));

    assertThat(form.field("description").path("hintText").asText()).isEqualTo(TEXTS.emptyKeeps());
    assertThat(again.text()).contains(TEXTS.nothingDiffers());
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void messageOf4097CharactersIsRejectedAndOneOf4096IsNot(EventFormat dialect) {
    Person kim = app.connected();
    Answer form = open(dialect, kim, TEXTS.postMessage());

    Answer tooLong = submit(dialect, kim, form, Map.of("text", List.of("𝕬".repeat(4_097))));
    Answer missing = submit(dialect, kim, form, Map.of("text", List.of(" \n")));
    Answer longest = submit(dialect, kim, form, Map.of("text", List.of("𝕬".repeat(4_096))));

    assertThat(tooLong.field("text").path("hintText").asText()).contains("4096", "4097");
    assertThat(tooLong.field("text").path("value").asText()).isEqualTo("𝕬".repeat(4_097));
    assertThat(missing.text()).contains(TEXTS.messageMissing());
    assertThat(longest.title()).isEqualTo(TEXTS.authorizeMore());
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void fiftyPeopleAreTooManyAndNoneOfThemIsLost(EventFormat dialect) {
    Person kim = app.connected();
    String emails =
        IntStream.range(0, 50)
            .mapToObj(i -> "p" + i + "@example.com")
            .collect(Collectors.joining("\n"));

    Answer form =
        submit(
            dialect, kim, open(dialect, kim, TEXTS.addPeople()), Map.of("emails", List.of(emails)));

    assertThat(form.field("emails").path("hintText").asText()).contains("49", "50");
    assertThat(form.field("emails").path("value").asText()).isEqualTo(emails);
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void peopleWhoArePickedBeyondFifteenTravelWithTheForm(EventFormat dialect) {
    Person kim = app.connected();
    List<String> picked = IntStream.range(0, 20).mapToObj(i -> "users/7000" + i).toList();

    Answer form =
        submit(
            dialect,
            kim,
            open(dialect, kim, TEXTS.addPeople()),
            Map.of("people", picked, "emails", List.of("no-address")));
    List<String> shown = form.field("people").findValuesAsText("value");
    Answer ask = submit(dialect, kim, form, Map.of("people", shown, "emails", List.of("")));
    Answer reopened = press(dialect, kim, ask, TEXTS.openForm());

    assertThat(shown).hasSize(15);
    assertThat(ask.title()).isEqualTo(TEXTS.authorizeMore());
    assertThat(reopened.field("people").path("label").asText()).isEqualTo(TEXTS.peopleAndMore(5));
  }

  @ParameterizedTest
  @EnumSource
  void addressThatIsNoneAndNobodyAtAllHaveTheirSentences(EventFormat dialect) {
    Person kim = app.connected();
    Answer form = open(dialect, kim, TEXTS.addPeople());

    Answer wrong =
        submit(dialect, kim, form, Map.of("emails", List.of("ben@example.com, not-an-address")));
    Answer nobody = submit(dialect, kim, form, Map.of("emails", List.of(kim.email())));

    assertThat(wrong.field("emails").path("hintText").asText()).endsWith("not-an-address");
    assertThat(wrong.field("emails").path("value").asText())
        .isEqualTo("ben@example.com, not-an-address");
    assertThat(nobody.text()).contains(TEXTS.peopleMissing());
  }

  @ParameterizedTest
  @EnumSource
  void formsOpenedYesterdayAreShownAgainWithInput(EventFormat dialect) {
    Person kim = app.connected();
    Answer dialog = dialog(dialect, kim);
    JsonNode edit = yesterday(press(dialect, kim, dialog, TEXTS.edit()).submit());
    JsonNode message = yesterday(press(dialect, kim, dialog, TEXTS.postMessage()).submit());
    JsonNode people = yesterday(press(dialect, kim, dialog, TEXTS.addPeople()).submit());

    Answer edited =
        app.send(dialect, App.events(dialect, kim).form(edit, Map.of("name", List.of("Gemini"))));
    Answer posted =
        app.send(dialect, App.events(dialect, kim).form(message, Map.of("text", List.of("Hello"))));
    Answer added =
        app.send(
            dialect,
            App.events(dialect, kim).form(people, Map.of("people", List.of(People.BEN.name()))));

    assertThat(List.of(edited, posted, added))
        .allSatisfy(form -> assertThat(form.text()).contains(TEXTS.formTooOld()));
    assertThat(edited.field("name").path("value").asText()).isEqualTo("Gemini");
    assertThat(posted.field("text").path("value").asText()).isEqualTo("Hello");
    assertThat(added.field("people").at("/items/0/value").asText()).isEqualTo(People.BEN.name());
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void consentIsAskedForWhenTheFormIsSentAndTheFormComesBackFilled(EventFormat dialect) {
    Person kim = app.connected();

    Answer ask =
        submit(
            dialect,
            kim,
            open(dialect, kim, TEXTS.edit()),
            Map.of(
                "name", List.of("Gemini " + kim.id()),
                "description", List.of("To the moon"),
                "guidelines", List.of("Be kind\nBe brief"),
                "history", List.of("off")));
    HttpResponse<String> declined = authorize(ask, kim, Capability.EDIT);
    Answer form = press(dialect, kim, ask, TEXTS.openForm());

    assertThat(ask.isDialog()).isFalse();
    assertThat(ask.text()).contains(TEXTS.authorizeEdit(), TEXTS.authorizeChange());
    assertThat(ask.buttons()).containsExactly(TEXTS.authorizeButton(), TEXTS.openForm());
    assertThat(declined.statusCode()).isEqualTo(403);
    assertThat(declined.body()).contains("what you allowed before stays");
    assertThat(form.field("name").path("value").asText()).isEqualTo("Gemini " + kim.id());
    assertThat(form.field("description").path("value").asText()).isEqualTo("To the moon");
    assertThat(form.field("guidelines").path("value").asText()).isEqualTo("Be kind\nBe brief");
    assertThat(google.calls()).extracting(call -> call.operation()).containsOnly("token");
  }

  private Answer open(EventFormat dialect, Person person, String button) {
    return press(dialect, person, dialog(dialect, person), button);
  }
}
