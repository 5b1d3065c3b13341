package dev.newspace.command.manage;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts on their way out of a form and into it again. */
final class FormTexts {
  /** Of faults that no field can mend. */
  static final String WHOLE = "";

  private FormTexts() {}

  /** What was filled into a field; empty for nothing. */
  static String first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  /** All that has to be mended, a line each; empty for nothing. */
  static Optional<String> all(Map<String, String> faults) {
    return Optional.of(String.join("\n", faults.values())).filter(words -> !words.isEmpty());
  }

  /** Code points, as Google counts. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** As much of a text as a form can show again: an answer holds 32,000 bytes. */
  static String cut(String text, int most) {
    return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
