package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text with labels above and below, an icon before and a button behind it. */
final class DecoratedText implements Widget {

  private final Buttons buttons;

  DecoratedText(Buttons buttons) {
    this.buttons = buttons;
  }

  @Override
  public Map<String, Object> data(JsonNode content) {
    JsonNode icon = content.path("startIcon");
    String name = icon.at("/materialIcon/name").asText(icon.path("knownIcon").asText(""));
    return Map.of(
        "icon",
        name,
        "initial",
        name.isEmpty() ? "" : name.substring(0, 1),
        "topLabel",
        content.path("topLabel").asText(""),
        "text",
        CardText.raw(content.path("text")),
        "bottomLabel",
        content.path("bottomLabel").asText(""),
        "wrap",
        content.path("wrapText").asBoolean(),
        "button",
        Optional.ofNullable(content.get("button"))
            .map(buttons::read)
            .map(List::of)
            .orElse(List.of()),
        "undrawn",
        Undrawn.of(content, "startIcon", "topLabel", "text", "bottomLabel", "wrapText", "button"));
  }
}
