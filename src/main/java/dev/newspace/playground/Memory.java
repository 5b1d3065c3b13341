package dev.newspace.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What a Google must still know when it is started again. */
record Memory(Memory.Grants grants, List<MadeSpace> spaces) {

  record Grants(
      Map<String, dev.newspace.playground.Grants.Token> accessTokens,
      Map<String, dev.newspace.playground.Grants.Token> refreshTokens) {}

  JsonNode json() {
    return Json.tree(this);
  }

  static Memory read(JsonNode json) {
    return Json.value(json, Memory.class);
  }
}
