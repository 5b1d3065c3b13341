package dev.newspace.playground.event;

import dev.newspace.playground.people.Person;

/**
 * Where in Google Chat something happens.
 *
 * @param name the resource name, {@code spaces/<id>}
 * @param displayName empty for a direct message
 * @param directMessage with the app alone; else a space with other people
 */
public record ChatSpace(String name, String displayName, boolean directMessage) {

  /** The conversation of one person with the app. */
  public static ChatSpace directMessage(Person person) {
    return new ChatSpace("spaces/dm" + person.id(), "", true);
  }

  /** A space in which other people read along. */
  public static ChatSpace shared(String displayName) {
    return new ChatSpace(
        "spaces/AAAA" + Integer.toHexString(displayName.hashCode()), displayName, false);
  }
}
