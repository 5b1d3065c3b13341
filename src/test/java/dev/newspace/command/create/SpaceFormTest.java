package dev.newspace.command.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form: opened, mended, sent. */
@QuarkusTest
class SpaceFormTest extends FrontDoorTest {
  private static final int QUICK_COMMAND = 5;

  @ParameterizedTest
  @EnumSource
  void formFieldsAreAppliedToSpace(EventFormat dialect) {
    Person kim = app.connected();
    Answer form = open(dialect, kim);

    Answer card =
        send(
            dialect,
            kim,
            form,
            Map.of(
                "name", List.of("Apollo " + kim.id()),
                "description", List.of("To the moon"),
                "guidelines", List.of("Be kind\nBe brief"),
                "people", List.of(People.BEN.name()),
                "emails", List.of("chiara@example.com"),
                "kind", List.of("announcement"),
                "options", List.of("historyOff")));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(card.text()).contains("Name: Apollo " + kim.id(), "Members: You and 2 others");
    SpaceResource space = google.spaces().get(google.spaces().size() - 1);
    assertThat(space.description()).isEqualTo("To the moon");
    assertThat(space.guidelines()).isEqualTo("Be kind\nBe brief");
    assertThat(space.invited()).containsExactlyInAnyOrder(People.BEN, People.CHIARA);
    JsonNode sent = google.calls("spaces.setup").get(0).body().path("space");
    assertThat(sent.path("predefinedPermissionSettings").asText()).isEqualTo("ANNOUNCEMENT_SPACE");
    assertThat(sent.path("spaceHistoryState").asText()).isEqualTo("HISTORY_OFF");
  }

