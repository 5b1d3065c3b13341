package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.command.Interaction.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed after a command.
 *
 * @param text without the mentions
 * @param mentions the people mentioned, once each, without apps, {@code @all} and the one who typed
 */
record Argument(String text, List<Mention> mentions) {
  private static final String USER_MENTION = "USER_MENTION";
  private static final int MOST_CHARACTERS_OF_A_NAME = 60;

  /** Reads a message (google/chat/v1/message.proto: argument_text, annotations). */
  static Argument read(JsonNode message, String sender) {
    StringBuilder text = new StringBuilder(message.path("argumentText").asText(""));
    int before = message.path("text").asText("").length() - text.length();
    Map<String, Mention> mentions = new LinkedHashMap<>();
    for (JsonNode annotation : fromTheEnd(message.path("annotations"))) {
      JsonNode user = annotation.path("userMention").path("user");
      cut(text, before, annotation);
      String name = user.path("name").asText("");
      boolean person =
          name.startsWith("users/")
              && !name.equals("users/all")
              && !name.equals(sender)
              && !"BOT".equals(user.path("type").asText());
      if (person) {
        String shown = shortened(user.path("displayName").asText(name));
        mentions.put(name, new Mention(name, shown, isOutside(user, message.path("sender"))));
      }
    }
    List<Mention> inOrder = new ArrayList<>(mentions.values());
    java.util.Collections.reverse(inOrder);
    return new Argument(text.toString().strip(), List.copyOf(inOrder));
  }

  /** Chat tells whose domain somebody is in; where it does not, nobody is taken for a stranger. */
  private static boolean isOutside(JsonNode user, JsonNode sender) {
    String domain = user.path("domainId").asText("");
    return !domain.isEmpty() && !domain.equals(sender.path("domainId").asText(""));
  }

  /** So that cutting one mention out moves none of those still to be cut. */
  private static List<JsonNode> fromTheEnd(JsonNode annotations) {
    List<JsonNode> mentions = new ArrayList<>();
    annotations.forEach(
        annotation -> {
          if (USER_MENTION.equals(annotation.path("type").asText())) {
            mentions.add(annotation);
          }
        });
    mentions.sort(
        Comparator.comparingInt((JsonNode mention) -> mention.path("startIndex").asInt())
            .reversed());
    return mentions;
  }

  /**
   * Cuts a mention out of the argument, which is the end of the message's text. Where Chat's
   * indices do not point at a mention, its name is looked for instead.
   *
   * @param before how many characters of the message's text stand before the argument
   */
  private static void cut(StringBuilder argument, int before, JsonNode annotation) {
    int start = annotation.path("startIndex").asInt(-1) - before;
    int end = start + annotation.path("length").asInt();
    boolean fits = start >= 0 && end <= argument.length() && end > start;
    if (fits && argument.charAt(start) == '@') {
      argument.replace(start, end, " ");
      return;
    }
    String name = "@" + annotation.path("userMention").path("user").path("displayName").asText("");
    Optional.of(argument.lastIndexOf(name))
        .filter(at -> name.length() > 1 && at >= 0)
        .ifPresent(at -> argument.replace(at, at + name.length(), " "));
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= MOST_CHARACTERS_OF_A_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, MOST_CHARACTERS_OF_A_NAME)) + "…";
  }
}
