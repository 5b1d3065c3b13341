package dev.newspace.command.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.command.CommandTexts;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.server.GoogleError;
import dev.newspace.playground.google.server.HttpAnswer;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Google does not take of a form stays in it, with what is wrong; what it changes is said. */
@QuarkusTest
class RefusedFormTest extends FrontDoorTest {
  private static final CommandTexts TEXTS = EnglishTexts.COMMAND;
  private static final List<String> CALLS = List.of("spaces.create", "spaces.setup");

  /**
   * A refusal of what was typed.
   *
   * @param field that shows the fault as its hint; empty for one that has no hint
   */
  private record Refusal(
      String name, HttpAnswer answer, Map<String, List<String>> typed, String field, String fault) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Refusal> refusals() {
    Map<String, List<String>> address = Map.of("emails", List.of("harbour-team@example.com"));
    Map<String, List<String>> discoverable = options("discoverable");
    Map<String, List<String>> outsiders = options("outsiders");
    Map<String, List<String>> historyOff = options("historyOff");
    return Stream.of(
        field("space.displayName", "name", TEXTS.refusedName()),
        field("space.display_name", "name", TEXTS.refusedName()),
        field("space.spaceDetails.description", "description", TEXTS.refusedDescription()),
        field("space.space_details.guidelines", "guidelines", TEXTS.refusedGuidelines()),
        field("memberships[0].member.name", "emails", TEXTS.refusedPeople()),
        field("space.accessSettings.audience", "", TEXTS.refusedDiscoverable()),
        field("space.space_history_state", "", TEXTS.refusedHistoryOff()),
        field("space.externalUserAllowed", "", TEXTS.refusedOutsiders()),
        field("space.predefinedPermissionSettings", "", TEXTS.refusedAnnouncement()),
        refusal(GoogleError.INVALID_ARGUMENT, address, "emails", TEXTS.refusedPeople()),
        refusal(GoogleError.MALFORMED_USER, address, "emails", TEXTS.refusedPeople()),
        refusal(GoogleError.ENTITY_NOT_FOUND, address, "emails", TEXTS.refusedPeople()),
        refusal(GoogleError.PERMISSION_DENIED, discoverable, "", TEXTS.refusedDiscoverable()),
        refusal(GoogleError.INVALID_ARGUMENT, discoverable, "", TEXTS.refusedDiscoverable()),
        refusal(GoogleError.ENTITY_NOT_FOUND, discoverable, "", TEXTS.refusedDiscoverable()),
        refusal(GoogleError.PERMISSION_DENIED, outsiders, "", TEXTS.refusedOutsiders()),
        refusal(GoogleError.INVALID_ARGUMENT, outsiders, "", TEXTS.refusedOutsiders()),
        refusal(GoogleError.CHAT_SWITCHED_OFF, historyOff, "", TEXTS.refusedHistoryOff()),
        refusal(GoogleError.PERMISSION_DENIED, historyOff, "", TEXTS.refusedHistoryOff()),
        refusal(
            GoogleError.PERMISSION_DENIED,
            Map.of("kind", List.of("announcement")),
            "",
            TEXTS.refusedAnnouncement()));
  }

  private static Map<String, List<String>> options(String option) {
    return Map.of("options", List.of(option));
  }

  private static Refusal field(String path, String field, String fault) {
    return new Refusal(path, GoogleError.invalidField(path), Map.of(), field, fault);
  }

  private static Refusal refusal(
      GoogleError error, Map<String, List<String>> typed, String field, String fault) {
    return new Refusal(error + " " + typed, error.answer(), typed, field, fault);
  }

  static Stream<Arguments> refusalsInBothDialects() {
    return refusals()
        .flatMap(
            refusal ->
                Stream.of(EventFormat.values()).map(dialect -> Arguments.of(refusal, dialect)));
  }

