package dev.newspace.playground.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'textParagraph':{'text':'x','colour':'red'}} | textParagraph.colour",
        "{'textParagraph':{'text':{}}} | textParagraph.text",
        "{'textParagraph':{}} | textParagraph.text",
        "{'grille':{}} | grille",
        "{'decoratedText':{'topLabel':'x'}} | decoratedText.text",
        "{'decoratedText':{'text':'x','wrapText':'yes'}} | decoratedText.wrapText",
        "{'textInput':{'name':'n'}} | textInput",
        "{'textInput':{'label':'n'}} | textInput.name",
        "{'textInput':{'name':'n','label':'n','type':'MANY'}} | textInput.type",
        "{'selectionInput':{'name':'n','type':'LIST'}} | selectionInput.type",
        "{'buttonList':{'buttons':[{'onClick':{'openLink':{'url':'https://x'}}}]}}"
            + " | buttonList.buttons[0]",
        "{'buttonList':{'buttons':[{'text':'x','onClick':{'action':{}}}]}}"
            + " | buttonList.buttons[0].onClick.action.function",
        "{'columns':{'columnItems':[{},{},{}]}} | columns.columnItems",
      })
  void rejectedWidgetIsNamedByPath(String widget, String path) {
    List<AnswerFault> breaches = AnswerRules.message(message(widget.replace('\'', '"')), "");
    assertThat(breaches)
        .extracting(AnswerFault::path)
        .contains("cardsV2[0].card.sections[0].widgets[0]." + path);
    assertThat(breaches)
        .allSatisfy(
            breach -> {
              assertThat(breach.rule()).isNotBlank();
              assertThat(breach.source()).startsWith("https://developers.google.com/");
            });
  }

  @Test
  void cardHeaderWithoutTitleIsRejected() {
    ObjectNode message = message("{'divider':{}}".replace('\'', '"'));
    ((ObjectNode) message.at("/cardsV2/0/card")).putObject("header").put("subtitle", "x");
    assertThat(paths(message)).containsExactly("cardsV2[0].card.header.title");
  }

  @Test
  void messageOver32000BytesIsRejected() {
    assertThat(AnswerRules.message(Json.object().put("text", "ä".repeat(16_001)), ""))
        .singleElement()
        .satisfies(breach -> assertThat(breach.rule()).contains("32,000"));
    assertThat(AnswerRules.message(Json.object().put("text", "ä".repeat(15_900)), "")).isEmpty();
  }

  @Test
  void cardWithOver100WidgetsIsRejected() {
    ObjectNode message = message("{\"divider\":{}}");
    ArrayNode widgets = (ArrayNode) message.at("/cardsV2/0/card/sections/0/widgets");
    while (widgets.size() < 100) {
      widgets.addObject().putObject("divider");
    }
    assertThat(paths(message)).isEmpty();
    widgets.addObject().putObject("divider");
    assertThat(paths(message)).containsExactly("cardsV2[0].card.sections");
  }

  @Test
  void cardFooterIsAllowedInDialogOnly() {
    ObjectNode message = message("{\"divider\":{}}");
    ObjectNode card = (ObjectNode) message.at("/cardsV2/0/card");
    card.putObject("fixedFooter");
    assertThat(paths(message)).containsExactly("cardsV2[0].card.fixedFooter");
    assertThat(AnswerRules.dialog(card, "")).isEmpty();
  }

  @Test
  void unknownFieldOfAddOnAnswerIsRejected() {
    assertThat(AnswerRules.addOn(Json.read("{\"action\":{\"navigation\":[]},\"text\":\"x\"}")))
        .extracting(AnswerFault::path)
        .containsExactly("action.navigation", "text");
  }

  private static List<String> paths(ObjectNode message) {
    return AnswerRules.message(message, "").stream().map(AnswerFault::path).toList();
  }

  private static ObjectNode message(String widget) {
    return (ObjectNode)
        Json.read(
            "{\"cardsV2\":[{\"cardId\":\"c\",\"card\":{\"sections\":[{\"widgets\":["
                + widget
                + "]}]}}]}");
  }
}
