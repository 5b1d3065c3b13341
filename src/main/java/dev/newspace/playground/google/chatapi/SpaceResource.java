package dev.newspace.playground.google.chatapi;

import dev.newspace.playground.people.Person;
import java.time.Instant;
import java.util.List;

/**
 * A space that was made through the API.
 *
 * @param name its resource name, {@code spaces/<id>}
 * @param spaceType what kind it is; a memory that is older than group chats has none
 * @param displayName empty but for a {@link SpaceType#SPACE}
 * @param creator who made it; a member, and not listed among {@code invited}
 * @param invited who else is in it from the start
 * @param uri where a browser opens it
 * @param requestId the id under which it was asked for, or empty
 */
public record SpaceResource(
    String name,
    SpaceType spaceType,
    String displayName,
    String description,
    String guidelines,
    Person creator,
    List<Person> invited,
    String uri,
    String requestId,
    Instant madeAt) {

  public SpaceResource {
    spaceType = spaceType == null ? SpaceType.SPACE : spaceType;
  }

  String id() {
    return name.substring("spaces/".length());
  }

  /** Whether somebody is in it. */
  public boolean has(Person person) {
    return creator.equals(person) || invited.contains(person);
  }

  /** How many people are in it from the start. */
  public int members() {
    return 1 + invited.size();
  }
}
