package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What can be chosen for a space beside its texts.
 *
 * @param externalUserAllowed whether people from outside the organization can be in it; for good
 * @param historyOff whether messages vanish after a day
 * @param discoverable whether everybody in the organization can find and join it
 */
public record SpaceOptions(boolean externalUserAllowed, boolean historyOff, boolean discoverable) {

  /** What a space has for which nothing is chosen. */
  public static final SpaceOptions USUAL = new SpaceOptions(false, false, false);

  private static final String OFF = "HISTORY_OFF";

  /** The options in a space of a request. */
  static SpaceOptions of(JsonNode space) {
    return new SpaceOptions(
        space.path("externalUserAllowed").asBoolean(),
        OFF.equals(space.path("spaceHistoryState").asText()),
        isForAll(space));
  }

  private static boolean isForAll(JsonNode space) {
    return !space.path("accessSettings").path("audience").asText().isEmpty();
  }

  SpaceOptions withHistoryOf(JsonNode space) {
    boolean off = OFF.equals(space.path("spaceHistoryState").asText());
    return new SpaceOptions(externalUserAllowed, off, discoverable);
  }

  SpaceOptions withAudienceOf(JsonNode space) {
    return new SpaceOptions(externalUserAllowed, historyOff, isForAll(space));
  }

  String historyState() {
    return historyOff ? OFF : "HISTORY_ON";
  }
}
