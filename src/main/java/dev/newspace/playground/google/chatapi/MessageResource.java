package dev.newspace.playground.google.chatapi;

import dev.newspace.playground.people.Person;
import java.time.Instant;

/**
 * A message that was posted through the API in a person's name.
 *
 * @param name its resource name, {@code spaces/<id>/messages/<id>}
 * @param requestId the id under which it was sent, or empty
 */
public record MessageResource(
    String name, Person sender, String text, String requestId, Instant postedAt) {

  /** The resource name of the space that it stands in. */
  public String space() {
    return name.substring(0, name.indexOf("/messages/"));
  }
}
