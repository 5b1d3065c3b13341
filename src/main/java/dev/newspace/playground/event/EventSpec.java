package dev.newspace.playground.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one event is about, whatever the dialect.
 *
 * @param typed the message, or null where there is none
 * @param commandId of the command, 0 where there is none
 * @param action of the button that was clicked, or null
 * @param inputs filled in, by the widget's name
 * @param dialogEvent the {@code dialogEventType}, or null where no dialog is concerned
 */
record EventSpec(
    Kind kind,
    TypedMessage typed,
    int commandId,
    JsonNode action,
    Map<String, List<String>> inputs,
    String dialogEvent,
    Instant at) {

  enum Kind {
    MESSAGE,
    COMMAND,
    QUICK_COMMAND,
    ADDED,
    REMOVED,
    CLICK,
    HOME
  }

  static EventSpec of(Kind kind) {
    return new EventSpec(kind, null, 0, null, Map.of(), null, Instant.now());
  }

  static EventSpec typed(Kind kind, TypedMessage typed) {
    return new EventSpec(kind, typed, typed.commandId(), null, Map.of(), null, Instant.now());
  }

  static EventSpec quickCommand(int id, boolean opensDialog) {
    String dialogEvent = opensDialog ? "REQUEST_DIALOG" : null;
    return new EventSpec(Kind.QUICK_COMMAND, null, id, null, Map.of(), dialogEvent, Instant.now());
  }

  static EventSpec click(JsonNode action, Map<String, List<String>> inputs, String dialogEvent) {
    return new EventSpec(Kind.CLICK, null, 0, action, inputs, dialogEvent, Instant.now());
  }
}
