package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.google.server.ApiError;

/** A space that is wanted, checked as the API's reference says. */
record CreateSpaceRequest(
    SpaceType spaceType,
    String displayName,
    String description,
    String guidelines,
    SpaceOptions options,
    String requestId) {

  static CreateSpaceRequest ofName(String displayName) {
    return new CreateSpaceRequest(SpaceType.SPACE, displayName, "", "", SpaceOptions.USUAL, "");
  }

  /** Reads one of any kind: only a space has a name, and what it says of itself. */
  static CreateSpaceRequest readAny(JsonNode space, String requestId) throws ApiException {
    String type = space.path("spaceType").asText();
    if (!type.equals("GROUP_CHAT") && !type.equals("DIRECT_MESSAGE")) {
      return read(space, requestId);
    }
    if (space.has("displayName") || space.has("spaceDetails")) {
      throw new ApiException(
          ApiError.invalidArgument(
              "space.display_name and space.space_details must not be set for a " + type + "."));
    }
    return new CreateSpaceRequest(
        SpaceType.valueOf(type), "", "", "", SpaceOptions.of(space), requestId);
  }

  static CreateSpaceRequest read(JsonNode space, String requestId) throws ApiException {
    if (!"SPACE".equals(space.path("spaceType").asText())) {
      throw new ApiException(ApiError.invalidArgument("space.space_type must be SPACE."));
    }
    return new CreateSpaceRequest(
        SpaceType.SPACE,
        SpaceTexts.displayName(space),
        SpaceTexts.description(space),
        SpaceTexts.guidelines(space),
        SpaceOptions.of(space),
        requestId);
  }
}
