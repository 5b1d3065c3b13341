package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A picture, drawn as a placeholder that names its address: nothing is loaded from elsewhere. */
final class Image implements Widget {
  @Override
  public Map<String, Object> data(JsonNode content) {
    String url = content.at("/onClick/openLink/url").asText("");
    return Map.of(
        "alt",
        content.path("altText").asText("Picture"),
        "address",
        content.path("imageUrl").asText(""),
        "href",
        Links.isSafe(url) ? url : "",
        "undrawn",
        Undrawn.of(content, "imageUrl", "altText", url.isEmpty() ? "" : "onClick"));
  }
}
