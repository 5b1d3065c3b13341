package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An icon or a small picture, drawn as a placeholder: nothing is loaded from elsewhere.
 *
 * @param alt what it is, in words
 */
record Icon(String alt, boolean round) {

  /** The icon, or none where the node is none. */
  static List<Icon> of(JsonNode icon) {
    if (!icon.isObject()) {
      return List.of();
    }
    String name = icon.at("/materialIcon/name").asText(icon.path("knownIcon").asText(""));
    String alt = icon.path("altText").asText(name.isEmpty() ? "Picture" : name);
    return List.of(new Icon(alt, "CIRCLE".equals(icon.path("imageType").asText())));
  }

  /** The picture of a card's header. */
  static List<Icon> ofHeader(JsonNode header) {
    return header.has("imageUrl")
        ? List.of(
            new Icon(
                header.path("imageAltText").asText("Picture"),
                "CIRCLE".equals(header.path("imageType").asText())))
        : List.of();
  }

  public String initial() {
    return alt.isEmpty() ? "" : alt.substring(0, alt.offsetByCodePoints(0, 1));
  }
}
