package dev.newspace.playground.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/**
 * A body that was remembered: an empty one is empty again, which JSON writes as {@code null}, and
 * one that there never was is still none.
 */
final class KeptBody extends JsonDeserializer<JsonNode> {

  @Override
  public JsonNode deserialize(JsonParser json, DeserializationContext context) throws IOException {
    return json.readValueAsTree();
  }

  @Override
  public JsonNode getNullValue(DeserializationContext context) {
    return MissingNode.getInstance();
  }

  @Override
  public JsonNode getAbsentValue(DeserializationContext context) {
    return null;
  }
}
