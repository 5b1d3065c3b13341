package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.AppConfiguration;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a person typed into the composer.
 *
 * @param app which may be spoken to
 * @param text the whole line as others see it
 * @param command the slash command it begins with, if it does
 * @param mentioned people, in the order in which they are mentioned
 * @param byId whether somebody was mentioned as {@code <users/123>}; the event then has that, too
 */
record ComposerLine(
    AppConfiguration app,
    String text,
    Optional<AppConfiguration.Command> command,
    List<Person> mentioned,
    boolean byId) {

  static ComposerLine read(AppConfiguration app, String line, People people) {
    String text = line;
    for (Person person : people.all()) {
      text = text.replace("<" + person.name() + ">", shown(person));
    }
    return new ComposerLine(
        app, text, app.commandOf(text), mentioned(text, people), !text.equals(line));
  }

  /** In a space with others the app reads only what is addressed to it. */
  boolean isForTheApp(ChatSpace space) {
    return space.isWithAppAlone() || command.isPresent() || text.startsWith(appMention());
  }

  JsonNode event(Events events) {
    Events written = byId ? events.mentionsById() : events;
    if (command.isPresent()) {
      String rest = text.substring(command.get().name().length()).strip();
      return command.get().opensDialog()
          ? written.commandForDialog(command.get().id(), rest, mentioned)
          : written.commandAsTyped(command.get().id(), rest, mentioned);
    }
    return text.startsWith(appMention())
        ? written.mention(text.substring(appMention().length()).strip())
        : written.message(text);
  }

  private String appMention() {
    return shown(app.name());
  }

  private static List<Person> mentioned(String text, People people) {
    List<Person> found = new ArrayList<>(people.all());
    found.removeIf(person -> !text.contains(shown(person)));
    found.sort(Comparator.comparingInt(person -> text.indexOf(shown(person))));
    return List.copyOf(found);
  }

  private static String shown(Person person) {
    return shown(person.displayName());
  }

  private static String shown(String name) {
    return "@" + name;
  }
}
