package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a part of an event is filled with, as far as a body reaches: a clear answer within the
 * worker's means, and no log of the event's measure. The time limit is a guard, not a measurement:
 * what is tested takes milliseconds, or minutes.
 */
@QuarkusTest
@Timeout(20)
class AbsurdEventsTest extends FrontDoorTest {
  private static final int MAX_LOGGED = 20_000;
  private static final int HUGE = 900_000;

  /** Above and below in turns, which have to be sorted before they are composed. */
  private static final String MARKS = "\u0301\u0323".repeat(HUGE / 4);

  private static final String TOO_LONG = EnglishTexts.COMMAND.nameTooLong();
  private static final String OUTDATED = EnglishTexts.COMMAND.outdatedButton();

  /** Something absurd that a verified event tells. */
  private interface Deed {
    ObjectNode event(Events events, Answer form);
  }

  static Stream<Arguments> absurdParts() {
    Map<String, Deed> deeds = new HashMap<>();
    deeds.put("name of marks", (events, form) -> named(events, "A" + MARKS));
    deeds.put("name of marks alone", (events, form) -> named(events, MARKS));
    deeds.put("name of letters", (events, form) -> named(events, "x".repeat(HUGE)));
    deeds.put("name of jamo", (events, form) -> named(events, "\u1100\u1161".repeat(HUGE / 6)));
    deeds.put(
        "mentions in a long text",
        (events, form) -> mentions(named(events, "@b".repeat(HUGE / 8)), 5_000, "b"));
    deeds.put(
        "long mentions in a long text",
        (events, form) ->
            mentions(named(events, "@" + "b".repeat(HUGE / 4)), 40, "b".repeat(HUGE / 80) + "c"));
    return deeds.entrySet().stream()
        .flatMap(
            deed ->
                Stream.of(EventFormat.values())
                    .map(dialect -> Arguments.of(dialect, deed.getKey(), deed.getValue())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("absurdParts")
  void namesWithoutMeasureAreTooLong(EventFormat dialect, String what, Deed deed) {
    Person kim = app.connected();

    Answer card = answer(dialect, deed.event(App.events(dialect, kim), null));

    assertThat(card.title()).isEqualTo(TOO_LONG);
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void mentionsByTheThousandAreCounted(EventFormat dialect) {
    Person kim = app.connected();

    Answer card =
        answer(dialect, mentions(named(App.events(dialect, kim), "Apollo @b"), 6_000, "b"));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.tooManyPeople());
    assertThat(card.text()).contains("6000");
  }

  static Stream<Arguments> absurdFields() {
    Map<String, Map<String, List<String>>> fields = new HashMap<>();
    fields.put("address", Map.of("emails", List.of("a@" + "b.".repeat(1_997) + "com")));
    fields.put("huge address", Map.of("emails", List.of("a@" + "b.".repeat(HUGE / 2) + "com")));
    fields.put("domain of one label", Map.of("emails", List.of("a@" + "b".repeat(HUGE) + ".com")));
    fields.put("addresses", Map.of("emails", List.of("a@b.cc,".repeat(HUGE / 7))));
    fields.put("separators", Map.of("emails", List.of(",; \n".repeat(HUGE / 5) + "a")));
    fields.put("people", Map.of("people", Stream.generate(() -> "users/1").limit(90_000).toList()));
    fields.put(
        "different people",
        Map.of(
            "people", Stream.iterate(1, i -> i + 1).limit(60_000).map(i -> "users/" + i).toList()));
    fields.put("person", Map.of("people", List.of("users/" + "1".repeat(HUGE))));
    fields.put("name", Map.of("name", List.of("A" + MARKS)));
    fields.put("description", Map.of("description", List.of(MARKS)));
    fields.put("guidelines", Map.of("guidelines", List.of("🚀".repeat(HUGE / 4))));
    fields.put("controls", Map.of("guidelines", List.of("\u0001\u2028".repeat(HUGE / 12))));
    fields.put("options", Map.of("options", Stream.generate(() -> "x").limit(200_000).toList()));
    return fields.entrySet().stream()
        .flatMap(
            field ->
                Stream.of(EventFormat.values())
                    .map(dialect -> Arguments.of(dialect, field.getKey(), field.getValue())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("absurdFields")
  void fieldsWithoutMeasureAreAnswered(
      EventFormat dialect, String what, Map<String, List<String>> absurd) {
    Person kim = app.connected();
    Answer form = app.send(dialect, App.events(dialect, kim).quickCommandForDialog(5));
    Map<String, List<String>> typed = new HashMap<>(absurd);
    typed.putIfAbsent("name", List.of("Apollo " + kim.id()));

    Answer answer = answer(dialect, App.events(dialect, kim).form(form.submit(), typed));

    boolean made = answer.title().equals(EnglishTexts.COMMAND.created());
    assertThat(made || answer.submit().has("parameters")).as(answer.toString()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void overlongAddressKeepsFormOpen(EventFormat dialect) {
    Person kim = app.connected();
    Answer form = app.send(dialect, App.events(dialect, kim).quickCommandForDialog(5));
    String address = "a@" + "b.".repeat(1_400) + "com";

    Answer again =
        answer(
            dialect,
            App.events(dialect, kim)
                .form(
                    form.submit(), Map.of("name", List.of("Apollo"), "emails", List.of(address))));

    assertThat(again.field("emails").path("value").asText()).isEqualTo(address);
    assertThat(again.field("emails").path("hintText").asText())
        .contains("a@b.b.b.", "…")
        .hasSizeLessThan(200);
    assertThat(google.calls()).isEmpty();
  }

  static Stream<Arguments> absurdButtons() {
    String huge = "x".repeat(HUGE);
    Map<String, Map<String, String>> buttons = new HashMap<>();
    buttons.put("form, name", Map.of("action", "openSpaceForm", "name", "A" + MARKS));
    buttons.put(
        "form, people", Map.of("action", "openSpaceForm", "people", "users/1,".repeat(HUGE / 8)));
    buttons.put("form, request", Map.of("action", "openSpaceForm", "request", huge));
    buttons.put("space", Map.of("action", "createSpace", "request", huge));
    buttons.put("share", Map.of("action", "shareSpace", "space", huge));
    buttons.put("share nothing", Map.of("action", "shareSpace", "space", "\u0000"));
    buttons.put("older", Map.of("action", "listSpaces", "before", "2".repeat(HUGE)));
    buttons.put("unknown", Map.of("action", huge));
    buttons.put("key", Map.of("action", "shareSpace", "k".repeat(40_000), huge));
    return buttons.entrySet().stream()
        .flatMap(
            button ->
                Stream.of(EventFormat.values())
                    .map(dialect -> Arguments.of(dialect, button.getKey(), button.getValue())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("absurdButtons")
  void buttonsWithoutMeasureAreAnswered(
      EventFormat dialect, String what, Map<String, String> parameters) {
    Person kim = app.connected();
    ObjectNode event = button(App.events(dialect, kim), parameters);

    Answer answer = answer(dialect, event);

    boolean form = answer.submit().has("parameters");
    assertThat(form || List.of(OUTDATED, EnglishTexts.COMMAND.spaces()).contains(answer.title()))
        .as(answer.toString())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void overlongFormOpeningIsNotRepeated(EventFormat dialect) {
    Person kim = app.connected();
    Answer form = app.send(dialect, App.events(dialect, kim).quickCommandForDialog(5));
    ObjectNode submit = form.submit().deepCopy();
    submit
        .path("parameters")
        .forEach(
            parameter -> {
              if ("form".equals(parameter.path("key").asText())) {
                ((ObjectNode) parameter).put("value", "f".repeat(HUGE / 2));
              }
            });

    Answer again = answer(dialect, App.events(dialect, kim).form(submit, Map.of()));

    assertThat(again.dialog().toString()).contains(EnglishTexts.COMMAND.formTooOld());
  }

  @ParameterizedTest
  @EnumSource
  void overlongPersonalDetailsAreIgnored(EventFormat dialect) {
    Person kim = app.newcomer();
    ObjectNode address = App.events(dialect, kim).command(1, "Apollo");
    address.findParents("email").forEach(one -> ((ObjectNode) one).put("email", longAddress()));
    ObjectNode domain = App.events(dialect, kim).command(1, "Apollo");
    domain
        .findParents("domainId")
        .forEach(one -> ((ObjectNode) one).put("domainId", "C".repeat(HUGE / 2)));
    ObjectNode completion =
        App.events(dialect, kim)
            .completingAt(App.COMPLETION_URL + "x".repeat(HUGE))
            .command(1, "Apollo");
    ObjectNode locale = App.events(dialect, kim).command(4, "");
    locale
        .findParents("userLocale")
        .forEach(one -> ((ObjectNode) one).put("userLocale", "de-x" + "-abcdefgh".repeat(90_000)));

    assertThat(answer(dialect, address).promptUrl().toString()).hasSizeLessThan(8_000);
    assertThat(answer(dialect, domain).isPrompt()).isTrue();
    assertThat(
            answer(dialect, completion)
                .link(EnglishTexts.COMMAND.authorizeButton())
                .orElseThrow()
                .toString())
        .hasSizeLessThan(8_000);
    assertThat(answer(dialect, locale).title()).isEqualTo(EnglishTexts.COMMAND.help());
  }

  @ParameterizedTest
  @EnumSource
  void numbersWithoutMeasureAreNoEvent(EventFormat dialect) {
    Person kim = app.newcomer();
    String event = App.events(dialect, kim).command(1, "Apollo").toString();
    String huge = event.substring(0, event.length() - 1) + ",\"n\":" + "9".repeat(HUGE) + "}";

    HttpResponse<String> answer = app.post(app.bearer(App.caller(dialect)), huge);

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource
  void fieldsThatNobodyKnowsAreLoggedInShort(EventFormat dialect) {
    ObjectNode event = App.events(dialect, app.newcomer()).added();
    event.removeAll();
    for (int i = 0; i < 20; i++) {
      ObjectNode field = event.putObject("f" + "x".repeat(38) + (char) ('a' + i));
      for (int j = 0; j < 200; j++) {
        field.put("g" + "x".repeat(37) + (char) ('a' + j / 26) + (char) ('a' + j % 26), 1);
      }
    }

    try (CapturedLog log = CapturedLog.open()) {
      assertThat(app.post(app.bearer(App.caller(dialect)), event.toString()).body())
          .isEqualTo("{}");
      assertThat(log.characters()).isLessThan(2_000);
    }
  }

  /** Sends it; whatever it is, the log of it is short. */
  private Answer answer(EventFormat dialect, ObjectNode event) {
    try (CapturedLog log = CapturedLog.open()) {
      Answer answer = app.send(dialect, event);
      assertThat(log.characters()).isLessThan(MAX_LOGGED);
      return answer;
    }
  }

  private static String longAddress() {
    return "a".repeat(HUGE / 4) + "@example.com";
  }

  private static ObjectNode named(Events events, String name) {
    ObjectNode event = events.command(1, "x");
    ((ObjectNode) event.findValue("message"))
        .put("argumentText", name)
        .put("text", "")
        .put("formattedText", "");
    return event;
  }

  private static ObjectNode mentions(ObjectNode event, int count, String shown) {
    ArrayNode annotations = ((ObjectNode) event.findValue("message")).putArray("annotations");
    for (int i = 0; i < count; i++) {
      annotations
          .addObject()
          .put("type", "USER_MENTION")
          .putObject("userMention")
          .putObject("user")
          .put("name", "users/" + i)
          .put("displayName", shown);
    }
    return event;
  }

  private static ObjectNode button(Events events, Map<String, String> parameters) {
    ObjectNode action = JsonNodeFactory.instance.objectNode();
    action.put("function", "https://newspace.example.com/chat");
    ArrayNode list = action.putArray("parameters");
    parameters.forEach((key, value) -> list.addObject().put("key", key).put("value", value));
    // Classic events tell parameters twice, and a body holds one mebibyte.
    ObjectNode event = events.button(action);
    if (event.path("action").has("parameters")) {
      ((ObjectNode) event.path("action")).putArray("parameters");
    }
    if (event.path("action").has("actionMethodName")) {
      ((ObjectNode) event.path("action")).put("actionMethodName", "");
    }
    return event;
  }
}
