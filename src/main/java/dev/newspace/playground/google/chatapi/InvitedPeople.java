package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.google.server.ApiError;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is to be in a space from the start. Whoever cannot be added is left out, and the caller is
 * not told; but a direct message is nothing without the one other person.
 */
final class InvitedPeople {

  private static final int LIMIT = 49;
  private static final int FEWEST_OF_A_GROUP = 2;

  private final People people;

  InvitedPeople(People people) {
    this.people = people;
  }

  /**
   * Those who can be added to what is set up.
   *
   * @param setup the body of {@code spaces.setup}
   * @throws ApiException where there are too many or too few for this kind of space, one is
   *     malformed, or the other one of a direct message cannot be found or added
   */
  List<Person> of(JsonNode setup, SpaceType type, Person caller) throws ApiException {
    JsonNode memberships = setup.path("memberships");
    checkNumber(memberships.size(), type);
    boolean open = setup.path("space").path("externalUserAllowed").asBoolean();
    List<Person> invited = new ArrayList<>();
    for (JsonNode membership : memberships) {
      String name = membership.path("member").path("name").asText("");
      if (!name.startsWith("users/") && !membership.has("groupMember")) {
        throw new ApiException(
            ApiError.invalidArgument("Missing or malformed user resource name: " + name));
      }
      Optional<Person> person = people.find(name);
      if (type == SpaceType.DIRECT_MESSAGE && person.isEmpty()) {
        throw new ApiException(ApiError.forStatus(404));
      }
      // A direct message has no option that lets people from outside in.
      boolean outsiders = open || type == SpaceType.DIRECT_MESSAGE;
      person
          .filter(people::canBeAdded)
          .filter(p -> p.domain().equals(caller.domain()) || (outsiders && name.contains("@")))
          .filter(p -> !p.equals(caller) && !invited.contains(p))
          .ifPresent(invited::add);
    }
    if (type == SpaceType.DIRECT_MESSAGE && invited.isEmpty()) {
      throw new ApiException(ApiError.forStatus(403));
    }
    return invited;
  }

  private static void checkNumber(int number, SpaceType type) throws ApiException {
    if (number > LIMIT) {
      throw new ApiException(
          ApiError.invalidArgument("memberships has " + number + " entries, more than " + LIMIT));
    }
    if (type == SpaceType.GROUP_CHAT && number < FEWEST_OF_A_GROUP) {
      throw new ApiException(
          ApiError.invalidArgument("A GROUP_CHAT needs at least two memberships."));
    }
    if (type == SpaceType.DIRECT_MESSAGE && number != 1) {
      throw new ApiException(
          ApiError.invalidArgument("A DIRECT_MESSAGE needs exactly one membership."));
    }
  }
}
