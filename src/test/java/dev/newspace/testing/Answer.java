package dev.newspace.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.newspace.playground.event.EventFormat;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer to an event, read the same way in either dialect. */
public final class Answer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final EventFormat dialect;
  private final int status;
  private final String body;
  private final JsonNode json;

  Answer(EventFormat dialect, HttpResponse<String> response) {
    this(dialect, response.statusCode(), response.body());
  }

  public Answer(EventFormat dialect, int status, String body) {
    this.dialect = dialect;
    this.status = status;
    this.body = body;
    try {
      this.json = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(status + ": " + body, e);
    }
  }

  public int status() {
    return status;
  }

  public JsonNode json() {
    return json;
  }

  public int bytes() {
    return body.getBytes(StandardCharsets.UTF_8).length;
  }

  /** What Google would not take; empty where all is well. */
  public List<String> faults() {
    return GoogleReader.faults(dialect, this);
  }

  /** Whether Chat shows nothing. */
  public boolean isNothing() {
    return status() == 200 && json.isObject() && json.isEmpty();
  }

  /** Whether Chat shows its own prompt to authorize the app. */
  public boolean isPrompt() {
    return dialect == EventFormat.CLASSIC
        ? "REQUEST_CONFIG".equals(json.path("actionResponse").path("type").asText())
        : json.has("basicAuthorizationPrompt");
  }

  /** Where Chat's own prompt leads. */
  public URI promptUrl() {
    String url =
        dialect == EventFormat.CLASSIC
            ? json.path("actionResponse").path("url").asText()
            : json.path("basicAuthorizationPrompt").path("authorizationUrl").asText();
    if (!isPrompt() || url.isEmpty()) {
      throw new AssertionError("No prompt but " + json);
    }
    return URI.create(url);
  }

  /** The message; missing where there is none. */
  public JsonNode message() {
    return dialect == EventFormat.CLASSIC
        ? json
        : json.path("hostAppDataAction")
            .path("chatDataAction")
            .path("createMessageAction")
            .path("message");
  }

  /** Who alone can see the message; empty where everybody can. */
  public String viewer() {
    return message().path("privateMessageViewer").path("name").asText();
  }

  /** Whether it is a dialog, or in the home tab what opens one. */
  public boolean isDialog() {
    return !dialog().isMissingNode();
  }

  /** Whether it closes a dialog that was opened from the home tab, and has that refreshed. */
  public boolean isEndOfHomeDialog() {
    return "CLOSE_DIALOG_AND_EXECUTE"
        .equals(json.at("/renderActions/action/navigations/0/endNavigation/action").asText());
  }

  /** What is said in passing; empty where nothing is. */
  public String notification() {
    return json.at("/renderActions/action/notification/text").asText();
  }

  /** The card of the dialog; missing where none is opened. */
  public JsonNode dialog() {
    JsonNode classic = json.path("actionResponse").path("dialogAction").path("dialog").path("body");
    return classic.isMissingNode() ? home() : classic;
  }

  /** The card of the home tab, pushed or in place of another; missing where there is none. */
  public JsonNode home() {
    JsonNode pushed = json.path("action").path("navigations").path(0).path("pushCard");
    return pushed.isMissingNode()
        ? json.path("renderActions").path("action").path("navigations").path(0).path("updateCard")
        : pushed;
  }

  /** What the button does that sends the dialog: at its foot, or in the home tab the last one. */
  public JsonNode submit() {
    JsonNode footer = dialog().path("fixedFooter");
    JsonNode widgets = dialog().path("sections").path(0).path("widgets");
    JsonNode last = widgets.path(widgets.size() - 1).path("buttonList").path("buttons").path(0);
    JsonNode button = footer.isMissingNode() ? last : footer.path("primaryButton");
    return button.path("onClick").path("action");
  }

  /** The field of the dialog; missing where there is none of the name. */
  public JsonNode field(String name) {
    for (JsonNode widget : dialog().path("sections").path(0).path("widgets")) {
      for (JsonNode input : widget) {
        if (name.equals(input.path("name").asText())) {
          return input;
        }
      }
    }
    return MissingNode.getInstance();
  }

  /** The card's title; empty where there is no card. */
  public String title() {
    return card().path("header").path("title").asText();
  }

  /** All texts of the card, as they are sent, a line each. */
  public String text() {
    List<String> texts = new ArrayList<>();
    for (JsonNode widget : widgets()) {
      JsonNode decorated = widget.path("decoratedText");
      if (!decorated.isMissingNode()) {
        texts.add(decorated.path("topLabel").asText() + ": " + decorated.path("text").asText());
      }
      if (widget.has("textParagraph")) {
        texts.add(widget.path("textParagraph").path("text").asText());
      }
    }
    return String.join("\n", texts);
  }

  /** Where a button of these words leads; empty where there is none. */
  public Optional<URI> link(String label) {
    return button(label)
        .map(b -> URI.create(b.path("onClick").path("openLink").path("url").asText()));
  }

  /**
   * What a button of these words does, as the event of a click needs it; empty where there is none.
   */
  public Optional<JsonNode> action(String label) {
    return button(label).map(b -> b.path("onClick").path("action")).filter(a -> !a.isMissingNode());
  }

  /** The words on the card's buttons. */
  public List<String> buttons() {
    List<String> labels = new ArrayList<>();
    for (JsonNode widget : widgets()) {
      for (JsonNode button : widget.path("buttonList").path("buttons")) {
        labels.add(button.path("text").asText());
      }
    }
    return labels;
  }

  private Optional<JsonNode> button(String label) {
    for (JsonNode widget : widgets()) {
      for (JsonNode button : widget.path("buttonList").path("buttons")) {
        if (label.equals(button.path("text").asText())) {
          return Optional.of(button);
        }
      }
    }
    return Optional.empty();
  }

  private JsonNode card() {
    return isDialog() ? dialog() : message().path("cardsV2").path(0).path("card");
  }

  private JsonNode widgets() {
    return card().path("sections").path(0).path("widgets");
  }

  @Override
  public String toString() {
    return status() + " " + json;
  }
}
