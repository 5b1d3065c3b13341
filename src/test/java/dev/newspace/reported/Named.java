package dev.newspace.reported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.people.Person;
import java.util.List;
import java.util.stream.Stream;

/** Whom and what an event names. */
final class Named {
  private Named() {}

  /** Everybody whose address is told. */
  static List<Person> all(JsonNode event) {
    return event.findParents("email").stream().map(Named::person).toList();
  }

  /** Who acts. */
  static Person actor(JsonNode event) {
    return Stream.of("/chat/user", "/user", "/message/sender")
        .map(event::at)
        .filter(JsonNode::isObject)
        .map(Named::person)
        .findFirst()
        .orElseThrow();
  }

  /** Makes a click of it that presses a button which the app has sent just now. */
  static void press(ObjectNode event, JsonNode action) {
    boolean addOn = event.has("chat");
    ObjectNode common = (ObjectNode) event.path(addOn ? "commonEventObject" : "common");
    ObjectNode parameters = common.putObject("parameters");
    for (JsonNode parameter : action.path("parameters")) {
      parameters.set(parameter.path("key").asText(), parameter.path("value"));
    }
    if (!addOn) {
      common.set("invokedFunction", action.path("function"));
      ObjectNode classic = event.putObject("action");
      classic.set("actionMethodName", action.path("function"));
      classic.set("parameters", action.path("parameters"));
    }
  }

  private static Person person(JsonNode user) {
    String id = user.path("name").asText().substring("users/".length());
    return new Person(id, user.path("displayName").asText(), user.path("email").asText());
  }
}
