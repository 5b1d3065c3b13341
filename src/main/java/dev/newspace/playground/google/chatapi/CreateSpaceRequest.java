package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.google.server.ApiError;

/** A space that is wanted, checked as the API's reference says. */
record CreateSpaceRequest(
    String displayName, String description, String guidelines, String requestId) {

  private static final int NAME_LIMIT = 128;
  private static final int DESCRIPTION_LIMIT = 150;
  private static final int GUIDELINES_LIMIT = 5000;

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
