package dev.newspace.playground.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.chatapi.MadeSpace;
import dev.newspace.playground.google.oauth.Grants;
import java.util.List;
import java.util.Map;

/** What a Google must still know when it is started again. */
public record Memory(Memory.Tokens tokens, List<MadeSpace> spaces) {

  public record Tokens(Map<String, Grants.Token> access, Map<String, Grants.Token> refresh) {}

  JsonNode json() {
    return Json.tree(this);
  }

  static Memory read(JsonNode json) {
    return Json.value(json, Memory.class);
  }
}
