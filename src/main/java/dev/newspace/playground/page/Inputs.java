package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.card.Cards;
import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was filled in.
 *
 * @param values by the widget's name; a widget that is off or empty has none
 */
record Inputs(Map<String, List<String>> values) {

  /** Reads a form whose fields are named as {@link Cards} names them. */
  static Inputs read(MultiMap form) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String field : form.names()) {
      if (field.startsWith(Cards.INPUT)) {
        values.put(
            field.substring(Cards.INPUT.length()),
            form.getAll(field).stream().map(value -> value.replace("\r\n", "\n")).toList());
      }
    }
    return new Inputs(values);
  }

  /** A copy of the card with these values in its widgets. */
  JsonNode in(JsonNode card) {
    JsonNode copy = card.deepCopy();
    copy.findValues("textInput").forEach(this::text);
    copy.findValues("selectionInput").forEach(this::selection);
    copy.findValues("switchControl")
        .forEach(
            control -> ((ObjectNode) control).put("selected", values.containsKey(of(control))));
    return copy;
  }

  private void text(JsonNode widget) {
    List<String> typed = values.getOrDefault(of(widget), List.of(""));
    ((ObjectNode) widget).put("value", typed.get(0));
  }

  private void selection(JsonNode widget) {
    List<String> chosen = values.getOrDefault(of(widget), List.of());
    if (widget.has("platformDataSource")) {
      ArrayNode items = ((ObjectNode) widget).putArray("items");
      chosen.forEach(
          value -> items.addObject().put("text", value).put("value", value).put("selected", true));
      return;
    }
    for (JsonNode item : widget.path("items")) {
      ((ObjectNode) item).put("selected", chosen.contains(item.path("value").asText()));
    }
  }

  private static String of(JsonNode widget) {
    return widget.path("name").asText();
  }
}
