package dev.newspace.chat;

import dev.newspace.playground.people.Person;
import dev.newspace.testing.EnglishTexts;
import java.util.List;

/**
 * What came of an action.
 *
 * @param cards titles of the answers that are seen
 * @param calls what Google was asked for
 * @param spaces how many spaces there are now of the name that was typed
 * @param invited who is in it besides the one who asked
 */
record Outcome(List<String> cards, List<String> calls, int spaces, List<Person> invited) {
  /** The title under which Chat's own prompt is listed. */
  static final String PROMPT = "Chat's prompt";

  static Outcome nothing() {
    return new Outcome(List.of(), List.of(), 0, List.of());
  }

  static Outcome card(String title) {
    return new Outcome(List.of(title), List.of(), 0, List.of());
  }

  static Outcome space() {
    return new Outcome(
        List.of(EnglishTexts.COMMAND.created()), List.of("spaces.create"), 1, List.of());
  }

  static Outcome spaceWith(Person... invited) {
    return new Outcome(
        List.of(EnglishTexts.COMMAND.created()), List.of("spaces.setup"), 1, List.of(invited));
  }
}
