package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.card.Cards;
import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was filled in.
 *
 * @param values by the widget's name; a widget that is off or empty has none
 * @param moments dates and times by the widget's name, in milliseconds since 1970, UTC
 */
record Inputs(Map<String, List<String>> values, Map<String, Moment> moments) {

  /** Reads a form whose fields are named as {@link Cards} names them. */
  static Inputs read(MultiMap form) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, Moment> moments = new LinkedHashMap<>();
    for (String field : form.names()) {
      if (field.startsWith(Cards.INPUT)) {
        values.put(
            field.substring(Cards.INPUT.length()),
            form.getAll(field).stream().map(value -> value.replace("\r\n", "\n")).toList());
      } else if (field.startsWith(Cards.MOMENT)) {
        Moment.read(form.get(field))
            .ifPresent(moment -> moments.put(field.substring(Cards.MOMENT.length()), moment));
      }
    }
    return new Inputs(values, moments);
  }

  /** As an event has them: {@code formInputs}. */
  ObjectNode formInputs() {
    ObjectNode json = Json.object();
    values.forEach(
        (name, chosen) ->
            chosen.forEach(json.putObject(name).putObject("stringInputs").putArray("value")::add));
    moments.forEach((name, moment) -> json.set(name, moment.formInput()));
    return json;
  }

  /** A copy of the card with these values in its widgets. */
  JsonNode in(JsonNode card) {
    JsonNode copy = card.deepCopy();
    copy.findValues("textInput").forEach(this::text);
    copy.findValues("selectionInput").forEach(this::selection);
    copy.findValues("dateTimePicker").forEach(this::moment);
    copy.findValues("switchControl")
        .forEach(
            control -> ((ObjectNode) control).put("selected", values.containsKey(of(control))));
    return copy;
  }

  private void text(JsonNode widget) {
    List<String> typed = values.getOrDefault(of(widget), List.of(""));
    ((ObjectNode) widget).put("value", typed.get(0));
  }

  private void moment(JsonNode widget) {
    ((ObjectNode) widget).remove("valueMsEpoch");
    Moment chosen = moments.get(of(widget));
    if (chosen != null) {
      ((ObjectNode) widget).put("valueMsEpoch", chosen.millis());
    }
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
