package dev.newspace.delivery;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compose files as trees, with what {@code extends} takes from elsewhere put in its place. */
final class Compose {

  private static final ObjectMapper STRICT =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private Compose() {}

  /**
   * Reads a file.
   *
   * @throws AssertionError where it has a field that Compose does not know, at least none that is
   *     used here (github.com/compose-spec/compose-spec)
   */
  static JsonNode read(String file) {
    JsonNode compose = Yaml.read(file);
    try {
      STRICT.treeToValue(compose, File.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(file + ": " + e.getOriginalMessage(), e);
    }
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

  static final class File {
    public String name;
    public Map<String, Service> services;
    public Map<String, Network> networks;
    public Map<String, JsonNode> volumes;

    private final Map<String, JsonNode> extensions = new HashMap<>();

    @JsonAnySetter
    void extension(String name, JsonNode value) {
      if (!name.startsWith("x-")) {
        throw new IllegalArgumentException("Unrecognized field " + name);
      }
      extensions.put(name, value);
    }
  }

  record Network(boolean internal) {}

  record Build(String context, String dockerfile) {}

  record Logging(String driver, Map<String, String> options) {}

  record HealthCheck(
      List<String> test, String interval, String timeout, int retries, String startPeriod) {}

  record Extends(String file, String service) {}

  static final class Service {
    public String image;
    public Build build;
    public String envFile;
    public String user;
    public Map<String, String> environment;
    public List<String> command;
    public List<String> volumes;
    public List<String> ports;
    public List<String> networks;
    public List<String> profiles;
    public boolean readOnly;
    public List<String> tmpfs;
    public List<String> capDrop;
    public List<String> capAdd;
    public List<String> securityOpt;
    public String memLimit;
    public int pidsLimit;
    public Logging logging;
    public String restart;
    public String stopGracePeriod;
    public HealthCheck healthcheck;
    public JsonNode dependsOn;

    @com.fasterxml.jackson.annotation.JsonProperty("extends")
    public Extends base;
  }
}