  @ParameterizedTest
  @EnumSource
  void formOpeningAndCorrectionMakeNoGoogleCalls(EventFormat dialect) {
    Person kim = app.connected();

    Answer form = open(dialect, kim);
    send(dialect, kim, form, Map.of("name", List.of("")));

    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void formWithFaultsKeepsInputAndShowsHints(EventFormat dialect) {
    Person kim = app.connected();
    Map<String, List<String>> typed = new HashMap<>();
    typed.put("name", List.of("x".repeat(129)));
    typed.put("description", List.of("d".repeat(151)));
    typed.put("guidelines", List.of("g".repeat(5_001)));
    typed.put("emails", List.of("ben@example.com, not-an-address"));
    typed.put("people", List.of(People.BEN.name()));
    typed.put("kind", List.of("announcement"));
    typed.put("options", List.of("historyOff"));

    Answer form = send(dialect, kim, open(dialect, kim), typed);

    assertThat(form.field("name").path("value").asText()).hasSize(129);
    assertThat(form.field("name").path("hintText").asText()).contains("128", "129");
    assertThat(form.field("description").path("hintText").asText()).contains("150", "151");
    assertThat(form.field("guidelines").path("hintText").asText()).contains("5000", "5001");
    assertThat(form.field("emails").path("hintText").asText()).endsWith("not-an-address");
    assertThat(form.field("emails").path("value").asText())
        .isEqualTo("ben@example.com, not-an-address");
    assertThat(form.field("kind").path("items").path(1).path("selected").asBoolean()).isTrue();
    typed.put("name", List.of("Apollo " + kim.id()));
    typed.put("description", List.of("short"));
    typed.put("guidelines", List.of("short"));
    typed.put("emails", List.of(""));
    assertThat(send(dialect, kim, form, typed).title()).isEqualTo(EnglishTexts.COMMAND.created());
  }

  @ParameterizedTest
  @EnumSource
  void formSubmittedTwiceCreatesOneSpace(EventFormat dialect) {
    Person kim = app.connected();
    Answer form = open(dialect, kim);
    Map<String, List<String>> typed = Map.of("name", List.of("Apollo " + kim.id()));

    Answer first = send(dialect, kim, form, typed);
    Answer second = send(dialect, kim, form, typed);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(google.calls("spaces.create")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void formWithMoreThan49PeopleIsRejected(EventFormat dialect) {
    Person kim = app.connected();
    StringBuilder emails = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      emails.append("p").append(i).append("@example.com\n");
    }

    Answer form =
        send(
            dialect,
            kim,
            open(dialect, kim),
            Map.of("name", List.of("Apollo"), "emails", List.of(emails.toString())));

    assertThat(form.field("emails").path("hintText").asText()).contains("49", "50");
    assertThat(form.field("emails").path("value").asText()).isEqualTo(emails.toString());
    assertThat(form.field("name").path("value").asText()).isEqualTo("Apollo");
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void formWithTakenNameSuggestsOthers(EventFormat dialect) {
    Person kim = app.connected();
    google.faults().next("spaces.create").answers(409);

    Answer form =
        send(dialect, kim, open(dialect, kim), Map.of("name", List.of("Apollo " + kim.id())));

    assertThat(form.field("name").path("value").asText()).isEqualTo("Apollo " + kim.id());
    assertThat(form.field("name").path("initialSuggestions").path("items")).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void formOpenedYesterdayIsShownAgainWithInput(EventFormat dialect) {
    Person kim = app.connected();
    Answer form = open(dialect, kim);
    JsonNode submit = form.submit();
    String yesterday = String.valueOf(Instant.now().minus(Duration.ofDays(1)).getEpochSecond());
    for (JsonNode parameter : submit.path("parameters")) {
      if (parameter.path("key").asText().equals("opened")) {
        ((ObjectNode) parameter).put("value", yesterday);
      }
    }

    Map<String, List<String>> typed =
        Map.of(
            "name", List.of("Apollo " + kim.id()),
            "description", List.of("To the moon"),
            "guidelines", List.of("Be kind"),
            "emails", List.of("ben@example.com"),
            "people", List.of(People.CHIARA.name()),
            "kind", List.of("announcement"),
            "options", List.of("historyOff"));
    Answer again = app.send(dialect, App.events(dialect, kim).form(submit, typed));
    assertThat(google.calls()).isEmpty();
    Answer made = send(dialect, kim, again, typed);

    assertThat(again.dialog().toString()).contains("This form was opened a long time ago.");
    assertThat(again.field("name").path("value").asText()).isEqualTo("Apollo " + kim.id());
    assertThat(again.field("description").path("value").asText()).isEqualTo("To the moon");
    assertThat(again.field("guidelines").path("value").asText()).isEqualTo("Be kind");
    assertThat(again.field("emails").path("value").asText()).isEqualTo("ben@example.com");
    assertThat(again.field("people").at("/items/0/value").asText()).isEqualTo(People.CHIARA.name());
    assertThat(again.field("kind").at("/items/1/selected").asBoolean()).isTrue();
    assertThat(again.field("options").toString()).contains("\"selected\":true");
    assertThat(made.title()).isEqualTo(EnglishTexts.COMMAND.created());
  }

  @ParameterizedTest
  @EnumSource
  void noItemOfFormIsEmpty(EventFormat dialect) {
    Answer form = open(dialect, app.newcomer());

    List<JsonNode> items = form.dialog().findValues("items");
    assertThat(items).isNotEmpty();
    for (JsonNode list : items) {
      list.forEach(item -> assertThat(item.path("value").asText()).isNotEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource
  void formOfEarlierVersionIsCollaboration(EventFormat dialect) {
    Person kim = app.connected();

    Answer made =
        send(
            dialect,
            kim,
            open(dialect, kim),
            Map.of("name", List.of("Apollo " + kim.id()), "kind", List.of("")));

    assertThat(made.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(google.calls("spaces.create").get(0).body().has("predefinedPermissionSettings"))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void consentMissingAtSubmissionLosesNothing(EventFormat dialect) {
    Person kim = app.newcomer();
    Answer card = app.send(dialect, App.events(dialect, kim).command(1, ""));
    Answer form =
        app.send(
            dialect,
            App.events(dialect, kim)
                .button(card.action(EnglishTexts.COMMAND.openForm()).orElseThrow()));

    Answer ask = send(dialect, kim, form, Map.of("name", List.of("Apollo " + kim.id())));
    HttpResponse<String> page =
        app.consent(ask.link(EnglishTexts.COMMAND.authorizeButton()).orElseThrow(), kim);

    assertThat(page.body()).contains(EnglishTexts.COMMAND.created(), "Apollo " + kim.id());
    assertThat(google.spaces())
        .filteredOn(space -> space.displayName().equals("Apollo " + kim.id()))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void formIsPrefilledWithCommandArguments(EventFormat dialect) {
    Person kim = app.connected();
    Answer card =
        app.send(
            dialect,
            App.events(dialect, kim)
                .at(ChatSpace.shared("Team"))
                .command(1, "y".repeat(129), People.BEN));

    Answer form =
        app.send(
            dialect,
            App.events(dialect, kim)
                .button(card.action(EnglishTexts.COMMAND.openForm()).orElseThrow()));

    assertThat(form.field("name").path("value").asText()).isEqualTo("y".repeat(129));
    assertThat(form.field("people").path("items").path(0).path("value").asText())
        .isEqualTo(People.BEN.name());
  }

  @ParameterizedTest
  @EnumSource
  void organizationOptionsAreAppliedForMembers(EventFormat dialect) {
    Person kim = app.connected();

    for (String option : List.of("outsiders", "discoverable")) {
      send(
          dialect,
          kim,
          open(dialect, kim),
          Map.of("name", List.of(option + " " + kim.id()), "options", List.of(option)));
    }

    JsonNode open = google.calls("spaces.create").get(0).body();
    assertThat(open.path("externalUserAllowed").asText()).isEqualTo("true");
    assertThat(open.has("accessSettings")).isFalse();
    JsonNode found = google.calls("spaces.create").get(1).body();
    assertThat(found.path("externalUserAllowed").asText()).isEqualTo("false");
    assertThat(found.at("/accessSettings/audience").asText()).isEqualTo("audiences/default");
  }

  @ParameterizedTest
  @EnumSource
  void organizationOptionsAreHiddenFromNonMembers(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode opening = App.events(dialect, kim).quickCommandForDialog(QUICK_COMMAND);
    ((ObjectNode) opening.findValue("user")).remove("domainId");
    Answer form = app.send(dialect, opening);
    ObjectNode sending =
        App.events(dialect, kim)
            .form(
                form.submit(),
                Map.of(
                    "name", List.of("Apollo " + kim.id()),
                    "options", List.of("outsiders", "discoverable")));
    ((ObjectNode) sending.findValue("user")).remove("domainId");

    Answer card = app.send(dialect, sending);

    assertThat(form.field("people").isMissingNode()).isTrue();
    assertThat(form.field("options").path("items")).hasSize(1);
    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    JsonNode sent = google.calls("spaces.create").get(0).body();
    assertThat(sent.has("externalUserAllowed")).isFalse();
    assertThat(sent.has("accessSettings")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void createAnotherButtonOpensEmptyForm(EventFormat dialect) {
    Person kim = app.connected();
    Answer card = app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id()));

    Answer form =
        app.send(
            dialect,
            App.events(dialect, kim)
                .button(card.action(EnglishTexts.COMMAND.makeAnother()).orElseThrow()));

    assertThat(form.field("name").has("value")).isFalse();
    assertThat(form.field("name").isMissingNode()).isFalse();
  }

  private Answer open(EventFormat dialect, Person person) {
    return app.send(dialect, App.events(dialect, person).quickCommandForDialog(QUICK_COMMAND));
  }

  private Answer send(
      EventFormat dialect, Person person, Answer form, Map<String, List<String>> typed) {
    return app.send(dialect, App.events(dialect, person).form(form.submit(), typed));
  }
}
