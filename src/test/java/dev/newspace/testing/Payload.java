package dev.newspace.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;

/** Events that somebody changes where both dialects tell of the same in the same words. */
public final class Payload {
  private Payload() {}

  /** Where an event tells of a space, a message and a dialog. */
  public static ObjectNode of(ObjectNode event) {
    JsonNode chat = event.path("chat");
    return StreamSupport.stream(chat.spliterator(), false)
        .filter(part -> part.has("space"))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElse(event);
  }

  /** The event, which now requests a dialog. */
  public static ObjectNode requestingDialog(ObjectNode event) {
    of(event).put("isDialogEvent", true).put("dialogEventType", "REQUEST_DIALOG");
    return event;
  }

  /** The event of a click, which now was made in a dialog. */
  public static ObjectNode insideDialog(ObjectNode event) {
    of(event).put("isDialogEvent", true).put("dialogEventType", "SUBMIT_DIALOG");
    return event;
  }

  /** The event with a completion URL, whether Chat sends one with it or not. */
  public static ObjectNode completingAt(String url, ObjectNode event) {
    boolean addOn = event.has("chat");
    of(event).put(addOn ? "configCompleteRedirectUri" : "configCompleteRedirectUrl", url);
    return event;
  }

  /** The event in a direct message of two people to which the app was added. */
  public static ObjectNode amongTwoPeople(ObjectNode event) {
    ObjectNode space = (ObjectNode) of(event).path("space");
    space.put("type", "DM").put("spaceType", "DIRECT_MESSAGE").remove("singleUserBotDm");
    return event;
  }
}
