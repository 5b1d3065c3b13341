package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.people.People;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message of the app keeps its name: an event tells which one was clicked. */
class ClickedMessageTest extends FakeAppTest {

  private static final String PRESS = "{\"function\":\"" + FakeApp.ORIGIN + "/press\"}";
  private static final String OPEN =
      "{\"function\":\"" + FakeApp.ORIGIN + "/open\",\"interaction\":\"OPEN_DIALOG\"}";

  @ParameterizedTest
  @ValueSource(strings = {"classic", "add_on"})
  void nameIsOfTheMessageAndOutlivesAnUpdate(String dialect) throws Exception {
    answers(dialect, "createMessageAction", "The first", "Another");
    String first = entry(ann(dialect).say("Hello"));
    String second = entry(ann(dialect).say("Hello"));
    answers(dialect, "updateMessageAction", "Changed");

    String changed = entry(click(dialect, second, PRESS));
    click(dialect, first, PRESS);
    click(dialect, changed, PRESS);

    assertThat(name(2)).startsWith("spaces/").contains("/messages/").isNotEqualTo(name(3));
    assertThat(name(4)).as("the updated message").isEqualTo(name(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "add_on"})
  void dialogIsOfTheMessageThatOpenedIt(String dialect) throws Exception {
    answers(dialect, "createMessageAction", "Hello");
    String entry = entry(ann(dialect).say("Hello"));
    app.answers(FakeForm::opened);

    String opened = click(dialect, entry, OPEN);
    ann(dialect)
        .send("/submit", Map.of("dialog", BrowserUser.dialog(opened), "action", FakeForm.SEND));

    assertThat(name(2)).isEqualTo(name(1));
  }

  private void answers(String dialect, String action, String... texts) {
    app.answers(
        event -> {
          ObjectNode message = message(texts[Math.min(app.events().size(), texts.length) - 1]);
          if (dialect.equals("classic")) {
            String type = action.equals("createMessageAction") ? "NEW_MESSAGE" : "UPDATE_MESSAGE";
            message.putObject("actionResponse").put("type", type);
            return message;
          }
          ObjectNode json = Json.object();
          json.putObject("hostAppDataAction")
              .putObject("chatDataAction")
              .putObject(action)
              .set("message", message);
          return json;
        });
  }

  private static ObjectNode message(String text) {
    ObjectNode message = FakeApp.text(text);
    message
        .putArray("accessoryWidgets")
        .addObject()
        .putObject("buttonList")
        .putArray("buttons")
        .addObject()
        .put("text", "Open")
        .putObject("onClick")
        .set("action", Json.read(OPEN));
    return message;
  }

  private String click(String dialect, String entry, String action) throws Exception {
    return ann(dialect).send("/click", Map.of("entry", entry, "action", action));
  }

  private String name(int event) {
    JsonNode sent = app.events().get(event);
    JsonNode message =
        sent.has("chat") ? sent.at("/chat/buttonClickedPayload/message") : sent.path("message");
    return message.path("name").asText();
  }

  /** The newest message of the app. */
  private static String entry(String page) {
    return page.replaceAll("(?s).*name=\"entry\" value=\"([^\"]+)\".*", "$1");
  }

  private BrowserUser ann(String dialect) {
    return new BrowserUser(playground, People.ANN, dialect, "dm");
  }
}
