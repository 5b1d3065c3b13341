package dev.newspace.playground;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person typed.
 *
 * @param lead the part that is not argument: the command's name, the app's mention, or nothing
 * @param argument the rest, with the space in front of it that Chat keeps; may be empty
 * @param commandId 0 for a plain message
 * @param messageId the last part of the message's resource name
 */
record Typed(
    String lead, String argument, List<Person> mentioned, int commandId, String messageId) {

  static Typed command(int id, String argument, List<Person> mentioned) {
    String mentions =
        mentioned.stream().map(p -> " @" + p.displayName()).collect(Collectors.joining());
    String text = (argument.isEmpty() ? "" : " " + argument) + mentions;
    return new Typed(Commands.nameOf(id), text, List.copyOf(mentioned), id, newId());
  }

  static Typed message(String text) {
    return new Typed("", text, List.of(), 0, newId());
  }

  static Typed mention(String text) {
    return new Typed("@NewSpace", text.isEmpty() ? "" : " " + text, List.of(), 0, newId());
  }

  String text() {
    return lead + argument;
  }

  private static String newId() {
    String id = Grants.random(8);
    return id + "." + id;
  }
}
