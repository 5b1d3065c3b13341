package dev.newspace.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads templates from JSON, an object with one for each name, and finds every fault at once. */
public final class SpaceTemplateParser {
  /** What a template's name looks like. */
  public static final String NAME = "[\\p{L}\\p{N}_-]{1,30}";

  private static final int MAX = 20;
  private static final int MAX_PREFIX = 64;
  private static final Pattern NAMES = Pattern.compile(NAME);
  private static final Set<String> FIELDS =
      Set.of("prefix", "description", "guidelines", "people", "announcement");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<String> faults = new ArrayList<>();
  private final List<SpaceTemplate> templates = new ArrayList<>();

  private SpaceTemplateParser(String json) {
    Optional<JsonNode> root = root(json);
    root.ifPresent(object -> object.properties().forEach(this::template));
    if (root.isEmpty()) {
      faults.add("it is no JSON object");
    } else if (root.get().isEmpty() || root.get().size() > MAX) {
      faults.add("it has %d templates, and 1 to %d can be".formatted(root.get().size(), MAX));
    }
  }

  /**
   * The templates in the order in which they stand there.
   *
   * @throws IllegalArgumentException where there are faults
   */
  public static List<SpaceTemplate> read(String json) {
    SpaceTemplateParser read = new SpaceTemplateParser(json);
    if (!read.faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", read.faults));
    }
    return List.copyOf(read.templates);
  }

  /** What is wrong, a sentence each, none of which quotes a value; empty where all is well. */
  static List<String> faults(String json) {
    return List.copyOf(new SpaceTemplateParser(json).faults);
  }

  private static Optional<JsonNode> root(String json) {
    try {
      return Optional.of(JSON.readTree(json)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private void template(Map.Entry<String, JsonNode> entry) {
    String name = entry.getKey();
    JsonNode json = entry.getValue();
    if (!NAMES.matcher(name).matches()) {
      faults.add("a template's name is one word of 1 to 30 letters, digits, _ and -");
      return;
    }
    if (!json.isObject()) {
      faults.add(name + ": is no object");
      return;
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        faults.add(name + ": has a field that no template has: " + word(field.getKey()));
      }
    }
    templates.add(
        new SpaceTemplate(
            name,
            text(name, json, "prefix", MAX_PREFIX),
            text(name, json, "description", SpaceLimits.MAX_DESCRIPTION),
            text(name, json, "guidelines", SpaceLimits.MAX_GUIDELINES),
            people(name, json.path("people")),
            announcement(name, json.path("announcement"))));
  }

  private static String word(String field) {
    return NAMES.matcher(field).matches() ? field : "?";
  }

  private String text(String name, JsonNode json, String field, int most) {
    JsonNode value = json.path(field);
    String text = value.asText("");
    int length = text.codePointCount(0, text.length());
    if (!value.isMissingNode() && !value.isTextual()) {
      faults.add("%s: %s is no text".formatted(name, field));
    } else if (length > most) {
      faults.add(
          "%s: %s has %d characters, and at most %d can be".formatted(name, field, length, most));
    }
    return text;
  }

  private List<String> people(String name, JsonNode json) {
    if (!json.isMissingNode() && !json.isArray()) {
      faults.add(name + ": people is no list");
      return List.of();
    }
    List<String> people =
        StreamSupport.stream(json.spliterator(), false).map(JsonNode::asText).toList();
    for (int i = 0; i < people.size(); i++) {
      if (!EmailAddress.isValid(people.get(i))) {
        faults.add("%s: number %d of people is no e-mail address".formatted(name, i + 1));
      }
    }
    if (people.size() > SpaceLimits.MAX_PEOPLE) {
      faults.add(
          "%s: has %d people, and Google adds at most %d"
              .formatted(name, people.size(), SpaceLimits.MAX_PEOPLE));
    }
    return people;
  }

  private boolean announcement(String name, JsonNode json) {
    if (!json.isMissingNode() && !json.isBoolean()) {
      faults.add(name + ": announcement is neither true nor false");
    }
    return json.asBoolean();
  }
}
