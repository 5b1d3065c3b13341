package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.card.Cards;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.rule.AnswerFault;
import dev.newspace.playground.rule.AnswerRules;
import java.time.Instant;
import java.util.List;

/** What Google Chat would not send to the app though a person did it, and why. */
final class Unsent {

  private static final String NO_ADDRESS =
      "Google would have no address to send this click to: “%s” is none."
          + " An add-on’s function is the whole address.";
  private static final String ELSEWHERE =
      "Google would send this click to “%s”. That is not where %s is, and the playground sends"
          + " nothing to anybody else.";

  private final ChatApp app;
  private final Conversations conversations;
  private final Dialogs dialogs;

  Unsent(ChatApp app, Conversations conversations, Dialogs dialogs) {
    this.app = app;
    this.conversations = conversations;
    this.dialogs = dialogs;
  }

  /**
   * What in a message or a card would fail once it is clicked: functions of an add-on that are no
   * addresses. In the classic dialect they are names, and all are good.
   */
  static List<AnswerFault> clicks(EventFormat dialect, JsonNode card) {
    return dialect == EventFormat.ADD_ON ? AnswerRules.functions(card, "") : List.of();
  }

  /**
   * Whether a click has no address to go to, or one of somebody else than the app; then the person
   * is told so in its place.
   *
   * @param conversation in which it is clicked
   * @param dialog the id of the dialog in which it is clicked, or null
   * @param action that is clicked, with its {@code function}
   */
  boolean stops(PageState by, String conversation, String dialog, JsonNode action) {
    String function = action.path("function").asText();
    if (by.dialect() == EventFormat.CLASSIC || function.isEmpty()) {
      return false;
    } else if (!clicks(by.dialect(), action).isEmpty()) {
      tell(by, conversation, dialog, NO_ADDRESS.formatted(function));
      return true;
    } else if (!app.isAt(function)) {
      tell(by, conversation, dialog, ELSEWHERE.formatted(function, app.name()));
      return true;
    }
    return false;
  }

  /**
   * Whether so little was typed into a list that Chat does not ask the app for items; then the
   * person is told so.
   *
   * @param conversation in which it is typed
   * @param dialog the id of the dialog in which it is typed, or null
   * @param list a {@code selectionInput} with an external data source
   */
  boolean stops(PageState by, String conversation, String dialog, JsonNode list, String query) {
    int min = Cards.minQueryLength(list);
    if (query.codePointCount(0, query.length()) >= min) {
      return false;
    }
    String characters = min == 1 ? "1 character" : min + " characters";
    tell(
        by, conversation, dialog, "Type at least " + characters + ": Chat asks the app no sooner.");
    return true;
  }

  /** Says to the person why nothing is sent: in the dialog, or else in the conversation. */
  private void tell(PageState by, String conversation, String dialog, String why) {
    if (dialog != null) {
      dialogs.change(dialog, open -> open.again(why));
      return;
    }
    conversations.add(
        conversation,
        new Entry.Notice(
            Conversations.newId(), Instant.now(), by.person().id(), why, null, List.of()));
  }
}
