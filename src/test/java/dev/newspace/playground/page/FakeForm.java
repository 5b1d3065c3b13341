package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;

/** A dialog with everything that can be filled in. */
final class FakeForm {

  static final String CARD =
      """
      {"header":{"title":"Create a space"},
       "sections":[{"widgets":[
        {"textInput":{"name":"name","label":"Name","type":"SINGLE_LINE","hintText":"As others see it",
          "value":"Project Apollo","validation":{"characterLimit":128},
          "initialSuggestions":{"items":[{"text":"Project Gemini"}]}}},
        {"textInput":{"name":"about","label":"Description","type":"MULTIPLE_LINE",
          "validation":{"characterLimit":150}}},
        {"selectionInput":{"name":"people","label":"People","type":"MULTI_SELECT",
          "multiSelectMaxSelectedItems":2,"platformDataSource":{"commonDataSource":"USER"},
          "items":[{"text":"users/x","value":"users/104000000000000000002","selected":true}]}},
        {"selectionInput":{"name":"kind","label":"Kind","type":"RADIO_BUTTON","items":[
          {"text":"Collaboration","value":"c","selected":true},{"text":"Announcements","value":"a"}]}},
        {"selectionInput":{"name":"options","label":"Options","type":"CHECK_BOX","items":[
          {"text":"People from outside","value":"outsiders"},
          {"text":"History off","value":"off","selected":true}]}},
        {"selectionInput":{"name":"more","label":"More","type":"SWITCH","items":[
          {"text":"Pinned","value":"pinned"}]}},
        {"selectionInput":{"name":"colour","label":"Colour","type":"DROPDOWN","items":[
          {"text":"Blue","value":"blue"},{"text":"Green","value":"green","selected":true}]}},
        {"selectionInput":{"name":"topics","label":"Topics","type":"MULTI_SELECT","items":[
          {"text":"Rockets","value":"r","bottomText":"Fast"},{"text":"Moons","value":"m"}]}},
        {"decoratedText":{"topLabel":"Then","text":"Open it at once",
          "switchControl":{"name":"open","value":"yes","controlType":"SWITCH"}}},
        {"decoratedText":{"text":"More about spaces","button":{"text":"Read",
          "onClick":{"openLink":{"url":"https://support.google.com/chat"}}}}}]}],
       "fixedFooter":{"primaryButton":{"text":"Create","onClick":{"action":{
         "function":"ORIGIN/chat","parameters":[{"key":"do","value":"create"}]}}},
        "secondaryButton":{"text":"Later","onClick":{"action":{"function":"ORIGIN/x"}}}}}
      """
          .replace("ORIGIN", FakeApp.ORIGIN);

  static final String SEND =
      "{\"function\":\""
          + FakeApp.ORIGIN
          + "/chat\",\"parameters\":[{\"key\":\"do\",\"value\":\"create\"}]}";

  /** A message with the widgets that are not filled in. */
  static final String ALL_WIDGETS =
      """
      {"cardsV2":[{"cardId":"all","card":{
       "header":{"title":"Launch day","subtitle":"All systems",
         "imageUrl":"https://x.example/logo.png","imageAltText":"Logo","imageType":"CIRCLE"},
       "sections":[
        {"header":"Status","widgets":[
         {"decoratedText":{"startIcon":{"knownIcon":"CLOCK"},"topLabel":"Starts","text":"<b>09:41</b>",
           "bottomLabel":"Local time","endIcon":{"materialIcon":{"name":"check"}}}},
         {"divider":{}},
         {"columns":{"columnItems":[
           {"widgets":[{"textParagraph":{"text":"<i>Fuel</i><br><font color='#0b8043'>full</font>"}}]},
           {"widgets":[{"textParagraph":{"text":"<u>Crew</u><br>3 &amp; a <s>cat</s>"}}]}]}},
         {"image":{"imageUrl":"https://x.example/rocket.png","altText":"The rocket on its pad"}},
         {"buttonList":{"buttons":[
           {"text":"Go","type":"FILLED","onClick":{"action":{"function":"https://x.example/go"}}},
           {"text":"Read","onClick":{"openLink":{"url":"https://x.example/"}}},
           {"text":"Later","disabled":true,"onClick":{"openLink":{"url":"https://x.example/"}}}]}}]},
        {"header":"People","collapsible":true,"uncollapsibleWidgetsCount":1,"widgets":[
         {"textParagraph":{"text":"Ann Archer"}},{"textParagraph":{"text":"Ben Okafor"}},
         {"grid":{"title":"Seats"}}]}]}}]}
      """;

  private FakeForm() {}

  /** The answer that opens it, in the dialect of the event. */
  static JsonNode opened(JsonNode event) {
    return opened(event, Json.read(CARD));
  }

  static JsonNode opened(JsonNode event, JsonNode card) {
    ObjectNode answer = Json.object();
    if (event.has("chat")) {
      answer.putObject("action").putArray("navigations").addObject().set("pushCard", card);
    } else {
      dialogAction(answer).putObject("dialog").set("body", card);
    }
    return answer;
  }

  /** The answer that ends or keeps a classic dialog. */
  static JsonNode status(String code, String text) {
    ObjectNode answer = Json.object();
    dialogAction(answer)
        .putObject("actionStatus")
        .put("statusCode", code)
        .put("userFacingMessage", text);
    return answer;
  }

  static boolean isSent(JsonNode event) {
    return event.findPath("dialogEventType").asText().equals("SUBMIT_DIALOG");
  }

  private static ObjectNode dialogAction(ObjectNode answer) {
    return answer.putObject("actionResponse").put("type", "DIALOG").putObject("dialogAction");
  }
}
