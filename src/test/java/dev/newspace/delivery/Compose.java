package dev.newspace.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Compose files as trees, with what {@code extends} takes from elsewhere put in its place. */
final class Compose {

  private Compose() {}

  /** Reads a file; whether Compose takes it, {@link ComposeConfigTest} asks Compose. */
  static JsonNode read(String file) {
    JsonNode compose = Yaml.read(file);
    compose.path("services").forEach(service -> resolve(file, service));
    return compose;
  }

  private static void resolve(String file, JsonNode service) {
    JsonNode from = service.path("extends");
    if (from.isObject()) {
      String folder = file.substring(0, file.lastIndexOf('/') + 1);
      JsonNode base =
          read(folder + from.path("file").asText())
              .path("services")
              .path(from.path("service").asText());
      ((ObjectNode) service).remove("extends");
      base.properties()
          .forEach(
              field -> {
                if (!service.has(field.getKey())) {
                  ((ObjectNode) service).set(field.getKey(), field.getValue());
                }
              });
    }
  }
}
