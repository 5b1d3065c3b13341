package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.google.server.ApiError;

/** A space that is wanted, checked as the API's reference says. */
record CreateSpaceRequest(
    SpaceType spaceType,
    String displayName,
    String description,
    String guidelines,
    String requestId) {

  private static final int NAME_LIMIT = 128;
  private static final int DESCRIPTION_LIMIT = 150;
  private static final int GUIDELINES_LIMIT = 5000;

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
    return new CreateSpaceRequest(SpaceType.valueOf(type), "", "", "", requestId);
  }

  static CreateSpaceRequest read(JsonNode space, String requestId) throws ApiException {
    if (!"SPACE".equals(space.path("spaceType").asText())) {
      throw new ApiException(ApiError.invalidArgument("space.space_type must be SPACE."));
    }
    JsonNode details = space.path("spaceDetails");
    String name = limited(space.path("displayName"), "display_name", NAME_LIMIT);
    if (name.isBlank()) {
      throw new ApiException(ApiError.invalidArgument("space.display_name must not be empty."));
    }
    return new CreateSpaceRequest(
        SpaceType.SPACE,
        name,
        limited(details.path("description"), "space_details.description", DESCRIPTION_LIMIT),
        limited(details.path("guidelines"), "space_details.guidelines", GUIDELINES_LIMIT),
        requestId);
  }

  private static String limited(JsonNode value, String field, int limit) throws ApiException {
    String text = value.asText("");
    int length = text.codePointCount(0, text.length());
    if (length > limit) {
      throw new ApiException(
          ApiError.invalidArgument(
              "space." + field + " has " + length + " characters, more than " + limit + "."));
    }
    return text;
  }
}
