package dev.newspace.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.people.Person;
import java.util.List;

/**
 * One space that somebody wants, whatever happens on the way.
 *
 * @param name that no other space has
 * @param event of the command, which may be delivered again
 */
public record SpaceWish(
    LocalGoogle google, EventFormat dialect, Person person, String name, JsonNode event) {

  /** A wish of a person, told by a slash command in a direct message. */
  public static SpaceWish of(LocalGoogle google, EventFormat dialect, Person person) {
    String name = "Apollo " + person.id();
    return new SpaceWish(
        google, dialect, person, name, App.events(dialect, person).command(1, name));
  }

  /** The command is given, or delivered again. */
  public Answer sentTo(App app) {
    return app.send(dialect, event);
  }

  /** A button of a card is pressed. */
  public Answer press(App app, String label, Answer card) {
    JsonNode action =
        card.action(label).orElseThrow(() -> new AssertionError("No " + label + " in " + card));
    return app.send(dialect, App.events(dialect, person).button(action));
  }

  /** The spaces that came of it: there must be one. */
  public List<SpaceResource> spaces() {
    return google.spaces().stream().filter(space -> space.creator().equals(person)).toList();
  }
}
