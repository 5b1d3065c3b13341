package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;

/** A space as the API's answers show it (google/chat/v1/space.proto). */
final class SpaceJson {

  private SpaceJson() {}

  static ObjectNode of(SpaceResource space) {
    boolean named = space.spaceType() == SpaceType.SPACE;
    ObjectNode resource =
        Json.object()
            .put("name", space.name())
            .put("type", space.spaceType() == SpaceType.DIRECT_MESSAGE ? "DM" : "ROOM")
            .put("spaceThreadingState", named ? "THREADED_MESSAGES" : "UNTHREADED_MESSAGES")
            .put("spaceType", space.spaceType().name())
            .put("spaceHistoryState", space.options().historyState())
            .put("createTime", space.madeAt().toString())
            .put("spaceUri", space.uri());
    if (named) {
      resource.put("displayName", space.displayName());
    }
    if (space.options().externalUserAllowed()) {
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

  static ObjectNode counted(SpaceResource space) {
    ObjectNode resource = of(space);
    resource.putObject("membershipCount").put("joinedDirectHumanUserCount", space.members());
    return resource;
  }

  /** Who may join stands in the answer of {@code spaces.get} alone. */
  static ObjectNode whole(SpaceResource space) {
    ObjectNode resource = counted(space);
    if (space.spaceType() == SpaceType.SPACE) {
      ObjectNode access = resource.putObject("accessSettings");
      if (space.options().discoverable()) {
        access.put("accessState", "DISCOVERABLE").put("audience", "audiences/default");
      } else {
        access.put("accessState", "PRIVATE");
      }
    }
    return resource;
  }
}
