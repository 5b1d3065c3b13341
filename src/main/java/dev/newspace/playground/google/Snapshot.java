package dev.newspace.playground.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.chatapi.MessageResource;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.google.oauth.Grants;
import java.util.List;

/** What a Google must still know when it is started again. */
record Snapshot(Grants.Tokens tokens, List<SpaceResource> spaces, List<MessageResource> messages) {

  /** What an earlier version wrote has no messages. */
  Snapshot {
    messages = messages == null ? List.of() : messages;
  }

  JsonNode json() {
    return Json.tree(this);
  }

  static Snapshot read(JsonNode json) {
    return Json.value(json, Snapshot.class);
  }
}
