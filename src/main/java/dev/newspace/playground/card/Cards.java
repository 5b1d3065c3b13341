package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Pages;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cards as HTML. A widget has a template of its name; one that has none, and every field that a
 * template does not draw, is shown as JSON, so that nothing the app sent goes unseen.
 *
 * <p>A button with an action submits the form around the card, with the action's JSON as the value
 * of {@code action}.
 */
public final class Cards {

  private final Pages pages = new Pages(Cards.class);
  private final Map<String, Widget> widgets;

  /**
   * Cards of a Chat that stands at an address of its own.
   *
   * @param home the address whose links stay in the tab, without a slash at the end
   */
  public Cards(String home) {
    Buttons buttons = new Buttons(home);
    widgets =
        Map.of(
            "textParagraph", new TextParagraph(),
            "decoratedText", new DecoratedText(buttons),
            "buttonList", buttons,
            "divider", new Divider());
  }

  /** One card, a {@code google.apps.card.v1.Card} as JSON. */
  public String html(JsonNode card) {
    JsonNode header = card.path("header");
    return pages.render(
        "card",
        Map.of(
            "title", header.path("title").asText(""),
            "subtitle", header.path("subtitle").asText(""),
            "sections", sections(card.path("sections")),
            "undrawn", Undrawn.of(card, "header", "sections"),
            "undrawnHeader", Undrawn.of(header, "title", "subtitle")));
  }

  private List<Section> sections(JsonNode sections) {
    List<Section> rendered = new ArrayList<>();
    for (JsonNode section : sections) {
      List<RawString> drawn = new ArrayList<>();
      section.path("widgets").forEach(widget -> drawn.add(new RawString(widget(widget))));
      rendered.add(
          new Section(
              CardText.raw(section.path("header")),
              drawn,
              Undrawn.of(section, "header", "widgets")));
    }
    return rendered;
  }

  private String widget(JsonNode widget) {
    Optional<String> kind =
        widgets.keySet().stream().filter(name -> widget.path(name).isObject()).findFirst();
    if (kind.isEmpty()) {
      return pages.render("unknown", Map.of("json", widget.toPrettyString()));
    }
    String html = pages.render(kind.get(), widgets.get(kind.get()).data(widget.get(kind.get())));
    return html + note(Undrawn.of(widget, kind.get()));
  }

  private String note(String undrawn) {
    return undrawn.isEmpty() ? "" : pages.render("undrawn", Map.of("undrawn", undrawn));
  }

  private record Section(RawString header, List<RawString> widgets, String undrawn) {}
}
