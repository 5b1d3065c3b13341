package dev.newspace.playground.google.chatapi;

import dev.newspace.playground.google.oauth.Grants;
import dev.newspace.playground.google.server.ApiError;
import dev.newspace.playground.people.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The spaces of the organization: no two of one display name, no two by one request id. */
public final class SpaceDirectory {

  private final Supplier<String> url;
  private final Map<String, SpaceResource> spaces = new LinkedHashMap<>();
  private final Map<String, String> byRequestId = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  public SpaceDirectory(Supplier<String> url) {
    this.url = url;
  }

  /**
   * Makes a space, or finds the one that was made for the same request id before, or the direct
   * message that two people have.
   *
   * @throws ApiException where the name is taken, or the request id is another person's
   */
  synchronized SpaceResource make(CreateSpaceRequest wanted, Person creator, InvitedPeople people)
      throws ApiException {
    Optional<SpaceResource> before =
        Optional.ofNullable(byRequestId.get(wanted.requestId())).map(spaces::get);
    if (before.isPresent()) {
      return ownedBy(creator, before.get());
    }
    if (wanted.spaceType() == SpaceType.DIRECT_MESSAGE) {
      Optional<SpaceResource> theirs = directMessage(creator, people.all().get(0));
      if (theirs.isPresent()) {
        return theirs.get();
      }
    }
    checkFree(wanted.displayName());
    String id = "AAAA" + Grants.random(5);
    SpaceResource space =
        new SpaceResource(
            "spaces/" + id,
            wanted.spaceType(),
            wanted.displayName(),
            wanted.description(),
            wanted.guidelines(),
            creator,
            people.joined(),
            url.get() + "/room/" + id + "?cls=11",
            wanted.requestId(),
            Instant.now(),
            wanted.options(),
            people.awaited(),
            false);
    add(space);
    return space;
  }

  public synchronized void takeName(String displayName, Person by) {
    try {
      make(CreateSpaceRequest.ofName(displayName), by, InvitedPeople.NOBODY);
    } catch (ApiException taken) {
      // By somebody before, which will do.
    }
  }

  /** The space of a resource name; empty where there is none, or none any more. */
  synchronized Optional<SpaceResource> find(String name) {
    return Optional.ofNullable(spaces.get(name));
  }

  /**
   * Puts a space in the place of what it was before.
   *
   * @throws ApiException where another has its new name
   */
  synchronized void change(SpaceResource changed) throws ApiException {
    SpaceResource before = spaces.get(changed.name());
    if (!before.displayName().equals(changed.displayName())) {
      checkFree(changed.displayName());
      names.remove(before.displayName());
    }
    add(changed);
  }

  /** Deletes a space, as a person does: its name is free again. */
  public synchronized void delete(SpaceResource space) {
    SpaceResource gone = spaces.remove(space.name());
    if (gone != null) {
      names.remove(gone.displayName());
      byRequestId.remove(gone.requestId());
    }
  }

  /** A person changes a space past the API; its name stays. */
  public synchronized void replace(SpaceResource changed) {
    spaces.replace(changed.name(), changed);
  }

  public synchronized List<SpaceResource> all() {
    return List.copyOf(spaces.values());
  }

  public synchronized void remember(List<SpaceResource> remembered) {
    remembered.forEach(this::add);
  }

  private void add(SpaceResource space) {
    spaces.put(space.name(), space);
    if (space.spaceType() == SpaceType.SPACE) {
      names.add(space.displayName());
    }
    if (!space.requestId().isEmpty()) {
      byRequestId.putIfAbsent(space.requestId(), space.name());
    }
  }

  private void checkFree(String displayName) throws ApiException {
    if (names.contains(displayName)) {
      throw new ApiException(
          ApiError.alreadyExists(
              "A space with this display name already exists in your organization. Try another"
                  + " display name."));
    }
  }

  private Optional<SpaceResource> directMessage(Person one, Person other) {
    return spaces.values().stream()
        .filter(space -> space.spaceType() == SpaceType.DIRECT_MESSAGE)
        .filter(space -> space.has(one) && space.has(other))
        .findFirst();
  }

  // The reference says that this is an error, and not which one.
  private static SpaceResource ownedBy(Person creator, SpaceResource space) throws ApiException {
    if (!space.creator().id().equals(creator.id())) {
      throw new ApiException(
          ApiError.invalidArgument("The request_id was used by another user before."));
    }
    return space;
  }
}
