package dev.newspace.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** YAML files of the repository as trees; what an alias stands for is put in its place. */
final class Yaml {

  private Yaml() {}

  static JsonNode read(String file) {
    try {
      Object document =
          new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()))
              .load(Repository.read(file));
      return new ObjectMapper().valueToTree(document);
    } catch (YAMLException e) {
      throw new AssertionError(file + " is no YAML", e);
    }
  }

  /** The texts in an array. */
  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** The names of an object's fields. */
  static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
