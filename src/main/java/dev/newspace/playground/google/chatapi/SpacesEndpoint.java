package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.google.server.HttpAnswer;
import dev.newspace.playground.google.server.Request;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;

/** {@code POST /v1/spaces} and {@code POST /v1/spaces:setup}. */
public final class SpacesEndpoint {

  private static final String[] SCOPES = {"chat.spaces.create", "chat.spaces"};

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
    return ApiCall.answered(
        () -> {
          Person caller = verifier.of(request, SCOPES);
          quota.take();
          KnownFields.checkQuery(request.query(), "requestId");
          KnownFields.check("space", request.body());
          String requestId = request.query().getOrDefault("requestId", "");
          return SpaceJson.of(
              spaces.make(
                  CreateSpaceRequest.read(request.body(), requestId),
                  caller,
                  InvitedPeople.NOBODY));
        });
  }

  public HttpAnswer setUp(Request request) {
    return ApiCall.answered(
        () -> {
          Person caller = verifier.of(request, SCOPES);
          quota.take();
          JsonNode body = request.body();
          KnownFields.check("setup", body);
          CreateSpaceRequest wanted =
              CreateSpaceRequest.readAny(body.path("space"), body.path("requestId").asText(""));
          InvitedPeople invited = InvitedPeople.of(body, wanted.spaceType(), caller, people);
          return SpaceJson.counted(spaces.make(wanted, caller, invited));
        });
  }
}
