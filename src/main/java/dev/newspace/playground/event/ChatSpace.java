package dev.newspace.playground.event;

import dev.newspace.playground.people.Person;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where in Google Chat something happens.
 *
 * @param name the resource name, {@code spaces/<id>}
 * @param displayName of a space; the other person's where two people talk, as Chat lists it; empty
 *     for the app's own direct message
 * @param kind who reads along
 */
public record ChatSpace(String name, String displayName, Kind kind) {

  /** Who reads along. */
  public enum Kind {
    /** A person and the app alone: {@code singleUserBotDm}. */
    APP_DIRECT_MESSAGE,
    /** Two people, who added the app. */
    PEOPLE_DIRECT_MESSAGE,
    SPACE
  }

  /** The conversation of one person with the app. */
  public static ChatSpace directMessage(Person person) {
    return new ChatSpace("spaces/dm" + person.id(), "", Kind.APP_DIRECT_MESSAGE);
  }

  /** The conversation of two people, as one of them sees it. */
  public static ChatSpace between(Person person, Person other) {
    String ids = Stream.of(person, other).map(Person::id).sorted().collect(Collectors.joining("-"));
    return new ChatSpace("spaces/two" + ids, other.displayName(), Kind.PEOPLE_DIRECT_MESSAGE);
  }

  /** A space in which other people read along. */
  public static ChatSpace shared(String displayName) {
    return new ChatSpace(
        "spaces/AAAA" + Integer.toHexString(displayName.hashCode()), displayName, Kind.SPACE);
  }

  /** Whether nobody but one person and the app is there. */
  public boolean isWithAppAlone() {
    return kind == Kind.APP_DIRECT_MESSAGE;
  }

  /** Whether Chat calls it a direct message, with the app or with a person. */
  public boolean isDirectMessage() {
    return kind != Kind.SPACE;
  }
}
