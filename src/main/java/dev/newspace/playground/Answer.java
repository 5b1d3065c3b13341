package dev.newspace.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What goes back over HTTP. */
record Answer(int status, Map<String, String> headers, String body) {

  static Answer json(int status, JsonNode body) {
    return new Answer(
        status, Map.of("Content-Type", "application/json; charset=UTF-8"), body.toString());
  }

  static Answer html(int status, String body) {
    return new Answer(
        status,
        Map.of("Content-Type", "text/html; charset=UTF-8", "Cache-Control", "no-store"),
        body);
  }

  /** Sends the browser on with a GET. */
  static Answer redirect(String location) {
    return new Answer(303, Map.of("Location", location, "Cache-Control", "no-store"), "");
  }

  boolean isJson() {
    return headers.getOrDefault("Content-Type", "").startsWith("application/json");
  }
}
