package dev.newspace.playground.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of one name, wherever in a tree they stand. */
final class NamedFields {

  private NamedFields() {}

  /** The fields by their paths. */
  static Map<String, JsonNode> find(String name, JsonNode json, String path) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    collect(name, json, path, found);
    return found;
  }

  private static void collect(
      String name, JsonNode json, String path, Map<String, JsonNode> found) {
    for (int i = 0; i < json.size() && json.isArray(); i++) {
      collect(name, json.get(i), path + "[" + i + "]", found);
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      String at = Fields.at(path, field.getKey());
      if (field.getKey().equals(name)) {
        found.put(at, field.getValue());
      }
      collect(name, field.getValue(), at, found);
    }
  }
}
