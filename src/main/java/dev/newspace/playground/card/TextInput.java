package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A field for text, of one line or more, with suggestions. */
final class TextInput implements Widget {

  private static final Map<String, String> KINDS =
      Map.of("INTEGER", "numeric", "FLOAT", "decimal", "EMAIL", "email");

  @Override
  public Map<String, Object> data(JsonNode content) {
    JsonNode validation = content.path("validation");
    List<String> suggestions = new ArrayList<>();
    content
        .at("/initialSuggestions/items")
        .forEach(item -> suggestions.add(item.path("text").asText()));
    Map<String, Object> data = new HashMap<>();
    data.put("name", Cards.INPUT + content.path("name").asText());
    data.put("label", content.path("label").asText(""));
    data.put("hint", content.path("hintText").asText(""));
    data.put("value", content.path("value").asText(""));
    data.put("placeholder", content.path("placeholderText").asText(""));
    data.put("lines", "MULTIPLE_LINE".equals(content.path("type").asText()));
    data.put("most", validation.path("characterLimit").asInt(0));
    data.put("keyboard", KINDS.getOrDefault(validation.path("inputType").asText(), "text"));
    data.put("suggestions", suggestions);
    data.put("id", "w" + UUID.randomUUID());
    data.put(
        "undrawn",
        Undrawn.of(
                content,
                "name",
                "label",
                "hintText",
                "value",
                "placeholderText",
                "type",
                "validation",
                "initialSuggestions")
            + Undrawn.of(validation, "characterLimit", "inputType"));
    return data;
  }
}
