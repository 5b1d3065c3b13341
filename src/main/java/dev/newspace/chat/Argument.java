package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.interaction.Interaction.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed after a command.
 *
 * @param text without the mentions
 * @param mentions the people mentioned, once each, without apps, {@code @all} and the one who typed
 */
record Argument(String text, List<Mention> mentions) {
  private static final String USER_MENTION = "USER_MENTION";
  private static final int MAX_CHARACTERS_OF_A_NAME = 60;

  /** Twice what Chat lets anybody type: in what is longer no mention is looked for. */
  private static final int MAX_SEARCHED = 8_192;

  /** More than can be added to a space, by names longer than anybody's. */
  private static final int MAX_SEARCHES = 100;

  private static final int MAX_NAME_SEARCHED = 256;

  /** Reads a message (google/chat/v1/message.proto: argument_text, annotations). */
  static Argument read(JsonNode message, String sender) {
    String argument = message.path("argumentText").asText("");
    int before = message.path("text").asText("").length() - argument.length();
    List<JsonNode> annotations = inOrder(message.path("annotations"));
    Map<String, Mention> mentions = new LinkedHashMap<>();
    for (JsonNode annotation : annotations) {
      JsonNode user = annotation.path("userMention").path("user");
      String name = user.path("name").asText("");
      boolean person =
          name.startsWith("users/")
              && !name.equals("users/all")
              && !name.equals(sender)
              && !"BOT".equals(user.path("type").asText());
      if (person) {
        String shown = shortened(user.path("displayName").asText(name));
        mentions.putIfAbsent(
            name, new Mention(name, shown, isOutside(user, message.path("sender"))));
      }
    }
    return new Argument(
        withoutMentions(argument, before, annotations).strip(), List.copyOf(mentions.values()));
  }

  /** Chat tells whose domain somebody is in; where it does not, nobody is taken for a stranger. */
  private static boolean isOutside(JsonNode user, JsonNode sender) {
    String domain = user.path("domainId").asText("");
    return !domain.isEmpty() && !domain.equals(sender.path("domainId").asText(""));
  }

  private static List<JsonNode> inOrder(JsonNode annotations) {
    List<JsonNode> mentions = new ArrayList<>();
    annotations.forEach(
        annotation -> {
          if (USER_MENTION.equals(annotation.path("type").asText())) {
            mentions.add(annotation);
          }
        });
    mentions.sort(Comparator.comparingInt(mention -> mention.path("startIndex").asInt()));
    return mentions;
  }

  /**
   * Cuts the mentions out of the argument, which is the end of the message's text, in one pass.
   * Where Chat's indices do not point at a mention, its name is looked for instead.
   *
   * @param before how many characters of the message's text stand before the argument
   */
  private static String withoutMentions(String argument, int before, List<JsonNode> annotations) {
    StringBuilder left = new StringBuilder();
    List<JsonNode> elsewhere = new ArrayList<>();
    int from = 0;
    for (JsonNode annotation : annotations) {
      int start = annotation.path("startIndex").asInt(-1) - before;
      int end = start + annotation.path("length").asInt();
      boolean fits = start >= from && end <= argument.length() && end > start;
      if (fits && argument.charAt(start) == '@') {
        left.append(argument, from, start).append(' ');
        from = end;
      } else {
        elsewhere.add(annotation);
      }
    }
    left.append(argument, from, argument.length());
    if (left.length() <= MAX_SEARCHED) {
      elsewhere.stream().limit(MAX_SEARCHES).forEach(annotation -> cutByName(left, annotation));
    }
    return left.toString();
  }

  private static void cutByName(StringBuilder argument, JsonNode annotation) {
    String name = "@" + annotation.path("userMention").path("user").path("displayName").asText("");
    int at = name.length() > MAX_NAME_SEARCHED ? -1 : argument.lastIndexOf(name);
    if (name.length() > 1 && at >= 0) {
      argument.replace(at, at + name.length(), " ");
    }
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= MAX_CHARACTERS_OF_A_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, MAX_CHARACTERS_OF_A_NAME)) + "…";
  }
}
