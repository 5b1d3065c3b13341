package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * JSON with names in {@code camelCase}. Google takes {@code snake_case}, too: its guides and its
 * samples (contact-form-app) write both.
 */
final class CamelCase {

  private static final Pattern SNAKE = Pattern.compile("(?<=[a-z0-9])_([a-z0-9])");

  private CamelCase() {}

  /** A copy of the tree with its names changed. */
  static JsonNode of(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = Json.object();
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        copy.set(name(field.getKey()), of(field.getValue()));
      }
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = Json.object().arrayNode();
      array.forEach(item -> copy.add(of(item)));
      return copy;
    }
    return node;
  }

  private static String name(String name) {
    return SNAKE.matcher(name).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }
}
