package dev.newspace.playground.event;

import dev.newspace.playground.AppConfiguration;
import dev.newspace.playground.google.oauth.Grants;
import dev.newspace.playground.people.Person;
import java.util.List;

/**
 * What a person typed.
 *
 * @param lead the part that is not argument: the command's name, the app's mention, or nothing
 * @param argument the rest, with the space in front of it that Chat keeps; may be empty
 * @param commandId 0 for a plain message
 * @param messageId the last part of the message's resource name
 */
record TypedMessage(
    String lead, String argument, List<Person> mentioned, int commandId, String messageId) {

  /**
   * A slash command.
   *
   * @param rest what stands behind the command's name
   */
  static TypedMessage command(AppConfiguration app, int id, String rest, List<Person> mentioned) {
    String name = app.commandName(id);
    return new TypedMessage(name, spaced(rest), List.copyOf(mentioned), id, newId());
  }

  static TypedMessage message(String text) {
    return new TypedMessage("", text, List.of(), 0, newId());
  }

  static TypedMessage mention(AppConfiguration app, String text) {
    return new TypedMessage("@" + app.name(), spaced(text), List.of(), 0, newId());
  }

  String text() {
    return lead + argument;
  }

  /** The argument with {@code <users/123>} for each mention. */
  String argumentById() {
    StringBuilder text = new StringBuilder(argument);
    int from = 0;
    for (Person person : mentioned) {
      String shown = "@" + person.displayName();
      int start = text.indexOf(shown, from);
      String id = "<" + person.name() + ">";
      text.replace(start, start + shown.length(), id);
      from = start + id.length();
    }
    return text.toString();
  }

  private static String spaced(String rest) {
    return rest.isEmpty() ? "" : " " + rest;
  }

  private static String newId() {
    String id = Grants.random(8);
    return id + "." + id;
  }
}
