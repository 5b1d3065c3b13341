package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.server.ApiError;
import dev.newspace.playground.google.server.HttpAnswer;
import dev.newspace.playground.google.server.Request;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code POST /v1/spaces} and {@code POST /v1/spaces:setup}. */
public final class SpacesEndpoint {

  private static final int MEMBER_LIMIT = 49;

  private final AccessTokenVerifier verifier;
  private final People people;
  private final SpaceDirectory spaces;
  private final Quota quota;

  public SpacesEndpoint(
      AccessTokenVerifier verifier, People people, SpaceDirectory spaces, Quota quota) {
    this.quota = quota;
    this.verifier = verifier;
    this.people = people;
    this.spaces = spaces;
  }

  public HttpAnswer create(Request request) {
    return answered(
        () -> {
          Person caller = verifier.of(request);
          quota.take();
          KnownFields.checkQuery(request.query());
          KnownFields.check("space", request.body());
          String requestId = request.query().getOrDefault("requestId", "");
          return resource(
              spaces.make(CreateSpaceRequest.read(request.body(), requestId), caller, List.of()),
              request.body());
        });
  }

  public HttpAnswer setUp(Request request) {
    return answered(
        () -> {
          Person caller = verifier.of(request);
          quota.take();
          JsonNode body = request.body();
          KnownFields.check("setup", body);
          CreateSpaceRequest wanted =
              CreateSpaceRequest.read(body.path("space"), body.path("requestId").asText(""));
          SpaceResource space = spaces.make(wanted, caller, invited(body, caller));
          ObjectNode resource = resource(space, body.path("space"));
          resource.putObject("membershipCount").put("joinedDirectHumanUserCount", space.members());
          return resource;
        });
  }

  private List<Person> invited(JsonNode body, Person caller) throws ApiException {
    JsonNode memberships = body.path("memberships");
    boolean open = body.path("space").path("externalUserAllowed").asBoolean();
    if (memberships.size() > MEMBER_LIMIT) {
      throw new ApiException(
          ApiError.invalidArgument(
              "memberships has " + memberships.size() + " entries, more than " + MEMBER_LIMIT));
    }
    List<Person> invited = new ArrayList<>();
    for (JsonNode membership : memberships) {
      String name = membership.path("member").path("name").asText("");
      if (!name.startsWith("users/") && !membership.has("groupMember")) {
        throw new ApiException(
            ApiError.invalidArgument("Missing or malformed user resource name: " + name));
      }
      Optional<Person> person = people.find(name);
      // Whoever cannot be added is left out, and the caller is not told.
      person
          .filter(people::canBeAdded)
          .filter(p -> p.domain().equals(caller.domain()) || (open && name.contains("@")))
          .filter(p -> !p.equals(caller) && !invited.contains(p))
          .ifPresent(invited::add);
    }
    return invited;
  }

  /** The space, with the options that were asked for. */
  private static ObjectNode resource(SpaceResource space, JsonNode asked) {
    ObjectNode resource =
        Json.object()
            .put("name", space.name())
            .put("type", "ROOM")
            .put("displayName", space.displayName())
            .put("spaceThreadingState", "THREADED_MESSAGES")
            .put("spaceType", "SPACE")
            .put("spaceHistoryState", asked.path("spaceHistoryState").asText("HISTORY_ON"))
            .put("createTime", space.madeAt().toString())
            .put("spaceUri", space.uri());
    if (asked.path("externalUserAllowed").asBoolean()) {
      resource.put("externalUserAllowed", true);
    }
    if (!space.description().isEmpty() || !space.guidelines().isEmpty()) {
      resource
          .putObject("spaceDetails")
          .put("description", space.description())
          .put("guidelines", space.guidelines());
    }
    return resource;
  }

  private static HttpAnswer answered(Deed deed) {
    try {
      return HttpAnswer.json(200, deed.done());
    } catch (ApiException refused) {
      return refused.error().answer();
    }
  }

  private interface Deed {
    JsonNode done() throws ApiException;
  }
}
