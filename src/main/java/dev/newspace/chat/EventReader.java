package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.config.EmailAddress;
import dev.newspace.context.Deadline;
import dev.newspace.context.Reference;
import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.CommandInvoked;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Interaction.DialogSubmitted;
import dev.newspace.interaction.Interaction.MessageReceived;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

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

  /** The parts of an event that make its context, wherever a dialect keeps them. */
  record Parts(
      JsonNode user,
      JsonNode space,
      JsonNode message,
      JsonNode eventTime,
      JsonNode locale,
      JsonNode completionUrl,
      boolean home) {}

  /** The context; empty where nobody acted. */
  static Optional<Context> context(Parts parts, Deadline deadline) {
    return text(parts.user().path("name"))
        .filter(name -> USER.matcher(name).matches())
        .map(
            name ->
                new Context(
                    name,
                    text(parts.user().path("email"))
                        .filter(email -> email.length() <= EmailAddress.MAX_LENGTH),
                    text(parts.user().path("domainId")).isPresent(),
                    parts.home() || isPrivate(parts.space()),
                    parts.home(),
                    text(parts.message().path("name")).or(() -> text(parts.eventTime())).orElse(""),
                    text(parts.eventTime())
                        .filter(moment -> moment.length() <= MAX_OF_A_MOMENT)
                        .orElseGet(() -> Instant.now().toString()),
                    locale(parts.locale()),
                    text(parts.completionUrl()),
                    deadline,
                    Reference.fresh()));
  }

  /** A command, or a message that is none; both dialects tell of it in the same words. */
  static Interaction commandOrMessage(JsonNode payload, Context context) {
    JsonNode message = payload.path("message");
    JsonNode number = commandNumber(message, payload.path("appCommandMetadata"));
    if (number.isMissingNode()) {
      return new MessageReceived(context);
    }
    Argument argument = Argument.read(message, context.user());
    return new CommandInvoked(context, number(number), argument.text(), argument.mentions());
  }

  /**
   * A button that was clicked, or a form that was submitted; empty where a dialog was cancelled.
   *
   * @param dialogEventType as Chat tells it; what is sent from the home tab need not be a dialog
   */
  static Optional<Interaction> clicked(
      Context context,
      String action,
      Map<String, String> parameters,
      JsonNode formInputs,
      JsonNode dialogEventType) {
    boolean filledIn = context.home() && !formInputs.isEmpty();
    return switch (filledIn ? "SUBMIT_DIALOG" : dialogEventType.asText()) {
      case "CANCEL_DIALOG" -> Optional.empty();
      case "SUBMIT_DIALOG" ->
          Optional.of(new DialogSubmitted(context, action, parameters, fields(formInputs)));
      default -> Optional.of(new ButtonClicked(context, action, parameters));
    };
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

  /** What was filled in: the texts of each field. */
  private static Map<String, List<String>> fields(JsonNode formInputs) {
    Map<String, List<String>> fields = new HashMap<>();
    formInputs
        .properties()
        .forEach(
            entry -> {
              JsonNode values = entry.getValue().path("stringInputs").path("value");
              fields.put(
                  entry.getKey(),
                  StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).toList());
            });
    return fields;
  }

  private static boolean isPrivate(JsonNode space) {
    return space.path("singleUserBotDm").asBoolean()
        || "DIRECT_MESSAGE".equals(space.path("spaceType").asText())
        || "DM".equals(space.path("type").asText());
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
