package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.config.EmailAddress;
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
        mentions.putIfAbsent(name, mention(name, user, message.path("sender")));
      }
    }
    return new Argument(
        MentionCutter.cut(argument, before, annotations).strip(), List.copyOf(mentions.values()));
  }

  private static Mention mention(String name, JsonNode user, JsonNode sender) {
    return new Mention(
        name,
        shortened(user.path("displayName").asText(name)),
        email(user),
        isOutside(user, sender));
  }

  /**
   * Chat tells whose domain somebody is in. Where it does not, whose address is of another domain
   * than the sender's is a stranger, and nobody else.
   */
  private static boolean isOutside(JsonNode user, JsonNode sender) {
    String domain = user.path("domainId").asText("");
    String own = sender.path("domainId").asText("");
    if (!domain.isEmpty()) {
      return !domain.equals(own);
    }
    return !own.isEmpty()
        && !email(user).isEmpty()
        && !email(sender).isEmpty()
        && !EmailAddress.domainOf(email(user)).equals(EmailAddress.domainOf(email(sender)));
  }

  private static String email(JsonNode user) {
    String email = user.path("email").asText("");
    return EmailAddress.isValid(email) ? email : "";
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

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= MAX_CHARACTERS_OF_A_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, MAX_CHARACTERS_OF_A_NAME)) + "…";
  }
}
