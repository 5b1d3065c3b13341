package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Pages;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cards as HTML. A widget has a template of its name; one that has none, and every field that a
 * template does not draw, is shown as JSON, so that nothing the app sent goes unseen.
 *
 * <p>A button with an action submits the form around the card, with the action's JSON as the value
 * of {@code action}; what is filled in comes along, under the widgets' names behind {@link #INPUT}.
 */
public final class Cards {

  /** The beginning of the names of what is filled in. */
  public static final String INPUT = "in:";

  /** The beginning of the names of dates and times: the one in front of the widget's name. */
  public static final String MOMENT = "at:";

  /** The beginning of the name of what is typed to find items for a list. */
  public static final String QUERY = "query:";

  /** What of a message is drawn, or is not for the eye. */
  private static final String[] DRAWN = {
    "name",
    "text",
    "cardsV2",
    "accessoryWidgets",
    "actionResponse",
    "privateMessageViewer",
    "fallbackText",
    "thread"
  };

  // Google's own where a list with an external data source does not say.
  private static final int USUAL_MIN_QUERY_LENGTH = 3;

  private final Pages pages;
  private final ButtonList buttons;
  private final Map<String, Widget> widgets;

  /**
   * Cards of a Chat that stands at an address of its own.
   *
   * @param home the address whose links stay in the tab, without a slash at the end
   */
  public Cards(String home) {
    this(new Pages(Cards.class), new ButtonList(home), List.of());
  }

  private Cards(Pages pages, ButtonList buttons, List<Choice> people) {
    this.pages = pages;
    this.buttons = buttons;
    widgets =
        Map.of(
            "textParagraph", new TextParagraph(),
            "decoratedText", new DecoratedText(buttons),
            "buttonList", buttons,
            "divider", new Divider(),
            "textInput", new TextInput(),
            "selectionInput", new SelectionInput(people),
            "dateTimePicker", new DateTimePicker(),
            "image", new Image(),
            "columns", new Columns(this::widget));
  }

  /** The same cards before somebody who can choose among these people. */
  public Cards amid(List<Choice> people) {
    return new Cards(pages, buttons, people);
  }

  /**
   * All of a message but its text: its cards, the widgets beneath it, and what is not drawn.
   *
   * @param message a Message of the Chat API
   */
  public List<String> ofMessage(JsonNode message) {
    List<String> drawn = new ArrayList<>();
    message.path("cardsV2").forEach(card -> drawn.add(html(card.path("card"))));
    List<RawString> accessories = new ArrayList<>();
    message.path("accessoryWidgets").forEach(w -> accessories.add(new RawString(widget(w))));
    if (!accessories.isEmpty()) {
      drawn.add(pages.render("accessories", Map.of("widgets", accessories)));
    }
    drawn.add(note(Undrawn.of(message, DRAWN)));
    drawn.removeIf(String::isEmpty);
    return drawn;
  }

  /**
   * How many characters a person types into a list before Chat asks the app for items.
   *
   * @param list a {@code selectionInput} with an external data source
   */
  public static int minQueryLength(JsonNode list) {
    return list.path("multiSelectMinQueryLength").asInt(USUAL_MIN_QUERY_LENGTH);
  }

  /** One card of a message, a {@code google.apps.card.v1.Card} as JSON. */
  public String html(JsonNode card) {
    return pages.render("card", data(card));
  }

  /** The card of a dialog, whose title is the dialog's. */
  public String dialogHtml(JsonNode card) {
    return pages.render("dialogCard", data(card));
  }

  private Map<String, Object> data(JsonNode card) {
    JsonNode header = card.path("header");
    Map<String, Object> data = new HashMap<>();
    data.put("title", header.path("title").asText(""));
    data.put("subtitle", header.path("subtitle").asText(""));
    data.put("sections", sections(card.path("sections")));
    data.put("undrawn", Undrawn.of(card, "name", "header", "sections", "fixedFooter"));
    data.put(
        "undrawnHeader",
        Undrawn.of(header, "title", "subtitle", "imageUrl", "imageAltText", "imageType"));
    data.put("picture", Icon.ofHeader(header));
    JsonNode footer = card.path("fixedFooter");
    data.put("primary", button(footer, "primaryButton", true));
    data.put("secondary", button(footer, "secondaryButton", false));
    data.put("undrawnFooter", Undrawn.of(footer, "primaryButton", "secondaryButton"));
    return data;
  }

  private List<Button> button(JsonNode footer, String name, boolean filled) {
    return footer.has(name)
        ? List.of(
            filled ? buttons.read(footer.get(name)).asFilled() : buttons.read(footer.get(name)))
        : List.of();
  }

  private List<Section> sections(JsonNode sections) {
    List<Section> drawn = new ArrayList<>();
    sections.forEach(section -> drawn.add(Section.of(section, this::widget)));
    return drawn;
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
}
