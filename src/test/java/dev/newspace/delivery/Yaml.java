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
    return parse(file, Repository.read(file));
  }

  /** Reads a text, which an error calls by this name. A key that stands twice is one. */
  static JsonNode parse(String file, String text) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Object document = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).load(text);
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
