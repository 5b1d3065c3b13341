package dev.newspace.playground.google.chatapi;

import dev.newspace.playground.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A space that was made through the API, as it is now.
 *
 * @param name its resource name, {@code spaces/<id>}
 * @param spaceType what kind it is
 * @param displayName empty but for a {@link SpaceType#SPACE}
 * @param creator who made it; a member, and not listed among {@code invited}
 * @param invited who else is in it, from the start or since
 * @param uri where a browser opens it
 * @param requestId the id under which it was asked for, or empty
 * @param awaited who was invited and has not joined
 * @param app whether the app is in it
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
    Instant madeAt,
    SpaceOptions options,
    List<Person> awaited,
    boolean app) {

  /** A memory that an earlier version wrote has less of it. */
  public SpaceResource {
    spaceType = spaceType == null ? SpaceType.SPACE : spaceType;
    invited = List.copyOf(invited);
    options = options == null ? SpaceOptions.USUAL : options;
    awaited = awaited == null ? List.of() : List.copyOf(awaited);
  }

  String id() {
    return name.substring("spaces/".length());
  }

  /** Whether somebody is in it. */
  public boolean has(Person person) {
    return creator.equals(person) || invited.contains(person);
  }

  /** How many people are in it. */
  public int members() {
    return 1 + invited.size();
  }

  public SpaceResource named(String other) {
    return changed(other, description, guidelines, options, invited, awaited, app);
  }

  /** The same with another description and other guidelines. */
  public SpaceResource saying(String described, String guided) {
    return changed(displayName, described, guided, options, invited, awaited, app);
  }

  public SpaceResource with(SpaceOptions other) {
    return changed(displayName, description, guidelines, other, invited, awaited, app);
  }

  public SpaceResource withApp(boolean present) {
    return changed(displayName, description, guidelines, options, invited, awaited, present);
  }

  SpaceResource joinedBy(Person person) {
    List<Person> all = and(invited, person);
    return changed(displayName, description, guidelines, options, all, awaited, app);
  }

  SpaceResource awaiting(Person person) {
    List<Person> all = and(awaited, person);
    return changed(displayName, description, guidelines, options, invited, all, app);
  }

  private static List<Person> and(List<Person> people, Person one) {
    List<Person> all = new ArrayList<>(people);
    all.add(one);
    return all;
  }

  private SpaceResource changed(
      String displayed,
      String described,
      String guided,
      SpaceOptions chosen,
      List<Person> joined,
      List<Person> asked,
      boolean withApp) {
    return new SpaceResource(
        name, spaceType, displayed, described, guided, creator, joined, uri, requestId, madeAt,
        chosen, asked, withApp);
  }
}
