package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.people.People;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards that Google shows, with clicks on them that Google could not send anywhere. */
class UnsentTest extends FakeAppTest {

  private static final String NAME = "{\"function\":\"your-function-url\"}";
  private static final String SENT_TO_NAME = "no address to send this click to";
  private static final String WOULD_FAIL = "Google shows this, but a click would fail";
  static final JsonNode CARD =
      Json.read(
          """
          {"sections":[{"widgets":[
            {"textParagraph":{"text":"Contacts"}},
            {"textInput":{"name":"who","label":"Who"}},
            {"selectionInput":{"name":"found","type":"MULTI_SELECT",
              "externalDataSource":{"function":"your-function-url"}}},
            {"buttonList":{"buttons":[
              {"text":"Go","onClick":{"action":{"function":"your-function-url"}}},
              {"text":"Come","onClick":{"action":{"function":"https://app.example/come"}}}]}}]}]}
          """);

  @Test
  void functionOfAddOnThatIsNoAddressIsShownAndNamed() throws Exception {
    app.answers(event -> FakeApp.posted(message()));

    assertThat(ann("add_on").say("/help"))
        .contains("Contacts", ">Go</button>", WOULD_FAIL)
        .contains("cardsV2[0].card.sections[0].widgets[3].buttonList.buttons[0].onClick")
        .doesNotContain("buttons[1]", "refuses this answer");
  }

  @Test
  void functionOfClassicAppIsName() throws Exception {
    app.answers(event -> message());
    assertThat(ann("classic").say("/help")).contains("Contacts").doesNotContain(WOULD_FAIL);

    String page = ann("classic").send("/click", Map.of("entry", "none", "action", NAME));

    assertThat(app.events().get(1).at("/action/actionMethodName").asText())
        .isEqualTo("your-function-url");
    assertThat(page).doesNotContain(SENT_TO_NAME);
  }

  @Test
  void clickInMessageThatHasNoAddressIsNotSent() throws Exception {
    app.answers(event -> FakeApp.posted(message()));
    ann("add_on").say("/help");

    assertThat(ann("add_on").send("/click", Map.of("entry", "none", "action", NAME)))
        .contains(SENT_TO_NAME, "“your-function-url”");
    assertThat(app.events()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example/come",
        "http://localhost/chat",
        "https://localhost:PORT/chat",
        "http://localhost:PORT@app.example/chat",
        "http://localhost.app.example:PORT/chat",
        "http://127.0.0.1:PORT/chat"
      })
  void clickThatWouldGoToSomebodyElseIsNotSent(String address) throws Exception {
    app.answers(event -> FakeApp.posted(message()));
    ann("add_on").say("/help");
    String port = Integer.toString(URI.create(app.url()).getPort());
    String action = Json.object().put("function", address.replace("PORT", port)).toString();

    assertThat(ann("add_on").send("/click", Map.of("entry", "none", "action", action)))
        .contains("Google would send this click to “" + address.replace("PORT", port));
    assertThat(app.events()).hasSize(1);
  }

  @Test
  void clickInDialogThatHasNoAddressIsNotSentAndKeepsTheDialog() throws Exception {
    app.answers(event -> FakeForm.opened(event, CARD));
    String opened = ann("add_on").send("/choose", Map.of("command", "5"));

    String kept =
        ann("add_on")
            .send(
                "/submit",
                Map.of("dialog", BrowserUser.dialog(opened), "action", NAME, "in:who", "Kim"));

    assertThat(opened).contains("<dialog", WOULD_FAIL).doesNotContain("refuses this answer");
    assertThat(kept)
        .contains("<p class=\"fault\" role=\"alert\">Google would have", "value=\"Kim\"");
    assertThat(app.events()).hasSize(1);
  }

  @Test
  void clickAtHomeThatHasNoAddressIsNotSent() throws Exception {
    ObjectNode pushed = Json.object();
    pushed.putObject("action").putArray("navigations").addObject().set("pushCard", CARD);
    app.answers(event -> pushed);
    BrowserUser home = ann("add_on").in(HomeTab.ADDRESS);
    assertThat(home.send("/home", Map.of())).contains("Contacts", WOULD_FAIL);

    assertThat(home.send("/click", Map.of("action", NAME))).contains("Contacts", SENT_TO_NAME);
    assertThat(app.events()).hasSize(1);
  }

  @Test
  void listWhoseFunctionIsNoAddressIsNotAskedFor() throws Exception {
    app.answers(event -> FakeForm.opened(event, CARD));
    String opened = ann("add_on").send("/choose", Map.of("command", "5"));

    assertThat(
            ann("add_on")
                .send(
                    "/suggest",
                    Map.of(
                        "dialog",
                        BrowserUser.dialog(opened),
                        "list",
                        "found",
                        "query:found",
                        "Kimberley")))
        .contains("<dialog", SENT_TO_NAME);
    assertThat(app.events()).hasSize(1);
  }

  static ObjectNode message() {
    ObjectNode message = Json.object();
    message.putArray("cardsV2").addObject().put("cardId", "c").set("card", CARD);
    return message;
  }

  private BrowserUser ann(String dialect) {
    return new BrowserUser(playground, People.ANN, dialect, "dm");
  }
}
