package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Running text. */
final class TextParagraph implements Widget {
  @Override
  public Map<String, Object> data(JsonNode content) {
    return Map.of(
        "text", CardText.raw(content.path("text")), "undrawn", Undrawn.of(content, "text"));
  }
}
