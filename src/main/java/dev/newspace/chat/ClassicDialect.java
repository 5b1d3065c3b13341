package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.api.services.chat.v1.model.ActionResponse;
import com.google.api.services.chat.v1.model.Dialog;
import com.google.api.services.chat.v1.model.DialogAction;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Card;
import com.google.api.services.chat.v1.model.Message;
import dev.newspace.chat.EventReader.Parts;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.context.Deadline;
import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Interaction.AppAdded;
import dev.newspace.interaction.Interaction.AppHomeOpened;
import dev.newspace.interaction.Interaction.AppRemoved;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Interaction.Surface;
import dev.newspace.interaction.Reply;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Interaction events of the Chat API: a flat body with {@code type}; the answer is a message
 * (developers.google.com/workspace/chat/receive-respond-interactions).
 *
 * <p>One file, so that all that tells this dialect from the other is seen at once.
 */
@ApplicationScoped
@Priority(1)
class ClassicDialect implements Dialect {
  /** Only the home tab has these. */
  private static final Set<String> HOME = Set.of("APP_HOME", "SUBMIT_FORM");

  private static final Set<String> CLICKS = Set.of("CARD_CLICKED", "SUBMIT_FORM");

  private final MessageWriter messages;
  private final HandlerRegistry handlers;

  ClassicDialect(MessageWriter messages, HandlerRegistry handlers) {
    this.messages = messages;
    this.handlers = handlers;
  }

  @Override
  public boolean speaks(JsonNode event) {
    return chat(event).path("type").isTextual()
        && (isFromHome(event) || !event.path("chat").isObject());
  }

  @Override
  public Optional<Interaction> read(JsonNode event, Deadline deadline) {
    JsonNode chat = chat(event);
    JsonNode common = isFromHome(event) ? event.path("commonEventObject") : event.path("common");
    String type = chat.path("type").asText();
    Optional<Click> click =
        Optional.of(type).filter(CLICKS::contains).map(clicked -> click(chat, common));
    Parts parts =
        new Parts(
            chat.path("user"),
            chat,
            chat.path("eventTime"),
            common.path("userLocale"),
            chat.path("configCompleteRedirectUrl"),
            HOME.contains(type),
            click);
    return EventReader.context(parts, deadline)
        .flatMap(context -> interaction(chat, click, context));
  }

  /** Of the home tab Google tells in the frame of an add-on, with the type of a classic event. */
  private static boolean isFromHome(JsonNode event) {
    return event.path("chat").path("type").isTextual();
  }

  private static JsonNode chat(JsonNode event) {
    return isFromHome(event) ? event.path("chat") : event;
  }

  private static Optional<Interaction> interaction(
      JsonNode event, Optional<Click> click, Context context) {
    return switch (event.path("type").asText()) {
      case "APP_HOME" -> Optional.of(new AppHomeOpened(context));
      case "MESSAGE", "APP_COMMAND" -> Optional.of(EventReader.commandOrMessage(event, context));
      // A command that adds the app comes as one event, which carries the command.
      case "ADDED_TO_SPACE" ->
          Optional.of(
              event.has("message")
                  ? EventReader.commandOrMessage(event, context)
                  : new AppAdded(context));
      case "REMOVED_FROM_SPACE" -> Optional.of(new AppRemoved(context));
      default ->
          click.flatMap(clicked -> clicked.interaction(context, event.path("dialogEventType")));
    };
  }

  private Click click(JsonNode event, JsonNode common) {
    Map<String, String> parameters = parameters(event, common);
    String action =
        Optional.ofNullable(parameters.get(ButtonWriter.ACTION))
            .or(() -> EventReader.text(common.path("invokedFunction")))
            .or(() -> EventReader.text(event.path("action").path("actionMethodName")))
            .orElse("");
    return new Click(action, handlers.isForm(action), parameters, common.path("formInputs"));
  }

  private static Map<String, String> parameters(JsonNode event, JsonNode common) {
    Map<String, String> parameters = new HashMap<>();
    for (JsonNode parameter : event.path("action").path("parameters")) {
      parameters.put(parameter.path("key").asText(), parameter.path("value").asText());
    }
    parameters.putAll(EventReader.parameters(common.path("parameters")));
    return parameters;
  }

  @Override
  public byte[] write(Reply reply, Context context) {
    if (context.home()) {
      return HomeWriter.write(reply, action -> action);
    }
    Optional<GoogleAppsCardV1Card> dialog = DialogWriter.card(reply, context, action -> action);
    if (dialog.isPresent()) {
      return JsonWriter.bytes(dialog(dialog.get()));
    }
    if (reply instanceof Reply.PrivateMessage show) {
      return posted(messages.message(show.card(), context, action -> action), context);
    }
    if (reply instanceof Reply.PublicMessage announce) {
      return posted(messages.announcement(announce.card(), action -> action), context);
    }
    if (reply instanceof Reply.RequestAuthorization ask) {
      return JsonWriter.bytes(
          new Message()
              .setActionResponse(
                  new ActionResponse().setType("REQUEST_CONFIG").setUrl(ask.link().toString())));
    }
    return JsonWriter.NOTHING;
  }

  private static Message dialog(GoogleAppsCardV1Card card) {
    return new Message()
        .setActionResponse(
            new ActionResponse()
                .setType("DIALOG")
                .setDialogAction(new DialogAction().setDialog(new Dialog().setBody(card))));
  }

  /** A click's answer says that it is a new message: it may close a dialog. */
  private static byte[] posted(Message message, Context context) {
    return JsonWriter.bytes(
        context.surface() == Surface.CONVERSATION
            ? message
            : message.setActionResponse(new ActionResponse().setType("NEW_MESSAGE")));
  }
}
