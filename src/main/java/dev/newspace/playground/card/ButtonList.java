package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A row of buttons. */
final class ButtonList implements Widget {

  // A button that says FILLED is filled; so is one with a colour of its own, whatever it says.
  private static final Set<String> FILLED = Set.of("FILLED", "FILLED_TONAL");

  private final String home;

  ButtonList(String home) {
    this.home = home;
  }

  @Override
  public Map<String, Object> data(JsonNode content) {
    List<Button> buttons = new ArrayList<>();
    content.path("buttons").forEach(button -> buttons.add(read(button)));
    return Map.of("buttons", buttons, "undrawn", Undrawn.of(content, "buttons"));
  }

  Button read(JsonNode button) {
    JsonNode click = button.path("onClick");
    String url = click.at("/openLink/url").asText("");
    return new Button(
        button.path("text").asText(button.path("altText").asText("")),
        Links.isSafe(url) ? url : "",
        click.has("action") ? click.get("action").toString() : "",
        FILLED.contains(button.path("type").asText()),
        button.path("disabled").asBoolean(),
        url.startsWith(home + "/"),
        Undrawn.of(button, "text", "altText", "onClick", "type", "disabled")
            + Undrawn.of(click, "openLink", "action"));
  }
}
