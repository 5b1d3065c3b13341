package dev.newspace.command.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A form that is filled to its own limits, with whatever, comes back whole. {@link App#send} holds
 * every answer against the 32,000 bytes that Chat takes.
 */
@QuarkusTest
@TestProfile(FullFormTest.Wordy.class)
class FullFormTest extends FrontDoorTest {
  /** An administrator who explains all rules at the greatest length. */
  public static final class Wordy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "newspace.name-pattern", "[^%]+",
          "newspace.name-prefix", "プ",
          "newspace.name-explanation", "漢".repeat(500),
          "newspace.description-required", "true",
          "newspace.description-explanation", "字".repeat(500),
          "newspace.outsiders", "forbidden",
          "newspace.outsiders-explanation", "🚀".repeat(500),
          "newspace.spaces-per-day", "1",
          "newspace.spaces-per-day-explanation", "<".repeat(500));
    }
  }

  /** The language whose own words take the most bytes. */
  private static final String WIDEST = "ja";

  private static final String TRY_AGAIN = "もう一度試す";

  /** Each fills a field; texts of one line have no line's end. */
  private static final List<String> FILLINGS = List.of("a", "🚀", "\"", "<", "漢", "a\n");

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  static Stream<Arguments> fillings() {
    return FILLINGS.stream()
        .flatMap(
            filling ->
                Stream.of(EventFormat.values()).map(dialect -> Arguments.of(dialect, filling)));
  }

  @ParameterizedTest
  @MethodSource("fillings")
  void fullFormComesBackWholeWithEachFault(EventFormat dialect, String filling) {
    Person kim = app.connectedByForm();
    Answer form = open(dialect, kim);
    Map<String, List<String>> typed = full(form, filling, addresses(form));

    for (Map<String, List<String>> faulty :
        List.of(
            typed,
            with(typed, "description", List.of("")),
            with(typed, "emails", List.of("no address, " + "x".repeat(100))))) {
      Answer again = send(dialect, kim, form, faulty);

      assertThatItIsWhole(again, faulty);
    }
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fillings")
  void fullFormComesBackWholeWithAllViolations(EventFormat dialect, String filling) {
    Person kim = app.connectedByForm();
    Answer form = open(dialect, kim);
    Map<String, List<String>> first =
        Map.of("name", List.of("First " + kim.id()), "description", List.of("First"));
    send(dialect, kim, form, first);
    google.forgetCalls();
    Map<String, List<String>> full = full(form, filling, "somebody@department.example.org");
    Map<String, List<String>> typed = new HashMap<>(full);
    typed.put("name", List.of("%" + full.get("name").get(0).substring(1)));
    typed.put("description", List.of(""));
    typed.put("people", people(48));

    Answer again = send(dialect, kim, form, typed);

    assertThatItIsWhole(again, typed);
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fillings")
  void fullAddressesComeBackBesideOtherFields(EventFormat dialect, String filling) {
    Person kim = app.connectedByForm();
    Answer form = open(dialect, kim);
    Map<String, List<String>> typed =
        with(
            full(form, filling, filled(form, "emails", filling)),
            "guidelines",
            List.of("g".repeat(5_000)));

    assertThatItIsWhole(send(dialect, kim, form, typed), typed);
  }

  @ParameterizedTest
  @MethodSource("fillings")
  void fullFormComesBackWholeWithOtherNames(EventFormat dialect, String filling) {
    Person kim = app.connectedByForm();
    Answer form = open(dialect, kim);
    Map<String, List<String>> typed = with(full(form, filling, ""), "people", people(49));
    google.faults().next("spaces.setup").answers(409);

    Answer again = send(dialect, kim, form, typed);

    assertThat(google.calls("spaces.setup")).hasSize(1);
    assertThatItIsWhole(again, typed);
  }

  @ParameterizedTest
  @MethodSource("fillings")
  void fullFormGoesThroughByTryAgain(EventFormat dialect, String filling) {
    Person kim = app.connectedByForm();
    Answer form = open(dialect, kim);
    Map<String, List<String>> typed = with(full(form, filling, ""), "people", people(49));
    google.faults().next("spaces.setup").answers(503, Map.of("Retry-After", "17"), "{}");

    Answer card = send(dialect, kim, form, typed);
    Answer made =
        app.send(dialect, events(dialect, kim, "en").button(card.action(TRY_AGAIN).orElseThrow()));

    assertThat(made.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(google.spaces().get(google.spaces().size() - 1).guidelines())
        .isEqualTo(typed.get("guidelines").get(0).strip());
  }

  /** All fields as full as the form says that they may be, and people beside the addresses. */
  private static Map<String, List<String>> full(Answer form, String filling, String emails) {
    String one = filling.replace("\n", "b");
    return Map.of(
        "name", List.of(name(filled(form, "name", one))),
        "description", List.of(filled(form, "description", one)),
        "guidelines", List.of(filled(form, "guidelines", filling)),
        "emails", List.of(emails),
        "people", people(49),
        "kind", List.of("announcement"),
        "options", List.of("historyOff", "discoverable"));
  }

  /** A name that no other test has, as long as before but for the prefix that is put in front. */
  private static String name(String filled) {
    String number = "%04d".formatted(NUMBERS.incrementAndGet());
    return number + filled.substring(filled.offsetByCodePoints(0, number.length() + 1));
  }

  private static String filled(Answer form, String field, String filling) {
    int limit = form.field(field).path("validation").path("characterLimit").asInt();
    return filling.repeat(limit / filling.codePointCount(0, filling.length()));
  }

  /** As many as the field holds: more than Google adds. */
  private static String addresses(Answer form) {
    int limit = form.field("emails").path("validation").path("characterLimit").asInt();
    String addresses =
        IntStream.range(0, limit)
            .mapToObj(i -> "somebody.%d@department.example.org, ".formatted(i))
            .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
            .substring(0, limit);
    return addresses;
  }

  private static List<String> people(int count) {
    return IntStream.range(0, count).mapToObj("users/1234567890123456789%02d"::formatted).toList();
  }

  private static Map<String, List<String>> with(
      Map<String, List<String>> typed, String field, List<String> value) {
    Map<String, List<String>> changed = new HashMap<>(typed);
    changed.put(field, value);
    return changed;
  }

  private static void assertThatItIsWhole(Answer form, Map<String, List<String>> typed) {
    assertThat(form.bytes()).isLessThanOrEqualTo(32_000);
    for (String field : List.of("name", "description", "guidelines", "emails")) {
      assertThat(form.field(field).path("value").asText())
          .as(field)
          .isEqualTo(typed.get(field).get(0));
    }
    List<String> people =
        new ArrayList<>(form.field("people").path("items").findValuesAsText("value"));
    for (JsonNode parameter : form.submit().path("parameters")) {
      if (parameter.path("key").asText().equals("morePeople")) {
        people.addAll(List.of(parameter.path("value").asText().split(",", -1)));
      }
    }
    assertThat(people).isEqualTo(typed.get("people"));
    assertThat(form.field("kind").at("/items/1/selected").asBoolean()).isTrue();
    JsonNode fault = form.dialog().at("/sections/0/widgets/0/textParagraph/text");
    assertThat(fault.asText()).isNotEmpty();
  }

  private static Events events(EventFormat dialect, Person person, String locale) {
    return App.events(dialect, person).locale(locale);
  }

  private Answer open(EventFormat dialect, Person person) {
    return app.send(dialect, events(dialect, person, WIDEST).quickCommandForDialog(5));
  }

  private Answer send(
      EventFormat dialect, Person person, Answer form, Map<String, List<String>> typed) {
    ObjectNode event = events(dialect, person, WIDEST).form(form.submit(), typed);
    return app.send(dialect, event);
  }
}
