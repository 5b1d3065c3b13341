package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;

/**
 * An event on its way to the app, or waiting to be sent again.
 *
 * @param space the name of the conversation in which it happened
 * @param completion the token of its completion URL
 * @param clicked the id of the entry whose button was clicked, or null
 * @param dialog the id of the dialog it comes from, or null
 * @param widget the name of the list into which a person typed, or null
 * @param label what the person did, in a few words
 * @param address where it goes, or null for the app's own address
 */
record PendingEvent(
    PageState by,
    String space,
    String completion,
    String clicked,
    String dialog,
    String widget,
    String label,
    String address,
    JsonNode event) {

  /**
   * The same, calling the function of an action: of an add-on it is the address that Google calls,
   * in the classic dialect a name in the event.
   */
  PendingEvent calling(JsonNode action) {
    String function = action.path("function").asText();
    boolean isAddress = dialect() == EventFormat.ADD_ON && !function.isEmpty();
    return new PendingEvent(
        by, space, completion, clicked, dialog, widget, label, isAddress ? function : null, event);
  }

  /** Whether it opens the home tab. */
  boolean opensHome() {
    return isHome()
        && !event.path("chat").path("type").asText().equals("SUBMIT_FORM")
        && !event.path("chat").has("buttonClickedPayload");
  }

  Person person() {
    return by.person();
  }

  EventFormat dialect() {
    return by.dialect();
  }

  /** The {@code dialogEventType}, empty where no dialog is concerned. */
  String dialogEvent() {
    return event.findPath("dialogEventType").asText("");
  }

  boolean isClick() {
    return event.path("type").asText().equals("CARD_CLICKED")
        || event.path("chat").has("buttonClickedPayload");
  }

  /** Whether it happened in the app's home tab. */
  boolean isHome() {
    return HomeTab.isHome(space);
  }

  /** Chat shows no answer to a dialog that was cancelled, nor where the app is gone. */
  boolean isAnswerShown() {
    return !dialogEvent().equals("CANCEL_DIALOG") && !isRemoval();
  }

  /** Whether it tells that the app was removed: whatever comes back, nobody sees it in Chat. */
  boolean isRemoval() {
    return event.path("type").asText().equals("REMOVED_FROM_SPACE")
        || event.path("chat").has("removedFromSpacePayload");
  }
}
