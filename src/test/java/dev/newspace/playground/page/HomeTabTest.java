package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.people.People;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTabTest extends FakeAppTest {

  private static final String CARD =
      "{\"sections\":[{\"widgets\":[{\"textParagraph\":{\"text\":\"%s\"}}]}]}";

  @ParameterizedTest
  @ValueSource(strings = {"classic", "add_on"})
  void homeTabShowsPushedCard(String dialect) throws Exception {
    app.answers(
        event ->
            Json.read("{\"action\":{\"navigations\":[{\"pushCard\":" + card("Hello") + "}]}}"));
    assertThat(open(dialect)).contains("Hello").doesNotContain("id=\"line\"");
    JsonNode event = app.events().get(0);
    assertThat(event.at("/chat/user/name").asText()).isEqualTo(People.ANN.name());
    assertThat(event.at("/chat/type").asText())
        .isEqualTo(dialect.equals("classic") ? "APP_HOME" : "");
    assertThat(ann(dialect).page()).as("the chat").doesNotContain("Hello");
  }

  @Test
  void homeTabButtonUpdatesCard() throws Exception {
    homeTabShowsPushedCard("classic");
    app.answers(
        event ->
            Json.read(
                "{\"renderActions\":{\"action\":{\"navigations\":[{\"updateCard\":"
                    + card("Changed")
                    + "}]}}}"));
    assertThat(home("classic").send("/click", Map.of("action", "{\"function\":\"more\"}")))
        .contains("Changed")
        .doesNotContain("Hello");
    assertThat(app.events().get(1).at("/chat/type").asText()).isEqualTo("SUBMIT_FORM");
    assertThat(app.events().get(1).at("/commonEventObject/invokedFunction").asText())
        .isEqualTo("more");
  }

  @Test
  void homeTabClickIsSubmitDialogOfAddOn() throws Exception {
    homeTabShowsPushedCard("add_on");
    home("add_on").send("/click", Map.of("action", "{\"function\":\"" + FakeApp.ORIGIN + "/x\"}"));

    JsonNode payload = app.events().get(1).at("/chat/buttonClickedPayload");
    assertThat(payload.path("isDialogEvent").asBoolean()).isTrue();
    assertThat(payload.path("dialogEventType").asText()).isEqualTo("SUBMIT_DIALOG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "add_on"})
  void homeCardWithInteractionIsStripped(String dialect) throws Exception {
    app.answers(
        event ->
            Json.read(
                "{\"action\":{\"navigations\":[{\"pushCard\":{\"sections\":[{\"widgets\":["
                    + "{\"textParagraph\":{\"text\":\"Hello\"}},{\"buttonList\":{\"buttons\":["
                    + "{\"text\":\"Open\",\"onClick\":{\"action\":{"
                    + "\"function\":\""
                    + FakeApp.ORIGIN
                    + "/x\",\"interaction\":\"OPEN_DIALOG\"}}}]}}"
                    + "]}]}}]}}"));

    assertThat(open(dialect))
        .contains("strips the whole card", "action.interaction</code>")
        .doesNotContain("<p class=\"text\">Hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "add_on"})
  void closedDialogRefreshesHomeCardOrGoesBackToIt(String dialect) throws Exception {
    homeTabShowsPushedCard(dialect);
    app.answers(event -> isOpened(event) ? opened("Fresh") : changed("A form"));
    assertThat(click(dialect)).contains("A form").doesNotContain("Hello");

    app.answers(event -> isOpened(event) ? opened("Fresh") : ended("CLOSE_DIALOG"));
    assertThat(click(dialect)).contains("Hello", "Saved").doesNotContain("A form", "Fresh");

    app.answers(event -> isOpened(event) ? opened("Fresh") : ended("CLOSE_DIALOG_AND_EXECUTE"));
    assertThat(click(dialect)).contains("Fresh", "Saved").doesNotContain("A form", "Hello");
  }

  @Test
  void homeTabReportsAppWithoutHome() throws Exception {
    app.answers(event -> Json.object());
    assertThat(open("classic")).contains("NewSpace has no home");
  }

  @Test
  void homeTabRejectsMessage() throws Exception {
    app.answers(event -> FakeApp.text("Hello"));
    assertThat(open("add_on")).contains("The home tab takes navigations");
  }

  @Test
  void homeTabRejectsUnknownField() throws Exception {
    app.answers(
        event -> Json.read("{\"action\":{\"navigations\":[{\"pushCard\":{\"tittle\":\"x\"}}]}}"));
    assertThat(open("classic")).contains("Google Chat refuses this answer", "tittle");
  }

  private static boolean isOpened(JsonNode event) {
    return !event.path("chat").has("buttonClickedPayload")
        && !event.at("/chat/type").asText().equals("SUBMIT_FORM");
  }

  private static JsonNode opened(String text) {
    return Json.read("{\"action\":{\"navigations\":[{\"pushCard\":" + card(text) + "}]}}");
  }

  private static JsonNode changed(String text) {
    return Json.read(
        "{\"renderActions\":{\"action\":{\"navigations\":[{\"updateCard\":" + card(text) + "}]}}}");
  }

  private static JsonNode ended(String how) {
    return Json.read(
        "{\"renderActions\":{\"action\":{\"navigations\":[{\"endNavigation\":{\"action\":\""
            + how
            + "\"}}],\"notification\":{\"text\":\"Saved\"}}}}");
  }

  private String click(String dialect) throws Exception {
    return home(dialect)
        .send("/click", Map.of("action", "{\"function\":\"" + FakeApp.ORIGIN + "/x\"}"));
  }

  private String open(String dialect) throws Exception {
    return home(dialect).send("/home", Map.of());
  }

  private BrowserUser home(String dialect) {
    return ann(dialect).in(HomeTab.ADDRESS);
  }

  private BrowserUser ann(String dialect) {
    return new BrowserUser(playground, People.ANN, dialect, "dm");
  }

  private static String card(String text) {
    return CARD.formatted(text);
  }
}
