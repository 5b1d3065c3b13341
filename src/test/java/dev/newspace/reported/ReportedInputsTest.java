package dev.newspace.reported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.newspace.database.Database;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.FrontDoorTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What others met in front of the real Google, from public reports, captures and samples: each
 * input of {@code src/test/resources/reported} says what happens and what is right.
 */
@QuarkusTest
class ReportedInputsTest extends FrontDoorTest {
  @Inject Database database;
  @Inject MeterRegistry registry;

  static Stream<String> inputs() {
    return ReportedInput.names().stream();
  }

  @Test
  void inputsAreAllThere() {
    assertThat(ReportedInput.names()).hasSizeGreaterThanOrEqualTo(74);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"google\":{\"asUsual\":true}}",
        "{\"send\":[{\"again\":1}]}",
        "{\"send\":[{\"again\":1,\"right\":{}}]}",
        "{\"send\":[{\"again\":1,\"right\":{\"kind\":\"MESSAGE\"}}]}",
        "{\"visit\":{\"of\":1}}",
        "{\"send\":[{\"again\":1,\"right\":{\"kind\":\"PROMPT\",\"sais\":[\"typo\"]}}]}"
      })
  void inputWithoutExpectationIsRefused(String step) {
    String input = "{\"title\":\"x\",\"consent\":\"NONE\",\"steps\":[%s]}".formatted(step);
    assertThatThrownBy(() -> ReportedInput.parse(input))
        .isInstanceOf(JsonProcessingException.class);
  }

  @AfterEach
  void tokensLastAgain() {
    google.accessTokensLast(Duration.ofHours(1));
    google.faults().clear();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void inputGetsItsRightAnswer(String name) {
    ReportedInput input = ReportedInput.read(name);
    if (input.consent() == ReportedInput.Consent.GIVEN_WITHOUT_TOKEN) {
      google.accessTokensLast(Duration.ofSeconds(30));
    }
    Replay replay = new Replay(app, root, google, database);
    replay.prepare(input);
    List<Double> before = counted(input);

    try (CapturedLog log = CapturedLog.open()) {
      input.steps().forEach(replay::carryOut);

      for (List<String> parts : input.log()) {
        assertThat(log.lines())
            .filteredOn(line -> parts.stream().allMatch(line::contains))
            .as("lines with %s", parts)
            .hasSize(1);
      }
      for (Person person : replay.people()) {
        assertThat(log.lines())
            .noneMatch(
                line -> line.contains(person.email()) || line.contains(person.displayName()));
      }
    }
    List<Double> after = counted(input);
    for (int i = 0; i < before.size(); i++) {
      ReportedInput.Counted right = input.counted().get(i);
      assertThat(after.get(i) - before.get(i)).as("%s", right).isEqualTo(right.times());
    }
  }

  private List<Double> counted(ReportedInput input) {
    return input.counted().stream()
        .map(
            right ->
                registry
                    .counter(
                        "newspace.google.refusals",
                        "operation",
                        right.operation(),
                        "code",
                        right.code())
                    .count())
        .toList();
  }
}
