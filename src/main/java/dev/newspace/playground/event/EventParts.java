package dev.newspace.playground.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.oauth.Grants;
import dev.newspace.playground.people.Person;

/**
 * The parts of an event that both dialects write alike.
 *
 * <p>One file, a method for each part.
 */
final class EventParts {

  private final EventContext context;
  private final EventSpec spec;

  EventParts(EventContext context, EventSpec spec) {
    this.context = context;
    this.spec = spec;
  }

  static ObjectNode user(Person person) {
    return Json.object()
        .put("name", person.name())
        .put("displayName", person.displayName())
        .put("email", person.email())
        .put("avatarUrl", "https://lh3.googleusercontent.com/a/" + person.id())
        .put("type", "HUMAN")
        .put("domainId", "C0" + Integer.toHexString(person.domain().hashCode()));
  }

  ObjectNode app() {
    return Json.object()
        .put("name", "users/118000000000000000000")
        .put("displayName", context.app().name())
        .put("type", "BOT");
  }

  ObjectNode space() {
    ChatSpace space = context.space();
    ObjectNode json =
        Json.object()
            .put("name", space.name())
            .put("type", space.isDirectMessage() ? "DM" : "ROOM")
            .put("spaceType", space.isDirectMessage() ? "DIRECT_MESSAGE" : "SPACE")
            .put("spaceThreadingState", "THREADED_MESSAGES")
            .put("spaceHistoryState", "HISTORY_ON");
    if (space.isWithAppAlone()) {
      json.put("singleUserBotDm", true);
    } else if (!space.isDirectMessage()) {
      json.put("displayName", space.displayName());
      json.putObject("membershipCount").put("joinedDirectHumanUserCount", 3);
    }
    String path = (space.isDirectMessage() ? "dm/" : "room/") + space.name().substring(7);
    return json.put("spaceUri", "https://chat.google.com/" + path + "?cls=11");
  }

  /** The message that was typed. */
  ObjectNode message() {
    TypedMessage typed = spec.typed();
    ObjectNode json =
        Json.object()
            .put("name", context.space().name() + "/messages/" + typed.messageId())
            .put("createTime", spec.at().toString())
            .put("text", typed.text())
            .put("formattedText", typed.lead() + typed.argumentById());
    json.set("sender", user(spec.author() == null ? context.person() : spec.author()));
    // Google leaves the field out where nothing follows the command.
    if (!typed.argument().isEmpty()) {
      json.put("argumentText", context.mentionsById() ? typed.argumentById() : typed.argument());
    }
    if (typed.commandId() != 0) {
      putId(json.putObject("slashCommand"), "commandId", true);
    }
    ArrayNode annotations = annotations(typed);
    if (!annotations.isEmpty()) {
      json.set("annotations", annotations);
    }
    json.putObject("thread").put("name", context.space().name() + "/threads/" + typed.messageId());
    json.putObject("space").put("name", context.space().name());
    return json.put("messageHistoryState", "HISTORY_ON");
  }

  /** The app's own message on whose card something was clicked. */
  ObjectNode clickedMessage() {
    String name = spec.clicked();
    ObjectNode json =
        Json.object()
            .put(
                "name",
                name == null ? context.space().name() + "/messages/" + Grants.random(8) : name)
            .put("createTime", spec.at().toString());
    json.set("sender", app());
    json.putObject("space").put("name", context.space().name());
    return json;
  }

  ObjectNode appCommandMetadata() {
    ObjectNode json = Json.object();
    putId(json, "appCommandId", false);
    return json.put(
        "appCommandType",
        switch (spec.kind()) {
          case QUICK_COMMAND, MESSAGE_ACTION -> spec.kind().name();
          default -> "SLASH_COMMAND";
        });
  }

  /**
   * Whether the event carries a completion URL. A click on a card does not; one on a dialog does,
   * though no consent prompt may answer it.
   */
  boolean hasCompletionUrl() {
    return context.completionUrl() != null
        && spec.kind() != EventSpec.Kind.REMOVED
        && (!spec.isClick() || spec.dialogEvent() != null);
  }

  ObjectNode parameters() {
    ObjectNode json = Json.object();
    for (JsonNode parameter : spec.action().path("parameters")) {
      json.put(parameter.path("key").asText(), parameter.path("value").asText());
    }
    return json;
  }

  private ArrayNode annotations(TypedMessage typed) {
    ArrayNode annotations = Json.object().arrayNode();
    if (typed.commandId() != 0) {
      ObjectNode command =
          annotation(annotations, "SLASH_COMMAND", 0, typed.lead().length())
              .putObject("slashCommand");
      command.set("bot", app());
      command.put("type", "INVOKE").put("commandName", typed.lead());
      putId(command, "commandId", true);
    } else if (!typed.lead().isEmpty()) {
      mention(annotations, app(), 0, typed.lead().length());
    }
    int from = typed.lead().length();
    for (Person person : typed.mentioned()) {
      String shown = "@" + person.displayName();
      int start = typed.text().indexOf(shown, from);
      mention(annotations, user(person), start, shown.length());
      from = start + shown.length();
    }
    return annotations;
  }

  private static void mention(ArrayNode annotations, ObjectNode user, int start, int length) {
    ObjectNode mention =
        annotation(annotations, "USER_MENTION", start, length).putObject("userMention");
    mention.put("type", "MENTION").set("user", user);
  }

  private static ObjectNode annotation(ArrayNode to, String type, int start, int length) {
    return to.addObject().put("type", type).put("startIndex", start).put("length", length);
  }

  private void putId(ObjectNode json, String field, boolean usuallyString) {
    boolean string =
        switch (context.commandIds()) {
          case MIXED -> usuallyString;
          case STRINGS -> true;
          case NUMBERS -> false;
        };
    if (string) {
      json.put(field, Integer.toString(spec.commandId()));
    } else {
      json.put(field, spec.commandId());
    }
  }
}
