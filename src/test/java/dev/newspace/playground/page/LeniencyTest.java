package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.people.People;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Google's own samples answer is shown, or named as not drawn; it is not called refused. */
class LeniencyTest extends FakeAppTest {

  private static final String OPEN =
      "{\"function\":\"" + FakeApp.ORIGIN + "/open\",\"interaction\":\"OPEN_DIALOG\"}";

  @Test
  void viewerMayBeTheWholeUserOfTheEvent() throws Exception {
    app.answers(
        event -> {
          ObjectNode message = FakeApp.text("For your eyes");
          message.set("privateMessageViewer", event.path("user"));
          return message;
        });

    assertThat(ann("classic").in(team()).say("@NewSpace hello"))
        .contains("For your eyes", "Only visible to you")
        .doesNotContain("refuses this answer");
    assertThat(app.events().get(0).at("/user/avatarUrl").asText()).startsWith("https://");
  }

  @Test
  void accessoryWidgetsAreDrawnAndCanBeClicked() throws Exception {
    app.answers(
        event -> {
          ObjectNode message = FakeApp.text("Your contacts");
          message
              .putArray("accessoryWidgets")
              .addObject()
              .putObject("buttonList")
              .putArray("buttons")
              .addObject()
              .put("text", "Add contact")
              .putObject("onClick")
              .set("action", Json.read(OPEN));
          return message;
        });
    String page = ann("classic").say("/help");
    app.answers(FakeForm::opened);

    assertThat(page)
        .contains("Your contacts", ">Add contact</button>")
        .doesNotContain("refuses this answer");
    assertThat(ann("classic").send("/click", Map.of("entry", "none", "action", OPEN)))
        .contains("<dialog");
    assertThat(app.events().get(1).path("dialogEventType").asText()).isEqualTo("REQUEST_DIALOG");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'cards':[{'header':{'title':'Vote'}}]} | Sent, and not drawn here",
        "{'text':'x','attachment':[{'contentName':'a.png'}]} | Sent, and not drawn here",
        "{'actionResponse':{'type':'UPDATE_USER_MESSAGE_CARDS'}} | does not draw previews",
      })
  void whatIsNotDrawnIsNamed(String answer, String said) throws Exception {
    app.answers(event -> Json.read(answer.replace('\'', '"')));

    assertThat(ann("classic").say("/help")).contains(said).doesNotContain("refuses this answer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "classic | {'text':''}",
        "classic | {'text':' ','cardsV2':[]}",
        "classic | {'actionResponse':{'type':'NEW_MESSAGE'}}",
        "classic | {'actionResponse':{'type':'UPDATE_MESSAGE'},'text':''}",
        "add_on | {'hostAppDataAction':{'chatDataAction':{'createMessageAction':{'message':"
            + "{'text':''}}}}}",
        "add_on | {'hostAppDataAction':{'chatDataAction':{'createMessageAction':{'message':{}}}}}",
      })
  void messageWithoutTextAndCardsIsNothingToShow(String dialect, String answer) throws Exception {
    app.answers(event -> Json.read(answer.replace('\'', '"')));

    assertThat(ann(dialect).say("/help"))
        .contains("Nothing to show: this message has neither text nor cards")
        .contains("<span class=\"outcome\">nothing to show</span>")
        .doesNotContain("refuses this answer", "class=\"answered");
  }

  @Test
  void messageWithAttachmentAloneIsShown() throws Exception {
    app.answers(event -> Json.read("{\"attachment\":[{\"contentName\":\"a.png\"}]}"));

    assertThat(ann("classic").say("/help"))
        .contains("class=\"answered", "Sent, and not drawn here")
        .doesNotContain("Nothing to show");
  }

  @Test
  void namesInSnakeCaseAreUnderstood() throws Exception {
    app.answers(
        event ->
            Json.read(
                "{\"action_response\":{\"type\":\"DIALOG\",\"dialog_action\":{\"dialog\":"
                    + "{\"body\":{\"sections\":[{\"widgets\":[{\"text_paragraph\":"
                    + "{\"text\":\"Hello\"}}]}]}}}}}"));

    assertThat(ann("classic").send("/choose", Map.of("command", "5")))
        .contains("<dialog", "Hello")
        .doesNotContain("refuses this answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "add_on"})
  void datesAndTimesArePickedInDialog(String dialect) throws Exception {
    JsonNode card =
        Json.read(
            """
            {"sections":[{"widgets":[
              {"dateTimePicker":{"name":"born","label":"Birthdate","type":"DATE_ONLY"}},
              {"dateTimePicker":{"name":"alarm","type":"TIME_ONLY","valueMsEpoch":34860000}},
              {"dateTimePicker":{"name":"launch","label":"Launch","type":"DATE_AND_TIME",
                "valueMsEpoch":"1000425600000"}}]}]}
            """);
    app.answers(event -> FakeForm.opened(event, card));
    String opened = ann(dialect).send("/choose", Map.of("command", "5"));
    String again =
        ann(dialect)
            .send(
                "/submit",
                Map.of(
                    "dialog",
                    BrowserUser.dialog(opened),
                    "action",
                    FakeForm.SEND,
                    "at:born",
                    "2001-09-14",
                    "at:alarm",
                    "09:41",
                    "at:launch",
                    "",
                    "at:odd",
                    "yesterday"));

    assertThat(opened)
        .contains("type=\"date\"", "value=\"09:41\"", "value=\"2001-09-14T00:00\"")
        .doesNotContain("refuses this answer");
    JsonNode inputs = app.events().get(1).findPath("formInputs");
    assertThat(inputs.at("/born/dateInput/msSinceEpoch").asLong()).isEqualTo(1_000_425_600_000L);
    assertThat(inputs.at("/alarm/timeInput/hours").asInt()).isEqualTo(9);
    assertThat(inputs.at("/alarm/timeInput/minutes").asInt()).isEqualTo(41);
    assertThat(inputs.has("launch")).isFalse();
    assertThat(inputs.has("odd")).isFalse();
    assertThat(again).contains("<dialog");
  }

  @Test
  void dialogKeptOpenShowsPickedDate() throws Exception {
    JsonNode card =
        Json.read(
            "{\"sections\":[{\"widgets\":[{\"dateTimePicker\":{\"name\":\"born\","
                + "\"type\":\"DATE_ONLY\"}}]}]}");
    app.answers(event -> FakeForm.opened(event, card));
    String opened = ann("classic").send("/choose", Map.of("command", "5"));
    app.answers(event -> FakeForm.status("INVALID_ARGUMENT", "Too young"));

    assertThat(
            ann("classic")
                .send(
                    "/submit",
                    Map.of(
                        "dialog",
                        BrowserUser.dialog(opened),
                        "action",
                        FakeForm.SEND,
                        "at:born",
                        "2001-09-14")))
        .contains("Too young", "value=\"2001-09-14\"");
  }

  @Test
  void numberIsTakenForText() throws Exception {
    app.answers(
        event ->
            Json.read(
                "{\"cardsV2\":[{\"card\":{\"sections\":[{\"widgets\":[{\"buttonList\":"
                    + "{\"buttons\":[{\"text\":\"Submit\",\"icon\":null,\"onClick\":"
                    + "{\"action\":{\"function\":\"f\",\"parameters\":[{\"key\":\"born\","
                    + "\"value\":1000425600000}]}}}]}}]}]}}]}"));

    assertThat(ann("classic").say("/help"))
        .contains(">Submit<")
        .doesNotContain("refuses this answer");
  }

  private BrowserUser ann(String dialect) {
    return new BrowserUser(playground, People.ANN, dialect, "dm");
  }

  private static String team() {
    return SpaceList.TEAM.name().substring("spaces/".length());
  }
}
