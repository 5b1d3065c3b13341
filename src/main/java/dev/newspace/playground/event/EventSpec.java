package dev.newspace.playground.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.people.Person;
import java.time.Instant;

/**
 * What one event is about, whatever the dialect.
 *
 * @param typed the message, or null where there is none
 * @param author who wrote it, or null where that is the person who acts
 * @param commandId of the command, 0 where there is none
 * @param action of the button that was clicked, or null
 * @param clicked the name of the message whose card it is on; null where any will do
 * @param formInputs filled in, as the event has them
 * @param dialogEvent the {@code dialogEventType}, or null where no dialog is concerned
 */
record EventSpec(
    Kind kind,
    TypedMessage typed,
    Person author,
    int commandId,
    JsonNode action,
    String clicked,
    JsonNode formInputs,
    String dialogEvent,
    Instant at) {

  enum Kind {
    MESSAGE,
    COMMAND,
    QUICK_COMMAND,
    MESSAGE_ACTION,
    ADDED,
    REMOVED,
    CLICK,
    HOME_CLICK,
    WIDGET_UPDATED,
    HOME
  }

  static EventSpec of(Kind kind) {
    return typed(kind, null, null, 0, null);
  }

  static EventSpec typed(Kind kind, TypedMessage typed) {
    return typed(kind, typed, null, typed.commandId(), null);
  }

  static EventSpec commandForDialog(TypedMessage typed) {
    return typed(Kind.COMMAND, typed, null, typed.commandId(), requested(true));
  }

  static EventSpec quickCommand(int id, boolean opensDialog) {
    return typed(Kind.QUICK_COMMAND, null, null, id, requested(opensDialog));
  }

  static EventSpec messageAction(int id, Person author, String text, boolean opensDialog) {
    return typed(
        Kind.MESSAGE_ACTION, TypedMessage.message(text), author, id, requested(opensDialog));
  }

  static EventSpec click(
      Kind kind, JsonNode action, String clicked, JsonNode formInputs, String dialogEvent) {
    return new EventSpec(
        kind, null, null, 0, action, clicked, formInputs, dialogEvent, Instant.now());
  }

  /** Whether a card was touched. */
  boolean isClick() {
    return kind == Kind.CLICK || kind == Kind.HOME_CLICK || kind == Kind.WIDGET_UPDATED;
  }

  private static EventSpec typed(
      Kind kind, TypedMessage typed, Person author, int commandId, String dialogEvent) {
    return new EventSpec(
        kind, typed, author, commandId, null, null, Json.object(), dialogEvent, Instant.now());
  }

  private static String requested(boolean opensDialog) {
    return opensDialog ? "REQUEST_DIALOG" : null;
  }
}
