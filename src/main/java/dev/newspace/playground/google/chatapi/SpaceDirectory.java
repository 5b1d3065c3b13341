package dev.newspace.playground.google.chatapi;

import dev.newspace.playground.google.oauth.Grants;
import dev.newspace.playground.google.server.ApiError;
import dev.newspace.playground.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The spaces of the organization: no two of one display name, no two by one request id. */
public final class SpaceDirectory {

  private final Supplier<String> url;
  private final List<SpaceResource> made = new ArrayList<>();
  private final Map<String, SpaceResource> byRequestId = new HashMap<>();
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
  synchronized SpaceResource make(CreateSpaceRequest wanted, Person creator, List<Person> invited)
      throws ApiException {
    SpaceResource before = byRequestId.get(wanted.requestId());
    if (before != null) {
      return ownedBy(creator, before);
    }
    if (wanted.spaceType() == SpaceType.DIRECT_MESSAGE) {
      Optional<SpaceResource> theirs = directMessage(creator, invited.get(0));
      if (theirs.isPresent()) {
        return theirs.get();
      }
    }
    if (names.contains(wanted.displayName())) {
      throw new ApiException(
          ApiError.alreadyExists(
              "A space with this display name already exists in your organization. Try another"
                  + " display name."));
    }
    String id = "AAAA" + Grants.random(5);
    SpaceResource space =
        new SpaceResource(
            "spaces/" + id,
            wanted.spaceType(),
            wanted.displayName(),
            wanted.description(),
            wanted.guidelines(),
            creator,
            List.copyOf(invited),
            url.get() + "/room/" + id + "?cls=11",
            wanted.requestId(),
            Instant.now());
    add(space);
    return space;
  }

  public synchronized void takeName(String displayName, Person by) {
    try {
      make(new CreateSpaceRequest(SpaceType.SPACE, displayName, "", "", ""), by, List.of());
    } catch (ApiException taken) {
      // By somebody before, which will do.
    }
  }

  public synchronized List<SpaceResource> all() {
    return List.copyOf(made);
  }

  public synchronized void remember(List<SpaceResource> remembered) {
    remembered.forEach(this::add);
  }

  private void add(SpaceResource space) {
    made.add(space);
    if (space.spaceType() == SpaceType.SPACE) {
      names.add(space.displayName());
    }
    if (!space.requestId().isEmpty()) {
      byRequestId.putIfAbsent(space.requestId(), space);
    }
  }

  private Optional<SpaceResource> directMessage(Person one, Person other) {
    return made.stream()
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
