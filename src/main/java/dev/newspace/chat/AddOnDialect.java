package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Card;
import com.google.api.services.chat.v1.model.Message;
import dev.newspace.chat.EventReader.Parts;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.Manifest;
import dev.newspace.config.Settings;
import dev.newspace.context.Deadline;
import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Interaction.AppAdded;
import dev.newspace.interaction.Interaction.AppHomeOpened;
import dev.newspace.interaction.Interaction.AppRemoved;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Events of a Google Workspace add-on that extends Chat: the payload's key tells the kind; the
 * answer is an action (developers.google.com/workspace/add-ons/chat/convert).
 *
 * <p>One file, so that all that tells this dialect from the other is seen at once.
 */
@ApplicationScoped
@Priority(2)
class AddOnDialect implements Dialect {
  /** One of them is in each event that is of use here, whatever else there may be one day. */
  private static final Set<String> KINDS =
      Set.of(
          "appCommandPayload",
          "messagePayload",
          "addedToSpacePayload",
          "removedFromSpacePayload",
          "buttonClickedPayload");

  private final MessageWriter messages;
  private final HandlerRegistry handlers;
  private final Manifest manifest;
  private final String chatUrl;

  AddOnDialect(
      MessageWriter messages, HandlerRegistry handlers, Manifest manifest, Settings settings) {
    this.messages = messages;
    this.handlers = handlers;
    this.manifest = manifest;
    this.chatUrl = settings.chatUrl();
  }

  @Override
  public boolean speaks(JsonNode event) {
    return event.path("chat").isObject() && !event.path("chat").path("type").isTextual();
  }

  @Override
  public Optional<Interaction> read(JsonNode event, Deadline deadline) {
    JsonNode chat = event.path("chat");
    if (chat.properties().stream().noneMatch(entry -> isPayload(entry.getKey()))) {
      return context(event, MissingNode.getInstance(), Optional.empty(), deadline)
          .map(AppHomeOpened::new);
    }
    return chat.properties().stream()
        .filter(entry -> KINDS.contains(entry.getKey()))
        .findFirst()
        .flatMap(payload -> read(event, payload.getKey(), payload.getValue(), deadline));
  }

  private Optional<Interaction> read(
      JsonNode event, String kind, JsonNode payload, Deadline deadline) {
    Optional<Click> click =
        Optional.of(kind)
            .filter("buttonClickedPayload"::equals)
            .map(clicked -> click(event.path("commonEventObject")));
    return context(event, payload, click, deadline)
        .flatMap(context -> interaction(kind, payload, click, context));
  }

  /** Of the home tab that was opened an event tells by whom and when, and nothing else. */
  private static boolean isPayload(String field) {
    return field.toLowerCase(Locale.ROOT).endsWith("payload");
  }

  private static Optional<Context> context(
      JsonNode event, JsonNode payload, Optional<Click> click, Deadline deadline) {
    JsonNode chat = event.path("chat");
    return EventReader.context(
        new Parts(
            chat.path("user"),
            payload,
            chat.path("eventTime"),
            event.path("commonEventObject").path("userLocale"),
            payload.path("configCompleteRedirectUri"),
            payload.isMissingNode(),
            click),
        deadline);
  }

  private static Optional<Interaction> interaction(
      String kind, JsonNode payload, Optional<Click> click, Context context) {
    return switch (kind) {
      case "appCommandPayload", "messagePayload" ->
          Optional.of(EventReader.commandOrMessage(payload, context));
      // Added by a mention or a command: a second event follows, which tells of that.
      case "addedToSpacePayload" ->
          payload.path("interactionAdd").asBoolean()
              ? Optional.empty()
              : Optional.of(new AppAdded(context));
      case "removedFromSpacePayload" -> Optional.of(new AppRemoved(context));
      default ->
          click.flatMap(clicked -> clicked.interaction(context, payload.path("dialogEventType")));
    };
  }

  private Click click(JsonNode common) {
    Map<String, String> parameters = EventReader.parameters(common.path("parameters"));
    // Cards from before a conversion to an add-on name their function there.
    String action =
        Optional.ofNullable(parameters.get(ButtonWriter.ACTION))
            .or(() -> Optional.ofNullable(parameters.get("__action_method_name__")))
            .orElse("");
    return new Click(action, handlers.isForm(action), parameters, common.path("formInputs"));
  }

  /** A button's function must be a full URL here; ours all lead to the one endpoint. */
  @Override
  public byte[] write(Reply reply, Context context) {
    if (context.home()) {
      return HomeWriter.write(reply, action -> chatUrl);
    }
    Optional<GoogleAppsCardV1Card> dialog = DialogWriter.card(reply, context, action -> chatUrl);
    if (dialog.isPresent()) {
      return JsonWriter.bytes(
          Map.of("action", Map.of("navigations", List.of(Map.of("pushCard", dialog.get())))));
    }
    if (reply instanceof Reply.PrivateMessage show) {
      return posted(messages.message(show.card(), context, action -> chatUrl));
    }
    if (reply instanceof Reply.PublicMessage announce) {
      return posted(messages.announcement(announce.card(), action -> chatUrl));
    }
    if (reply instanceof Reply.RequestAuthorization ask) {
      return JsonWriter.bytes(
          Map.of(
              "basicAuthorizationPrompt",
              Map.of("authorizationUrl", ask.link().toString(), "resource", manifest.name())));
    }
    return JsonWriter.NOTHING;
  }

  private static byte[] posted(Message message) {
    return JsonWriter.bytes(
        Map.of(
            "hostAppDataAction",
            Map.of("chatDataAction", Map.of("createMessageAction", Map.of("message", message)))));
  }
}
