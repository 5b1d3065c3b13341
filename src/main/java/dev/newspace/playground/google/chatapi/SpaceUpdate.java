package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.google.server.ApiError;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What {@code spaces.patch} changes, by its {@code updateMask}. */
record SpaceUpdate(List<String> mask, JsonNode space) {

  /** The only ones that may stand in one mask. */
  private static final Set<String> TOGETHER = Set.of("displayName", "spaceDetails");

  private static final Set<String> ALONE = Set.of("spaceHistoryState", "accessSettings.audience");

  /**
   * Reads it.
   *
   * @param mask names of fields, separated by commas, as JSON or the proto writes them
   * @throws ApiException where it names none, an unknown one, or some that may not be mixed
   */
  static SpaceUpdate read(String mask, JsonNode space) throws ApiException {
    List<String> fields =
        Arrays.stream(mask.split(","))
            .map(field -> camelCase(field.strip()))
            .filter(field -> !field.isEmpty())
            .distinct()
            .toList();
    if (fields.isEmpty()) {
      throw new ApiException(ApiError.invalidArgument("update_mask must not be empty."));
    }
    boolean fitting =
        TOGETHER.containsAll(fields) || (fields.size() == 1 && ALONE.containsAll(fields));
    if (!fitting) {
      throw new ApiException(ApiError.invalidArgument("Invalid update_mask: " + mask));
    }
    return new SpaceUpdate(fields, space);
  }

  SpaceResource of(SpaceResource before) throws ApiException {
    SpaceResource after = before;
    for (String field : mask) {
      after =
          switch (field) {
            case "displayName" -> after.named(SpaceTexts.displayName(space));
            // Both at once: one that is left out is taken away.
            case "spaceDetails" ->
                after.saying(SpaceTexts.description(space), SpaceTexts.guidelines(space));
            case "spaceHistoryState" -> after.with(after.options().withHistoryOf(space));
            default -> after.with(after.options().withAudienceOf(space));
          };
    }
    return after;
  }

  private static String camelCase(String field) {
    StringBuilder camel = new StringBuilder();
    for (String word : field.split("_", -1)) {
      boolean first = camel.isEmpty() || word.isEmpty();
      camel.append(first ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }
}
