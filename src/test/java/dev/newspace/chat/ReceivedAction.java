package dev.newspace.chat;

import static dev.newspace.playground.people.People.BEN;
import static dev.newspace.playground.people.People.CHIARA;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.Events;
import dev.newspace.testing.EnglishTexts;
import java.util.List;
import java.util.Map;

/**
 * Something that a person does in Google Chat, and what must come of it in either dialect.
 *
 * @param what in words
 */
record ReceivedAction(String what, Deed deed, Outcome outcome) {
  private static final String HELP = EnglishTexts.COMMAND.help();
  private static final String NO_NAME = EnglishTexts.COMMAND.nameMissing();
  private static final String UNKNOWN_COMMAND = EnglishTexts.COMMAND.unknownCommand();
  private static final String OLD_BUTTON = EnglishTexts.COMMAND.outdatedButton();

  /** Tells of the action. */
  interface Deed {
    /**
     * The events in the order in which Chat sends them.
     *
     * @param name of a space that does not exist yet
     */
    List<? extends JsonNode> events(Events events, String name);
  }

  /** One event. */
  interface OneEvent {
    JsonNode event(Events events, String name);
  }

  static List<ReceivedAction> all() {
    return List.of(
        one("/newspace with a name", Outcome.space(), (e, name) -> e.command(1, name)),
        one("/newspace without a name", Outcome.card(NO_NAME), (e, name) -> e.command(1, "")),
        one(
            "/newspace with an empty argument",
            Outcome.card(NO_NAME),
            (e, name) -> withEmptyArgument(e.command(1, ""))),
        one("/newspace with white space", Outcome.card(NO_NAME), (e, name) -> e.command(1, " \t")),
        one(
            "/newspace with a name and two people",
            Outcome.spaceWith(BEN, CHIARA),
            (e, name) -> e.command(1, name, BEN, CHIARA)),
        one(
            "/newspace with people and no name",
            Outcome.card(NO_NAME),
            (e, name) -> e.command(1, "", BEN)),
        one("/help", Outcome.card(HELP), (e, name) -> e.command(4, "")),
        one("a slash command of no number of ours", unknown(), (e, name) -> e.command(999, name)),
        one("a slash command of a negative number", unknown(), (e, name) -> e.command(-1, name)),
        one("a quick command", Outcome.card(HELP), (e, name) -> e.quickCommand(4)),
        one(
            "a quick command that lacks a name",
            Outcome.card(NO_NAME),
            (e, n) -> e.quickCommand(1)),
        one("a quick command of no number of ours", unknown(), (e, n) -> e.quickCommand(999)),
        one("a quick command for a dialog", unknown(), (e, n) -> e.quickCommandForDialog(998)),
        one("a plain message", Outcome.card(HELP), (e, name) -> e.message("Hello, " + name)),
        one("an empty message", Outcome.card(HELP), (e, name) -> e.message("")),
        one("added", Outcome.card(EnglishTexts.COMMAND.welcome()), (e, name) -> e.added()),
        several("added by a mention", Outcome.card(HELP), (e, name) -> e.addedByMention(name)),
        several("added by a bare mention", Outcome.card(HELP), (e, name) -> e.addedByMention("")),
        several("added by /newspace", Outcome.space(), (e, name) -> e.addedByCommand(1, name)),
        several(
            "added by /newspace with people",
            Outcome.spaceWith(BEN),
            (e, name) -> e.addedByCommand(1, name, BEN)),
        several("added by /help", Outcome.card(HELP), (e, name) -> e.addedByCommand(4, "")),
        one("removed", Outcome.nothing(), (e, name) -> e.removed()),
        one("a button of no action of ours", old(), (e, name) -> e.button(button("dance"))),
        one("a button that lost its request", old(), (e, name) -> e.button(button("tryAgain"))),
        one("a form of no action of ours", old(), (e, name) -> e.form(button("dance"), Map.of())),
        one(
            "a form that was filled in",
            old(),
            (e, name) -> e.form(button("create"), Map.of("name", List.of(name)))),
        one("a dialog that was cancelled", Outcome.nothing(), (e, name) -> e.dialogCancelled()));
  }

  /** Whether it needs a consent; nothing else may ask for one. */
  boolean needsConsent() {
    return !outcome.calls().isEmpty();
  }

  private static ReceivedAction one(String what, Outcome outcome, OneEvent event) {
    return several(what, outcome, (e, name) -> List.of(event.event(e, name)));
  }

  private static ReceivedAction several(String what, Outcome outcome, Deed deed) {
    return new ReceivedAction(what, deed, outcome);
  }

  private static Outcome unknown() {
    return Outcome.card(UNKNOWN_COMMAND);
  }

  private static Outcome old() {
    return Outcome.card(OLD_BUTTON);
  }

  private static JsonNode button(String action) {
    return new ObjectMapper()
        .valueToTree(
            Map.of(
                "function",
                "https://newspace.example.com/chat",
                "parameters",
                List.of(Map.of("key", "action", "value", action))));
  }

  private static JsonNode withEmptyArgument(JsonNode event) {
    ((ObjectNode) event.findValue("message")).put("argumentText", "");
    return event;
  }

  @Override
  public String toString() {
    return what;
  }
}
