package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.server.HttpAnswer;
import dev.newspace.playground.google.server.Request;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import java.util.List;

/** {@code POST /v1/spaces} and {@code POST /v1/spaces:setup}. */
public final class SpacesEndpoint {

  private final AccessTokenVerifier verifier;
  private final InvitedPeople invited;
  private final SpaceDirectory spaces;
  private final Quota quota;

  public SpacesEndpoint(
      AccessTokenVerifier verifier, People people, SpaceDirectory spaces, Quota quota) {
    this.quota = quota;
    this.verifier = verifier;
    this.invited = new InvitedPeople(people);
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
              CreateSpaceRequest.readAny(body.path("space"), body.path("requestId").asText(""));
          List<Person> added = invited.of(body, wanted.spaceType(), caller);
          SpaceResource space = spaces.make(wanted, caller, added);
          ObjectNode resource = resource(space, body.path("space"));
          resource.putObject("membershipCount").put("joinedDirectHumanUserCount", space.members());
          return resource;
        });
  }

  /** The space, with the options that were asked for. */
  private static ObjectNode resource(SpaceResource space, JsonNode asked) {
    boolean named = space.spaceType() == SpaceType.SPACE;
    ObjectNode resource =
        Json.object()
            .put("name", space.name())
            .put("type", space.spaceType() == SpaceType.DIRECT_MESSAGE ? "DM" : "ROOM")
            .put("spaceThreadingState", named ? "THREADED_MESSAGES" : "UNTHREADED_MESSAGES")
            .put("spaceType", space.spaceType().name())
            .put("spaceHistoryState", asked.path("spaceHistoryState").asText("HISTORY_ON"))
            .put("createTime", space.madeAt().toString())
            .put("spaceUri", space.uri());
    if (named) {
      resource.put("displayName", space.displayName());
    }
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
