package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.google.server.ApiError;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is to be in a space from the start. Whoever cannot be added is left out, and the caller is
 * not told; but a direct message is nothing without the one other person.
 *
 * @param awaited who is asked first
 */
record InvitedPeople(List<Person> joined, List<Person> awaited) {

  static final InvitedPeople NOBODY = new InvitedPeople(List.of(), List.of());

  private static final int LIMIT = 49;
  private static final int FEWEST_OF_A_GROUP = 2;

  List<Person> all() {
    return Stream.concat(joined.stream(), awaited.stream()).toList();
  }

  /**
   * Those who can be added to what is set up.
   *
   * @param setup the body of {@code spaces.setup}
   * @throws ApiException where there are too many or too few for this kind of space, one is
   *     malformed, or the other one of a direct message cannot be found or added
   */
  static InvitedPeople of(JsonNode setup, SpaceType type, Person caller, People people)
      throws ApiException {
    JsonNode memberships = setup.path("memberships");
    checkNumber(memberships.size(), type);
    boolean direct = type == SpaceType.DIRECT_MESSAGE;
    // A direct message has no option that lets people from outside in.
    boolean open = direct || setup.path("space").path("externalUserAllowed").asBoolean();
    List<Person> invited = new ArrayList<>();
    for (JsonNode membership : memberships) {
      String name = membership.path("member").path("name").asText("");
      if (!name.startsWith("users/") && !membership.has("groupMember")) {
        throw new ApiException(ApiError.malformedUser(name));
      }
      Optional<Person> person = people.find(name);
      if (direct && person.isEmpty()) {
        throw new ApiException(ApiError.forStatus(404));
      }
      person
          .filter(people::canBeAdded)
          .filter(p -> p.domain().equals(caller.domain()) || (open && name.contains("@")))
          .filter(p -> !p.equals(caller) && !invited.contains(p))
          .ifPresent(invited::add);
    }
    if (direct && invited.isEmpty()) {
      throw new ApiException(ApiError.forStatus(403));
    }
    // Nobody is asked before somebody speaks to them.
    return type == SpaceType.SPACE
        ? new InvitedPeople(
            invited.stream().filter(person -> !people.isAskedFirst(person)).toList(),
            invited.stream().filter(people::isAskedFirst).toList())
        : new InvitedPeople(invited, List.of());
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
