package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Widgets side by side. */
final class Columns implements Widget {

  private final Function<JsonNode, String> draw;

  /**
   * Columns.
   *
   * @param draw the HTML of a widget
   */
  Columns(Function<JsonNode, String> draw) {
    this.draw = draw;
  }

  /** One beneath the other. */
  record Column(List<RawString> widgets, String undrawn) {}

  @Override
  public Map<String, Object> data(JsonNode content) {
    List<Column> columns = new ArrayList<>();
    for (JsonNode item : content.path("columnItems")) {
      List<RawString> drawn = new ArrayList<>();
      item.path("widgets").forEach(widget -> drawn.add(new RawString(draw.apply(widget))));
      columns.add(
          new Column(
              drawn,
              Undrawn.of(
                  item,
                  "widgets",
                  "horizontalSizeStyle",
                  "horizontalAlignment",
                  "verticalAlignment")));
    }
    return Map.of("columns", columns, "undrawn", Undrawn.of(content, "columnItems"));
  }
}
