package dev.newspace.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.newspace.doctor.Check.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the doctor says.
 *
 * @param values for Google's console, by what they are called there
 */
public record Report(String version, Map<String, String> values, List<Check> checks) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Whether something is wrong for sure. */
  public boolean fails() {
    return checks.stream().anyMatch(check -> check.state() == State.FAIL);
  }

  /** For people: the values, then a line for each check. */
  public String text() {
    String shown =
        values.entrySet().stream()
            .map(value -> "  %-22s %s%n".formatted(value.getKey(), value.getValue()))
            .collect(Collectors.joining());
    String lines =
        checks.stream().map(check -> "%s%n".formatted(check)).collect(Collectors.joining());
    return shown.isEmpty()
        ? "NewSpace %s%n%n%s".formatted(version, lines)
        : "NewSpace %s. For Google's console:%n%s%n%s".formatted(version, shown, lines);
  }

  /** For programs. */
  public String json() {
    List<Map<String, String>> told =
        checks.stream()
            .map(
                check -> {
                  Map<String, String> one = new LinkedHashMap<>();
                  one.put("id", check.id().toString());
                  one.put("state", check.state().name());
                  one.put("seen", check.seen());
                  one.put("todo", check.todo());
                  return one;
                })
            .toList();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("version", version);
    all.put("checks", told);
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts are no JSON", e);
    }
  }
}
