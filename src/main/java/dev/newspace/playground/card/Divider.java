package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A line between widgets. */
final class Divider implements Widget {
  @Override
  public Map<String, Object> data(JsonNode content) {
    return Map.of();
  }
}
