package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.CommandIds;
import dev.newspace.playground.event.Events;
import java.util.function.UnaryOperator;

/** What may differ about an event without making a difference to what comes of it. */
enum Variation {
  IN_A_SHARED_SPACE(events -> events.at(ChatSpace.shared("Team"))),
  IN_A_DIRECT_MESSAGE(events -> events),
  IDS_AS_STRINGS(events -> events.commandIds(CommandIds.STRINGS)),
  IDS_AS_NUMBERS(events -> events.commandIds(CommandIds.NUMBERS)),
  WITHOUT_A_LOCALE(events -> events.locale(null)),
  WITH_A_STRANGE_LOCALE(events -> events.locale("tlh_QO@x")),
  WITH_UNKNOWN_FIELDS(events -> events),
  BEFORE_CONSENT(events -> events);

  @SuppressWarnings("ImmutableEnumChecker") // All of them are pure functions.
  private final UnaryOperator<Events> change;

  Variation(UnaryOperator<Events> change) {
    this.change = change;
  }

  Events of(Events events) {
    return change.apply(events);
  }

  /** Changes an event that was made. */
  JsonNode of(JsonNode event) {
    if (this == WITH_UNKNOWN_FIELDS) {
      addUnknownFields(event);
    }
    return event;
  }

  private static void addUnknownFields(JsonNode node) {
    node.forEach(Variation::addUnknownFields);
    if (node instanceof ObjectNode object) {
      object.put("newField", "x").put("newFlag", true).putNull("newNull");
      object.putObject("newObject").putArray("newList").add(1).addObject().put("name", "x");
    }
  }
}
