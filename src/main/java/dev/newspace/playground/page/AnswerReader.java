package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.EventFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the app's answer as Chat does in each dialect; an answer in the other dialect is not
 * understood. The table is at developers.google.com/workspace/add-ons/chat/convert.
 *
 * <p>One file, so that both columns of that table stand side by side.
 */
final class AnswerReader {

  /** What of a message a person sees; one of it must be there. */
  private static final List<String> SEEN = List.of("text", "cardsV2", "cards", "attachment");

  private static final String NO_PREVIEWS = "The playground does not draw previews of links";

  private AnswerReader() {}

  static AppAnswer read(EventFormat dialect, JsonNode body) {
    if (!(body instanceof ObjectNode)) {
      return new AppAnswer.Unshown("The answer is no JSON object", body);
    }
    if (body.isEmpty()) {
      return new AppAnswer.Nothing();
    }
    return dialect == EventFormat.CLASSIC ? classic(body) : addOn(body);
  }

  /** An answer to what happened in the home tab, which is the same in both dialects. */
  static AppAnswer readHome(JsonNode body) {
    if (body.isObject() && body.isEmpty()) {
      return new AppAnswer.Nothing();
    }
    JsonNode rendered = body.path("renderActions");
    JsonNode action = (rendered.isMissingNode() ? body : rendered).path("action");
    JsonNode end = action.findPath("endNavigation");
    String text = action.at("/notification/text").asText("");
    if (!end.isMissingNode()) {
      return new AppAnswer.EndHome(end.toString().contains("CLOSE_DIALOG_AND_EXECUTE"), text);
    }
    return card(action)
        .<AppAnswer>map(AppAnswer.ShowHome::new)
        .orElseGet(() -> text.isEmpty() ? notAtHome(body) : new AppAnswer.CloseDialog(text));
  }

  private static AppAnswer notAtHome(JsonNode body) {
    return new AppAnswer.Unshown("The home tab takes navigations that push or update a card", body);
  }

  private static AppAnswer classic(JsonNode body) {
    JsonNode response = body.path("actionResponse");
    String type = response.path("type").asText("NEW_MESSAGE");
    return switch (type) {
      case "NEW_MESSAGE", "TYPE_UNSPECIFIED" -> message(body, body, AppAnswer.Post::new);
      case "UPDATE_MESSAGE" -> message(body, body, AppAnswer.Update::new);
      case "REQUEST_CONFIG" -> new AppAnswer.Authorize(response.path("url").asText());
      case "DIALOG" -> dialog(response.path("dialogAction"), body);
      case "UPDATE_WIDGET" ->
          new AppAnswer.Suggest(response.at("/updatedWidget/suggestions/items"));
      case "UPDATE_USER_MESSAGE_CARDS" -> new AppAnswer.Unshown(NO_PREVIEWS, body);
      default -> new AppAnswer.Unshown("Chat has no actionResponse of type " + type, body);
    };
  }

  private static AppAnswer addOn(JsonNode body) {
    JsonNode prompt = body.path("basicAuthorizationPrompt");
    if (prompt.isObject()) {
      return new AppAnswer.Authorize(prompt.path("authorizationUrl").asText());
    }
    JsonNode action = body.at("/hostAppDataAction/chatDataAction");
    if (action.has("createMessageAction")) {
      return message(action.at("/createMessageAction/message"), body, AppAnswer.Post::new);
    }
    if (action.has("updateMessageAction")) {
      return message(action.at("/updateMessageAction/message"), body, AppAnswer.Update::new);
    }
    if (action.has("updateInlinePreviewAction")) {
      return new AppAnswer.Unshown(NO_PREVIEWS, body);
    }
    if (body.at("/action/modifyOperations").isArray()) {
      return new AppAnswer.Suggest(body.path("action").findPath("suggestions"));
    }
    if (body.has("action")) {
      return navigation(body.path("action"), body);
    }
    return new AppAnswer.Unshown("This is no answer of an add-on", body);
  }

  private static AppAnswer dialog(JsonNode action, JsonNode body) {
    JsonNode card = action.at("/dialog/body");
    if (card.isObject()) {
      return new AppAnswer.OpenDialog(card);
    }
    JsonNode status = action.path("actionStatus");
    String text = status.path("userFacingMessage").asText("");
    if (status.isMissingNode()) {
      return new AppAnswer.Unshown("A dialogAction needs dialog.body or actionStatus", body);
    }
    return "OK".equals(status.path("statusCode").asText("OK"))
        ? new AppAnswer.CloseDialog(text)
        : new AppAnswer.KeepDialog(text.isEmpty() ? "Something is wrong with this form" : text);
  }

  private static AppAnswer navigation(JsonNode action, JsonNode body) {
    Optional<JsonNode> card = card(action);
    if (card.isPresent()) {
      return new AppAnswer.OpenDialog(card.get());
    }
    // Google's table has the short form of endNavigation, Google's samples the long one.
    JsonNode notification = action.path("notification");
    boolean ends = !action.findPath("endNavigation").isMissingNode();
    return ends || notification.isObject()
        ? new AppAnswer.CloseDialog(notification.path("text").asText(""))
        : new AppAnswer.Unshown("This action neither opens a dialog nor closes one", body);
  }

  private static Optional<JsonNode> card(JsonNode action) {
    return StreamSupport.stream(action.path("navigations").spliterator(), false)
        .flatMap(n -> Stream.of(n.path("pushCard"), n.path("updateCard")))
        .filter(JsonNode::isObject)
        .findFirst();
  }

  private static AppAnswer message(
      JsonNode message, JsonNode body, Function<JsonNode, AppAnswer> use) {
    // What is no message at all is told from one by the rules.
    boolean isNone = !message.isObject() && !isBlank(message);
    if (isNone || SEEN.stream().anyMatch(field -> !isBlank(message.path(field)))) {
      return use.apply(message);
    }
    boolean ofThisDialect =
        message.isEmpty() || message.has("actionResponse") || SEEN.stream().anyMatch(message::has);
    return ofThisDialect
        ? new AppAnswer.Blank(body)
        : new AppAnswer.Unshown("A message needs text or cardsV2", body);
  }

  private static boolean isBlank(JsonNode part) {
    return part.isContainerNode() ? part.isEmpty() : part.asText("").isBlank();
  }
}
