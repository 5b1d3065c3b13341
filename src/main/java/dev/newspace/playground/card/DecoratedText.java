package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text with labels above and below, an icon before and a button behind it. */
final class DecoratedText implements Widget {

  private final ButtonList buttons;

  DecoratedText(ButtonList buttons) {
    this.buttons = buttons;
  }

  @Override
  public Map<String, Object> data(JsonNode content) {
    Map<String, Object> data = new HashMap<>();
    data.put("icons", Icon.of(content.path(content.has("startIcon") ? "startIcon" : "icon")));
    data.put("endIcons", Icon.of(content.path("endIcon")));
    data.put("link", link(content));
    data.put("topLabel", content.path("topLabel").asText(""));
    data.put("text", CardText.raw(content.path("text")));
    data.put("bottomLabel", content.path("bottomLabel").asText(""));
    data.put("wrap", content.path("wrapText").asBoolean());
    data.put(
        "button",
        Optional.ofNullable(content.get("button"))
            .map(buttons::read)
            .map(List::of)
            .orElse(List.of()));
    data.put("control", control(content.path("switchControl")));
    data.put(
        "undrawn",
        Undrawn.of(
                content,
                "startIcon",
                "icon",
                "endIcon",
                link(content).isEmpty() ? "" : "onClick",
                "topLabel",
                "text",
                "bottomLabel",
                "wrapText",
                "button",
                "switchControl")
            + Undrawn.of(
                content.path("switchControl"), "name", "value", "selected", "controlType"));
    return data;
  }

  private static String link(JsonNode content) {
    String url = content.at("/onClick/openLink/url").asText("");
    return Links.isSafe(url) ? url : "";
  }

  private static List<Control> control(JsonNode control) {
    if (!control.isObject()) {
      return List.of();
    }
    return List.of(
        new Control(
            Cards.INPUT + control.path("name").asText(),
            control.path("value").asText("true"),
            control.path("selected").asBoolean(),
            control.path("controlType").asText("SWITCH").equals("SWITCH")));
  }

  /** Turns the text on and off. */
  record Control(String name, String value, boolean on, boolean isSwitch) {}
}
