package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something to choose from a list: boxes, round buttons, switches, a menu, or people. */
final class SelectionInput implements Widget {

  private static final Map<String, String> CONTROLS = Map.of("RADIO_BUTTON", "radio");
  private static final int USUAL_MOST = 3;

  private final List<Choice> people;

  SelectionInput(List<Choice> people) {
    this.people = people;
  }

  /** An item as it is drawn. */
  record Item(String value, String text, String detail, boolean chosen) {}

  @Override
  public Map<String, Object> data(JsonNode content) {
    String type = content.path("type").asText("CHECK_BOX");
    boolean ofPeople = "USER".equals(content.at("/platformDataSource/commonDataSource").asText());
    Map<String, Object> data = new HashMap<>();
    data.put("name", Cards.INPUT + content.path("name").asText());
    data.put("label", content.path("label").asText(""));
    data.put("menu", "DROPDOWN".equals(type));
    data.put("control", CONTROLS.getOrDefault(type, "checkbox"));
    data.put("switches", "SWITCH".equals(type));
    data.put("many", "MULTI_SELECT".equals(type));
    data.put("most", content.path("multiSelectMaxSelectedItems").asInt(USUAL_MOST));
    data.put("people", ofPeople);
    boolean asks = content.has("externalDataSource");
    data.put("asks", asks);
    data.put("min", asks ? Cards.minQueryLength(content) : 0);
    data.put("list", content.path("name").asText());
    data.put("query", Cards.QUERY + content.path("name").asText());
    data.put("items", items(content.path("items"), ofPeople));
    data.put(
        "undrawn",
        Undrawn.of(
            content,
            "name",
            "label",
            "type",
            "items",
            "multiSelectMaxSelectedItems",
            "multiSelectMinQueryLength",
            ofPeople ? "platformDataSource" : "",
            asks ? "externalDataSource" : ""));
    return data;
  }

  private List<Item> items(JsonNode sent, boolean ofPeople) {
    Map<String, Item> items = new LinkedHashMap<>();
    if (ofPeople) {
      people.forEach(p -> items.put(p.value(), new Item(p.value(), p.text(), p.detail(), false)));
    }
    for (JsonNode item : sent) {
      String value = item.path("value").asText();
      Item known = items.get(value);
      items.put(
          value,
          new Item(
              value,
              known == null ? item.path("text").asText() : known.text(),
              known == null ? item.path("bottomText").asText("") : known.detail(),
              item.path("selected").asBoolean()));
    }
    return List.copyOf(items.values());
  }
}
