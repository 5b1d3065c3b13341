package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A dialog that is open before somebody.
 *
 * @param id unlike any other's; a dialog that is shown again gets a new one
 * @param opened the event it answers
 * @param card what the app sent, with what was filled in since
 * @param fault why it is still open, or empty
 */
record Dialog(String id, PendingEvent opened, JsonNode card, String fault) {

  static Dialog of(PendingEvent opened, JsonNode card) {
    return new Dialog("d" + Conversations.newId(), opened, card, "");
  }

  boolean isBefore(PageState who, String space) {
    return opened.person().equals(who.person()) && opened.space().equals(space);
  }

  /** The same dialog once it was sent. */
  Dialog filled(Inputs inputs) {
    return new Dialog(id, opened, inputs.in(card), fault);
  }

  /** Shown again with another card. */
  Dialog showing(JsonNode other) {
    return new Dialog("d" + Conversations.newId(), opened, other, "");
  }

  /** Shown again, with the reason. */
  Dialog again(String reason) {
    return new Dialog("d" + Conversations.newId(), opened, card, reason);
  }
}
