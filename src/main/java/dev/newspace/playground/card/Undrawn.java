package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a template leaves out. */
final class Undrawn {

  private Undrawn() {}

  /** The fields that are not drawn, as JSON; empty where there is none. */
  static String of(JsonNode node, String... drawn) {
    if (!(node instanceof ObjectNode object)) {
      return "";
    }
    ObjectNode rest = object.deepCopy();
    rest.remove(List.of(drawn));
    return rest.isEmpty() ? "" : rest.toString();
  }
}
