package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.rule.AnswerFault;
import java.util.List;

/** What the app's answer asks Google Chat to do. */
sealed interface AppAnswer {

  /** What became of an answer that Chat does not show. */
  String REFUSED = "refused by Chat";

  String NOT_UNDERSTOOD = "not understood";

  /** Post a message. */
  record Post(JsonNode message) implements AppAnswer {}

  /** Put a message where the clicked one stands. */
  record Update(JsonNode message) implements AppAnswer {}

  /** Ask the person to authorize the app at an address. */
  record Authorize(String url) implements AppAnswer {}

  /** Open a dialog, or show the open one again. */
  record OpenDialog(JsonNode card) implements AppAnswer {}

  /** Close the dialog, and say something in passing. */
  record CloseDialog(String text) implements AppAnswer {}

  /** Keep the dialog open, and say why. */
  record KeepDialog(String text) implements AppAnswer {}

  /** Show a card in the home tab. */
  record ShowHome(JsonNode card) implements AppAnswer {}

  /**
   * Go back to the first card of the home tab, and say something in passing.
   *
   * @param refresh whether the app is asked for that card again
   */
  record EndHome(boolean refresh, String text) implements AppAnswer {}

  /** Offer items in the list into which a person typed. */
  record Suggest(JsonNode items) implements AppAnswer {}

  record Nothing() implements AppAnswer {}

  /** A message in which there is nothing to see. */
  record Blank(JsonNode body) implements AppAnswer {}

  /** Something that Google Chat would refuse. */
  record Refused(List<AnswerFault> breaches, JsonNode body) implements AppAnswer {}

  /** Something that is not shown here, with the reason. */
  record Unshown(String reason, JsonNode body) implements AppAnswer {}

  /** In a few words, for the list of exchanges. */
  default String summary() {
    if (this instanceof Post) {
      return "a message";
    } else if (this instanceof Update) {
      return "an updated message";
    } else if (this instanceof Authorize) {
      return "asks for consent";
    } else if (this instanceof OpenDialog) {
      return "a dialog";
    } else if (this instanceof CloseDialog) {
      return "closes the dialog";
    } else if (this instanceof KeepDialog) {
      return "keeps the dialog";
    } else if (this instanceof ShowHome) {
      return "a home card";
    } else if (this instanceof EndHome end) {
      return end.refresh() ? "asks to open home anew" : "goes back in home";
    } else if (this instanceof Suggest) {
      return "suggestions";
    } else if (this instanceof Nothing || this instanceof Blank) {
      return "nothing to show";
    }
    return this instanceof Refused ? REFUSED : NOT_UNDERSTOOD;
  }
}
