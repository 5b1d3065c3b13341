package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.config.EmailAddress;
import dev.newspace.context.Deadline;
import dev.newspace.context.Reference;
import dev.newspace.interaction.Interaction.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads what both dialects tell in the same words. Whatever does not fit is as if absent. */
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

  /** A text that is there and not empty. */
  static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank()
        ? Optional.of(node.textValue())
        : Optional.empty();
  }

  /** Where a slash command stands in a message or beside it; missing where there is none. */
  static JsonNode commandNumber(JsonNode message, JsonNode metadata) {
    JsonNode number = metadata.path("appCommandId");
    return number.isMissingNode() ? message.path("slashCommand").path("commandId") : number;
  }

  /** A command's number, which comes as a number or as a string. */
  static int number(JsonNode node) {
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
  static Map<String, List<String>> fields(JsonNode formInputs) {
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
