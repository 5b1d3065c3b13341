package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.newspace.config.EmailAddress;
import dev.newspace.context.Deadline;
import dev.newspace.context.Reference;
import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Interaction.CommandInvoked;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Interaction.MessageReceived;
import dev.newspace.interaction.Interaction.Surface;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what both dialects tell in the same words. Whatever does not fit is as if absent.
 *
 * <p>One file, since it is the common half of both dialects.
 */
final class EventReader {
  private static final Pattern USER = Pattern.compile("users/[A-Za-z0-9._@+-]{1,200}");
  private static final int UNKNOWN_COMMAND = -1;
  private static final int MAX_OF_A_MOMENT = 64;

  /** What a buffer for a language's tag has to hold (RFC 5646, 4.4.1). */
  private static final int MAX_LANGUAGE_TAG = 35;

  private EventReader() {}

  /**
   * The parts of an event that make its context, wherever a dialect keeps them.
   *
   * @param payload with {@code space}, {@code message} and what it tells of dialogs
   * @param home whether the home tab was opened
   * @param click what was clicked; empty where something was typed, or the app added or removed
   */
  record Parts(
      JsonNode user,
      JsonNode payload,
      JsonNode eventTime,
      JsonNode locale,
      JsonNode completionUrl,
      boolean home,
      Optional<Click> click) {

    JsonNode message() {
      return payload.path("message");
    }

    /** Who acted. Whoever typed a message stands there, too, where nobody stands in the event. */
    JsonNode actor() {
      JsonNode sender = message().path("sender");
      boolean typed = click.isEmpty() && !isMessageAction(payload);
      return user.hasNonNull("name") || !typed || isApp(sender) ? user : sender;
    }

    /** Where a button in a dialog is answered in the dialog, a form is answered below it. */
    Surface surface() {
      if (home || click.filter(Click::isAtHome).isPresent()) {
        return Surface.HOME;
      }
      boolean submitted = "SUBMIT_DIALOG".equals(payload.path("dialogEventType").asText());
      boolean requested = "REQUEST_DIALOG".equals(payload.path("dialogEventType").asText());
      boolean dialog = submitted || requested || payload.path("isDialogEvent").asBoolean();
      if (dialog && !(submitted && click.filter(Click::form).isPresent())) {
        return Surface.DIALOG;
      }
      return click.isPresent() ? Surface.CLICK : Surface.CONVERSATION;
    }
  }

  /** The context; empty where nobody acted. */
  static Optional<Context> context(Parts parts, Deadline deadline) {
    JsonNode actor = parts.actor();
    Surface surface = parts.surface();
    return text(actor.path("name"))
        .filter(name -> USER.matcher(name).matches())
        .map(
            name ->
                new Context(
                    name,
                    text(actor.path("email"))
                        .filter(email -> email.length() <= EmailAddress.MAX_LENGTH),
                    text(actor.path("domainId")).isPresent(),
                    surface == Surface.HOME || isPrivate(parts.payload().path("space")),
                    surface,
                    text(parts.message().path("name")).or(() -> text(parts.eventTime())).orElse(""),
                    text(parts.eventTime())
                        .filter(moment -> moment.length() <= MAX_OF_A_MOMENT)
                        .orElseGet(() -> Instant.now().toString()),
                    locale(parts.locale()),
                    text(parts.completionUrl()).filter(url -> surface == Surface.CONVERSATION),
                    deadline,
                    Reference.fresh()));
  }

  /** A command, or a message that is none; both dialects tell of it in the same words. */
  static Interaction commandOrMessage(JsonNode payload, Context context) {
    JsonNode message = ownMessage(payload, context.user());
    JsonNode number = commandNumber(message, payload.path("appCommandMetadata"));
    if (number.isMissingNode()) {
      return new MessageReceived(context);
    }
    Argument argument = Argument.read(message, context.user());
    return new CommandInvoked(context, number(number), argument.text(), argument.mentions());
  }

  /** The message that the person typed; missing where it is somebody else's, and no argument. */
  private static JsonNode ownMessage(JsonNode payload, String user) {
    JsonNode message = payload.path("message");
    String sender = message.path("sender").path("name").asText(user);
    return isMessageAction(payload) || !sender.equals(user) ? MissingNode.getInstance() : message;
  }

  /** Of a command in a message's menu Chat tells with that message, whoever sent it. */
  private static boolean isMessageAction(JsonNode payload) {
    return "MESSAGE_ACTION"
        .equals(payload.path("appCommandMetadata").path("appCommandType").asText());
  }

  private static boolean isApp(JsonNode user) {
    return "BOT".equals(user.path("type").asText());
  }

  /** A text that is there and not empty. */
  static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank()
        ? Optional.of(node.textValue())
        : Optional.empty();
  }

  /** Where a slash command stands in a message or beside it; missing where there is none. */
  private static JsonNode commandNumber(JsonNode message, JsonNode metadata) {
    JsonNode number = metadata.path("appCommandId");
    return number.isMissingNode() ? message.path("slashCommand").path("commandId") : number;
  }

  /** A command's number, which comes as a number or as a string. */
  private static int number(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt()
        ? node.intValue()
        : text(node).map(EventReader::parsed).orElse(UNKNOWN_COMMAND);
  }

  private static int parsed(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return UNKNOWN_COMMAND;
    }
  }

  /** What a button carried: an object of texts. */
  static Map<String, String> parameters(JsonNode node) {
    Map<String, String> parameters = new HashMap<>();
    node.properties().forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
    return parameters;
  }

  /** A direct message can be one of two people to which the app was added. */
  private static boolean isPrivate(JsonNode space) {
    return space.path("singleUserBotDm").asBoolean();
  }

  /** Language and region: for each locale that it meets, the JDK keeps formats for good. */
  private static Locale locale(JsonNode node) {
    return text(node)
        .filter(tag -> tag.length() <= MAX_LANGUAGE_TAG)
        .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')))
        .filter(locale -> !locale.getLanguage().isEmpty())
        .map(
            locale ->
                new Locale.Builder()
                    .setLanguage(locale.getLanguage())
                    .setRegion(locale.getCountry())
                    .build())
        .orElse(Locale.ENGLISH);
  }
}
