package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of an event's fields, two levels deep and no values: enough to see what came. */
final class FieldNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]{1,40}");
  private static final int MAX = 20;
  private static final int MAX_LENGTH = 1_000;

  private FieldNames() {}

  static String of(JsonNode event) {
    String names = names(event, true);
    return names.length() <= MAX_LENGTH ? names : names.substring(0, MAX_LENGTH) + "…";
  }

  private static String names(JsonNode node, boolean deeper) {
    return node.properties().stream()
        .filter(entry -> NAME.matcher(entry.getKey()).matches())
        .limit(MAX)
        .map(
            entry ->
                deeper && entry.getValue().isObject()
                    ? entry.getKey() + names(entry.getValue(), false)
                    : entry.getKey())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
