package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.api.services.chat.v1.model.ActionResponse;
import com.google.api.services.chat.v1.model.Dialog;
import com.google.api.services.chat.v1.model.DialogAction;
import com.google.api.services.chat.v1.model.Message;
import dev.newspace.chat.EventReader.Parts;
import dev.newspace.context.Deadline;
import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Interaction.AppAdded;
import dev.newspace.interaction.Interaction.AppHomeOpened;
import dev.newspace.interaction.Interaction.AppRemoved;
import dev.newspace.interaction.Interaction.Context;
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
 */
@ApplicationScoped
@Priority(1)
class ClassicDialect implements Dialect {
  /** Only the home tab has these. */
  private static final Set<String> HOME = Set.of("APP_HOME", "SUBMIT_FORM");

  private final MessageWriter messages;

  ClassicDialect(MessageWriter messages) {
    this.messages = messages;
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
    boolean home = HOME.contains(chat.path("type").asText());
    Parts parts =
        new Parts(
            chat.path("user"),
            chat.path("space"),
            chat.path("message"),
            chat.path("eventTime"),
            common.path("userLocale"),
            chat.path("configCompleteRedirectUrl"),
            home || HomeWriter.isHome(parameters(chat, common)));
    return EventReader.context(parts, deadline)
        .flatMap(context -> interaction(chat, common, context));
  }

  /** Of the home tab Google tells in the frame of an add-on, with the type of a classic event. */
  private static boolean isFromHome(JsonNode event) {
    return event.path("chat").path("type").isTextual();
  }

  private static JsonNode chat(JsonNode event) {
    return isFromHome(event) ? event.path("chat") : event;
  }

  private static Optional<Interaction> interaction(
      JsonNode event, JsonNode common, Context context) {
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
      case "CARD_CLICKED", "SUBMIT_FORM" -> clicked(event, common, context);
      default -> Optional.empty();
    };
  }

  private static Optional<Interaction> clicked(JsonNode event, JsonNode common, Context context) {
    Map<String, String> parameters = parameters(event, common);
    String action =
        Optional.ofNullable(parameters.get(ButtonWriter.ACTION))
            .or(() -> EventReader.text(common.path("invokedFunction")))
            .or(() -> EventReader.text(event.path("action").path("actionMethodName")))
            .orElse("");
    return EventReader.clicked(
        context, action, parameters, common.path("formInputs"), event.path("dialogEventType"));
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
    if (reply instanceof Reply.PrivateMessage show) {
      return JsonWriter.bytes(messages.message(show.card(), context, action -> action));
    }
    if (reply instanceof Reply.PublicMessage announce) {
      return JsonWriter.bytes(messages.announcement(announce.card(), action -> action));
    }
    if (reply instanceof Reply.OpenDialog ask) {
      return JsonWriter.bytes(
          new Message()
              .setActionResponse(
                  new ActionResponse()
                      .setType("DIALOG")
                      .setDialogAction(
                          new DialogAction()
                              .setDialog(
                                  new Dialog()
                                      .setBody(FormWriter.card(ask.form(), name -> name))))));
    }
    if (reply instanceof Reply.RequestAuthorization ask) {
      return JsonWriter.bytes(
          new Message()
              .setActionResponse(
                  new ActionResponse().setType("REQUEST_CONFIG").setUrl(ask.link().toString())));
    }
    return JsonWriter.NOTHING;
  }
}
