package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a card.
 *
 * @param widgets that are always seen
 * @param more that are seen once the section is opened
 * @param open the words on what opens it
 * @param close the words on what closes it again
 * @param undrawn what the app sent beyond that, as JSON, or empty
 */
record Section(
    RawString header,
    List<RawString> widgets,
    List<RawString> more,
    String open,
    String close,
    String undrawn) {

  static Section of(JsonNode section, Function<JsonNode, String> draw) {
    List<RawString> drawn = new ArrayList<>();
    section.path("widgets").forEach(widget -> drawn.add(new RawString(draw.apply(widget))));
    boolean collapsible = section.path("collapsible").asBoolean();
    int seen =
        collapsible
            ? Math.min(drawn.size(), Math.max(0, section.path("uncollapsibleWidgetsCount").asInt()))
            : drawn.size();
    return new Section(
        CardText.raw(section.path("header")),
        drawn.subList(0, seen),
        drawn.subList(seen, drawn.size()),
        section.at("/collapseControl/expandButton/text").asText("Show more"),
        section.at("/collapseControl/collapseButton/text").asText("Show less"),
        Undrawn.of(
            section,
            "header",
            "widgets",
            "collapsible",
            "uncollapsibleWidgetsCount",
            "collapseControl"));
  }
}
