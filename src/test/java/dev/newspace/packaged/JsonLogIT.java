package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.testing.App;
import dev.newspace.testing.SpaceWish;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** For those who collect logs: each line is one JSON object. */
class JsonLogIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @RegisterExtension
  static final RunningApp SERVING =
      RunningApp.with(environment -> environment.with("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true"));

  @Test
  void logLinesAreUnwrappedJsonObjects() throws JsonProcessingException {
    App app = SERVING.app();
    SpaceWish.of(SERVING.google(), EventFormat.ADD_ON, app.connected()).sentTo(app);
    app.post("Bearer x", "{}");

    List<JsonNode> lines = new ArrayList<>();
    for (String line : SERVING.process().out().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    assertThat(lines).allMatch(JsonNode::isObject);
    assertThat(lines.stream().filter(line -> line.has("act")))
        .extracting(line -> line.path("act").asText())
        .containsExactly("CONSENT_GIVEN", "SPACE_CREATED", "CALLER_REFUSED");
    assertThat(lines.stream().filter(line -> !line.has("act")))
        .allMatch(line -> line.has("level") && !line.path("message").asText().contains("\"act\""))
        .anyMatch(line -> line.path("message").asText().startsWith("NewSpace serves "))
        .anyMatch(line -> line.path("message").asText().startsWith("Caller refused: "));
  }
}
