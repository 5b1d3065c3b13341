package dev.newspace.packaged;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the doctor says, as JSON. */
record DoctorReport(JsonNode json) {

  /** Reads one. */
  static DoctorReport of(String text) {
    try {
      return new DoctorReport(new ObjectMapper().readTree(text));
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  /** Asks for one by the operator's command. */
  static DoctorReport of(Environment environment, Path folder) {
    return of(CommandResult.of(environment, folder, "doctor", "--json").out());
  }

  /** The states of some checks, in the same order. */
  List<String> states(String... ids) {
    return Stream.of(ids).map(id -> check(id).path("state").asText()).toList();
  }

  JsonNode check(String id) {
    for (JsonNode check : json.path("checks")) {
      if (check.path("id").asText().equals(id)) {
        return check;
      }
    }
    throw new AssertionError(id + " is not in " + json);
  }
}
