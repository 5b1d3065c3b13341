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

/** A list whose items the app finds for what a person types. */
class SuggestionsTest extends FakeAppTest {

  private static final String FOUND =
      "[{\"text\":\"Contact 3\",\"value\":\"3\"},{\"text\":\"Contact 4\",\"value\":\"4\"}]";
  private static final JsonNode CARD =
      Json.read(
          """
          {"sections":[{"widgets":[{"selectionInput":{"name":"contacts","type":"MULTI_SELECT",
            "label":"Contacts","multiSelectMinQueryLength":1,
            "externalDataSource":{"function":"ORIGIN/find"},
            "items":[{"text":"Contact 3","value":"3"}]}}]}]}
          """
              .replace("ORIGIN", FakeApp.ORIGIN));

  @ParameterizedTest
  @ValueSource(strings = {"classic", "add_on"})
  void appFindsItemsForListInMessage(String dialect) throws Exception {
    app.answers(
        event -> {
          var message = Json.object();
          message.putArray("cardsV2").addObject().set("card", CARD);
          return dialect.equals("classic") ? message : FakeApp.posted(message);
        });
    String page = ann(dialect).say("Hello");
    app.answers(event -> found(dialect));

    String found =
        ann(dialect)
            .send(
                "/suggest",
                Map.of(
                    "entry",
                    answered(page),
                    "list",
                    "contacts",
                    "query:contacts",
                    "Contact",
                    "in:contacts",
                    "3"));

    assertThat(page).contains("formaction=\"/suggest\"", "Contact 3");
    assertThat(app.events().get(1).findPath("autocomplete_widget_query").asText())
        .isEqualTo("Contact");
    if (dialect.equals("classic")) {
      assertThat(app.events().get(1).path("type").asText()).isEqualTo("WIDGET_UPDATE");
      assertThat(app.events().get(1).at("/common/invokedFunction").asText())
          .isEqualTo(FakeApp.ORIGIN + "/find");
    } else {
      assertThat(app.events().get(1).at("/chat/widgetUpdatedPayload").isObject()).isTrue();
    }
    assertThat(found)
        .contains("Contact 4", "value=\"3\" checked")
        .doesNotContain("refuses this answer");
    assertThat(found.split("Contact 3<", -1)).as("each item once").hasSize(2);
  }

  @Test
  void appFindsItemsForListInDialog() throws Exception {
    app.answers(event -> FakeForm.opened(event, CARD));
    String opened = ann("classic").send("/choose", Map.of("command", "5"));
    app.answers(event -> found("classic"));

    assertThat(
            ann("classic")
                .send(
                    "/suggest",
                    Map.of(
                        "dialog",
                        BrowserUser.dialog(opened),
                        "list",
                        "contacts",
                        "query:contacts",
                        "4")))
        .contains("<dialog", "Contact 4");
  }

  @ParameterizedTest
  @CsvSource({
    "2, K, Ki, at least 2 characters",
    "2, 🚀, 🚀🚀, at least 2 characters",
    "1, '', K, at least 1 character:",
    ", Ki, Kim, at least 3 characters",
  })
  void appIsNotAskedBeforeEnoughIsTyped(Integer min, String tooShort, String enough, String said)
      throws Exception {
    JsonNode card = CARD.deepCopy();
    ObjectNode list = (ObjectNode) card.findPath("selectionInput");
    list.remove("multiSelectMinQueryLength");
    if (min != null) {
      list.put("multiSelectMinQueryLength", min);
    }
    app.answers(event -> FakeForm.opened(event, card));
    String opened = ann("classic").send("/choose", Map.of("command", "5"));
    app.answers(event -> found("classic"));

    String kept = type(opened, tooShort);

    assertThat(kept).contains("<dialog", said).doesNotContain("Contact 4");
    assertThat(app.events()).hasSize(1);
    assertThat(type(kept, enough)).contains("<dialog", "Contact 4");
    assertThat(app.events()).hasSize(2);
  }

  @Test
  void listInMessageSaysHowMuchIsTyped() throws Exception {
    var message = Json.object();
    message.putArray("cardsV2").addObject().set("card", CARD);
    app.answers(event -> message);
    String page = ann("classic").say("Hello");

    String kept =
        ann("classic")
            .send(
                "/suggest",
                Map.of("entry", answered(page), "list", "contacts", "in:contacts", "3"));

    assertThat(kept).contains("Type at least 1 character:", "value=\"3\" checked");
    assertThat(app.events()).hasSize(1);
  }

  private String type(String opened, String query) throws Exception {
    return ann("classic")
        .send(
            "/suggest",
            Map.of(
                "dialog", BrowserUser.dialog(opened), "list", "contacts", "query:contacts", query));
  }

  private static JsonNode found(String dialect) {
    return Json.read(
        dialect.equals("classic")
            ? "{\"actionResponse\":{\"type\":\"UPDATE_WIDGET\",\"updatedWidget\":"
                + "{\"suggestions\":{\"items\":"
                + FOUND
                + "}}}}"
            : "{\"action\":{\"modifyOperations\":[{\"updateWidget\":"
                + "{\"selectionInputWidgetSuggestions\":{\"suggestions\":"
                + FOUND
                + "}}}]}}");
  }

  private static String answered(String page) {
    return page.replaceAll("(?s).*name=\"entry\" value=\"([^\"]+)\".*", "$1");
  }

  private BrowserUser ann(String dialect) {
    return new BrowserUser(playground, People.ANN, dialect, "dm");
  }
}
