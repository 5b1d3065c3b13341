package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** The items that an app suggests for what a person typed into a list. */
final class Suggestions {

  private Suggestions() {}

  /** A copy of a card with these items in one list; what was chosen there before stays chosen. */
  static JsonNode in(JsonNode card, String list, JsonNode suggested) {
    JsonNode copy = card.deepCopy();
    for (JsonNode widget : copy.findValues("selectionInput")) {
      if (widget.path("name").asText().equals(list)) {
        replace((ObjectNode) widget, suggested);
      }
    }
    return copy;
  }

  private static void replace(ObjectNode widget, JsonNode suggested) {
    JsonNode before = widget.path("items");
    ArrayNode items = widget.putArray("items");
    Set<String> kept = new HashSet<>();
    for (JsonNode item : before) {
      if (item.path("selected").asBoolean()) {
        kept.add(item.path("value").asText());
        items.add(item);
      }
    }
    for (JsonNode item : suggested) {
      if (!kept.contains(item.path("value").asText())) {
        items.add(item);
      }
    }
  }
}
