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
record Happening(
    Kind kind,
    Typed typed,
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

  static Happening of(Kind kind) {
    return new Happening(kind, null, 0, null, Map.of(), null, Instant.now());
  }

  static Happening typed(Kind kind, Typed typed) {
    return new Happening(kind, typed, typed.commandId(), null, Map.of(), null, Instant.now());
  }

  static Happening quickCommand(int id, boolean opensDialog) {
    String dialogEvent = opensDialog ? "REQUEST_DIALOG" : null;
    return new Happening(Kind.QUICK_COMMAND, null, id, null, Map.of(), dialogEvent, Instant.now());
  }

  static Happening click(JsonNode action, Map<String, List<String>> inputs, String dialogEvent) {
    return new Happening(Kind.CLICK, null, 0, action, inputs, dialogEvent, Instant.now());
  }
}
