package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.testing.App;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chat stops delivering to an app that fails on what it does not know. */
@QuarkusTest
class UnknownEventsTest extends FrontDoorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "WIDGET_UPDATED, widgetUpdatedPayload",
    "HOME, appHomePayload",
    "UNSPECIFIED, unspecifiedPayload",
    "message, messagepayload",
    "SPACE_PAINTED, spacePaintedPayload"
  })
  void unknownEventTypeIsAnsweredWithNothing(String type, String payload) {
    ObjectNode classic = event(EventFormat.CLASSIC).put("type", type);
    ObjectNode addOn = event(EventFormat.ADD_ON);
    ObjectNode chat = (ObjectNode) addOn.path("chat");
    chat.set(payload, chat.remove("appCommandPayload"));

    assertThatNothingComesOf(EventFormat.CLASSIC, classic);
    assertThatNothingComesOf(EventFormat.ADD_ON, addOn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"type\":5}",
        "{\"type\":null}",
        "{\"type\":\"MESSAGE\"}",
        "{\"type\":\"MESSAGE\",\"user\":[],\"message\":\"x\",\"space\":7}",
        "{\"chat\":null}",
        "{\"chat\":\"x\"}",
        "{\"chat\":[]}",
        "{\"chat\":{}}",
        "{\"chat\":{\"user\":{\"name\":\"users/1\"},\"messagePayload\":7},\"type\":\"MESSAGE\"}",
        "{\"commonEventObject\":{\"hostApp\":\"GMAIL\"},\"gmail\":{}}",
        "{\"a\":{\"b\":{\"c\":[1,2,{\"d\":null}]}}}"
      })
  void arbitraryObjectIsAnswered(String event) throws Exception {
    for (EventFormat dialect : EventFormat.values()) {
      HttpResponse<String> answer = app.post(app.bearer(App.caller(dialect)), event);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(JSON.readTree(answer.body()).isObject()).isTrue();
    }
    assertThat(google.calls()).noneMatch(call -> call.operation().startsWith("spaces"));
  }

  @Test
  void unknownPayloadDoesNotHideKnownOne() {
    ObjectNode event = App.events(EventFormat.ADD_ON, app.newcomer()).command(4, "");
    ObjectNode chat = (ObjectNode) event.path("chat");
    JsonNode known = chat.remove("appCommandPayload");
    chat.putObject("newerPayload").put("x", 1);
    chat.set("appCommandPayload", known);
    assertThat(app.send(EventFormat.ADD_ON, event).title()).isEqualTo(EnglishTexts.COMMAND.help());
  }

  @ParameterizedTest
  @EnumSource
  void eventWithoutValidUserIsIgnored(EventFormat dialect) {
    ObjectNode event = event(dialect);
    ObjectNode parent = event.findParent("user");
    parent.remove("user");
    event.findParent("sender").remove("sender");

    assertThatNothingComesOf(dialect, event);
    for (String name :
        new String[] {"", "users/", "people/1", "users/a b", "users/1/2", "users/ü"}) {
      parent.putObject("user").put("name", name);
      assertThatNothingComesOf(dialect, event);
    }
  }

  @ParameterizedTest
  @EnumSource
  void unknownEventIsLoggedByFieldNamesOnly(EventFormat dialect) {
    ObjectNode event = event(dialect);
    event.remove("type");
    event.put("secret", "swordfish").putObject("odd\nname").put("x", "swordfish");
    if (dialect == EventFormat.ADD_ON) {
      ObjectNode chat = (ObjectNode) event.path("chat");
      chat.set("newerPayload", chat.remove("appCommandPayload"));
    }
    try (CapturedLog log = CapturedLog.open()) {
      assertThatNothingComesOf(dialect, event);
      assertThat(log.linesWith("An event of no use"))
          .singleElement()
          .asString()
          .contains("secret", "user", "eventTime")
          .doesNotContain("swordfish", "\n", "users/", "@example.com");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"message\":{\"data\":\"e30=\"},\"subscription\":\"projects/x/subscriptions/y\"}",
        "{\"commonEventObject\":{\"hostApp\":\"GMAIL\"},\"gmail\":{}}",
        "{\"type\":5}"
      })
  void unknownEnvelopeIsCalledThat(String event) {
    for (EventFormat dialect : EventFormat.values()) {
      try (CapturedLog log = CapturedLog.open()) {
        app.post(app.bearer(App.caller(dialect)), event);
        assertThat(log.linesWith("neither a classic Chat event nor one of an add-on"))
            .singleElement()
            .asString()
            .startsWith("WARN An event of no use");
      }
    }
  }

  @Test
  void typeOfNoUseIsNamedWhereItIsOneOfGoogles() {
    for (String type : new String[] {"WIDGET_UPDATED", "SPACE_PAINTED"}) {
      assertThat(lineOf(event(EventFormat.CLASSIC).put("type", type))).contains("of type " + type);
    }
    for (String type : new String[] {"swordfish", "A\nB", "X".repeat(99), ""}) {
      assertThat(lineOf(event(EventFormat.CLASSIC).put("type", type)))
          .contains("of type none that is known")
          .doesNotContain("swordfish", "\n", "XX");
    }
  }

  @Test
  void manyEventsOfNoUseLeaveTwentyLinesAndOneWithTheNumberOfTheOthers() {
    try (CapturedLog log = CapturedLog.open()) {
      for (int i = 0; i < 30; i++) {
        app.post(app.bearer(App.caller(EventFormat.CLASSIC)), "{\"n" + "x".repeat(i) + "\":1}");
      }
      assertThat(log.linesWith("An event of no use")).hasSize(20);
      ObservabilityBeans.summarize(logLimiter);
      assertThat(log.linesWith("Events of no use"))
          .singleElement()
          .asString()
          .endsWith("nor one of an add-on: 10 more");
    }
  }

  private String lineOf(ObjectNode event) {
    try (CapturedLog log = CapturedLog.open()) {
      assertThatNothingComesOf(EventFormat.CLASSIC, event);
      assertThat(log.linesWith("An event of no use")).hasSize(1);
      return log.linesWith("An event of no use").get(0);
    }
  }

  private ObjectNode event(EventFormat dialect) {
    return App.events(dialect, app.newcomer()).command(1, "Apollo");
  }

  private void assertThatNothingComesOf(EventFormat dialect, JsonNode event) {
    assertThat(app.send(dialect, event).isNothing()).as(event.toString()).isTrue();
    assertThat(google.calls()).noneMatch(call -> call.operation().startsWith("spaces"));
  }
}
