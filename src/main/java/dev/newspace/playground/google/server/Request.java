package dev.newspace.playground.google.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A call that came in.
 *
 * @param headers by name in lower case
 * @param body inflated; a form is an object of its fields, nothing is an empty object
 */
public record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    JsonNode body) {

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** A field of the form that was sent, or nothing. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(body.get(name)).map(JsonNode::asText);
  }
}