  @ParameterizedTest
  @MethodSource("refusalsInBothDialects")
  void refusedPartIsNamedAndTheFormStaysOpen(Refusal refusal, EventFormat dialect) {
    Person kim = app.connected();
    Answer form = open(dialect, kim);
    Map<String, List<String>> typed = new HashMap<>(refusal.typed());
    typed.put("name", List.of("Harbour " + kim.id()));
    typed.put("description", List.of("Where we meet"));
    CALLS.forEach(call -> google.faults().next(call).answers(refusal.answer()));

    Answer again = send(dialect, kim, form, typed);

    assertThat(again.dialog().toString()).contains(json(refusal.fault()));
    if (!refusal.field().isEmpty()) {
      assertThat(again.field(refusal.field()).path("hintText").asText()).contains(refusal.fault());
    }
    assertThat(again.field("name").path("value").asText()).isEqualTo(typed.get("name").get(0));
    assertThat(again.field("description").path("value").asText()).isEqualTo("Where we meet");
    google.faults().clear();
    typed.keySet().retainAll(List.of("name", "description"));
    assertThat(send(dialect, kim, again, typed).title()).isEqualTo(TEXTS.created());
  }

  @ParameterizedTest
  @EnumSource
  void chosenOptionsStayChosen(EventFormat dialect) {
    Person kim = app.connected();
    google.faults().next("spaces.create").answers(GoogleError.PERMISSION_DENIED);

    Answer again =
        send(
            dialect,
            kim,
            open(dialect, kim),
            Map.of(
                "name", List.of("Harbour " + kim.id()),
                "options", List.of("discoverable", "historyOff")));

    assertThat(again.dialog().toString())
        .contains(json(TEXTS.refusedDiscoverable()), json(TEXTS.refusedHistoryOff()));
    assertThat(again.field("options").path("items").findValuesAsText("selected"))
        .filteredOn("true"::equals)
        .hasSize(2);
  }

  static Stream<Arguments> differences() {
    return Stream.of(
            Arguments.of(
                "historyOff", "\"spaceHistoryState\":\"HISTORY_ON\"", TEXTS.differsHistoryOn()),
            Arguments.of(
                "discoverable",
                "\"accessSettings\":{\"accessState\":\"PRIVATE\"}",
                TEXTS.differsNotDiscoverable()),
            Arguments.of(
                "",
                "\"accessSettings\":{\"accessState\":\"DISCOVERABLE\"}",
                TEXTS.differsDiscoverable()),
            Arguments.of("", "\"externalUserAllowed\":true", TEXTS.differsOutsidersAllowed()),
            Arguments.of(
                "outsiders", "\"externalUserAllowed\":false", TEXTS.differsOutsidersNotAllowed()))
        .flatMap(
            difference ->
                Stream.of(EventFormat.values())
                    .map(
                        dialect -> {
                          Object[] all = difference.get();
                          return Arguments.of(dialect, all[0], all[1], all[2]);
                        }));
  }

  @ParameterizedTest
  @MethodSource("differences")
  void whatCameOutOtherThanAskedIsSaidEachTime(
      EventFormat dialect, String option, String answered, String told) {
    Person kim = app.connected();
    Answer form = open(dialect, kim);
    Map<String, List<String>> typed =
        Map.of("name", List.of("Harbour " + kim.id()), "options", List.of(option));
    google
        .faults()
        .next("spaces.create")
        .answers(200, Map.of(), "{\"name\":\"spaces/H%s\",%s}".formatted(kim.id(), answered));

    Answer card = send(dialect, kim, form, typed);

    assertThat(card.title()).isEqualTo(TEXTS.created());
    assertThat(card.text()).contains(TEXTS.differs() + ": " + told);
    assertThat(send(dialect, kim, form, typed).json()).isEqualTo(card.json());
  }

  @ParameterizedTest
  @EnumSource
  void whatCameOutAsAskedIsNotMentioned(EventFormat dialect) {
    Person kim = app.connected();

    Answer card =
        send(
            dialect,
            kim,
            open(dialect, kim),
            Map.of(
                "name", List.of("Harbour " + kim.id()),
                "options", List.of("historyOff", "outsiders")));

    assertThat(card.title()).isEqualTo(TEXTS.created());
    assertThat(card.text()).doesNotContain(TEXTS.differs());
    assertThat(google.calls("spaces.create")).hasSize(1);
  }

  private static String json(String text) {
    return text.replace("\"", "\\\"");
  }

  private Answer open(EventFormat dialect, Person person) {
    return app.send(dialect, App.events(dialect, person).quickCommandForDialog(5));
  }

  private Answer send(
      EventFormat dialect, Person person, Answer form, Map<String, List<String>> typed) {
    return app.send(dialect, App.events(dialect, person).form(form.submit(), typed));
  }
}
