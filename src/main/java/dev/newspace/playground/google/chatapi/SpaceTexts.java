package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.google.server.ApiError;

/** The texts in a space of a request, as long as the API's reference lets them be. */
final class SpaceTexts {

  private static final int NAME_LIMIT = 128;
  private static final int DESCRIPTION_LIMIT = 150;
  private static final int GUIDELINES_LIMIT = 5000;

  private SpaceTexts() {}

  static String displayName(JsonNode space) throws ApiException {
    String name = limited(space.path("displayName"), "space.display_name", NAME_LIMIT);
    if (name.isBlank()) {
      throw new ApiException(ApiError.invalidArgument("space.display_name must not be empty."));
    }
    return name;
  }

  static String description(JsonNode space) throws ApiException {
    JsonNode text = space.path("spaceDetails").path("description");
    return limited(text, "space.space_details.description", DESCRIPTION_LIMIT);
  }

  static String guidelines(JsonNode space) throws ApiException {
    JsonNode text = space.path("spaceDetails").path("guidelines");
    return limited(text, "space.space_details.guidelines", GUIDELINES_LIMIT);
  }

  static String limited(JsonNode value, String field, int limit) throws ApiException {
    String text = value.asText("");
    int length = text.codePointCount(0, text.length());
    if (length > limit) {
      throw new ApiException(
          ApiError.invalidArgument(
              field + " has " + length + " characters, more than " + limit + "."));
    }
    return text;
  }
}
