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
 * @param text the whole line
 * @param command the slash command it begins with, if it does
 * @param mentioned people, in the order in which they are mentioned
 */
record ComposerLine(
    String text, Optional<AppConfiguration.Command> command, List<Person> mentioned) {

  static ComposerLine read(String text, People people) {
    return new ComposerLine(
        text, AppConfiguration.ofTheApp().commandOf(text), mentioned(text, people));
  }

  /** In a space with others the app reads only what is addressed to it. */
  boolean isForTheApp(ChatSpace space) {
    return space.directMessage() || command.isPresent() || text.startsWith(appMention());
  }

  JsonNode event(Events events) {
    if (command.isPresent()) {
      String rest = text.substring(command.get().name().length()).strip();
      return events.commandAsTyped(command.get().id(), rest, mentioned);
    }
    return text.startsWith(appMention())
        ? events.mention(text.substring(appMention().length()).strip())
        : events.message(text);
  }

  private static String appMention() {
    return "@" + AppConfiguration.ofTheApp().name();
  }

  private static List<Person> mentioned(String text, People people) {
    List<Person> found = new ArrayList<>(people.all());
    found.removeIf(person -> !text.contains("@" + person.displayName()));
    found.sort(Comparator.comparingInt(person -> text.indexOf("@" + person.displayName())));
    return List.copyOf(found);
  }
}
