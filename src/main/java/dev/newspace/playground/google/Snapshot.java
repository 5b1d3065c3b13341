package dev.newspace.playground.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.google.oauth.Grants;
import java.util.List;
import java.util.Map;

/** What a Google must still know when it is started again. */
public record Snapshot(Snapshot.Tokens tokens, List<SpaceResource> spaces) {

  public record Tokens(Map<String, Grants.Token> access, Map<String, Grants.Token> refresh) {}

  JsonNode json() {
    return Json.tree(this);
  }

  static Snapshot read(JsonNode json) {
    return Json.value(json, Snapshot.class);
  }
}
