package dev.newspace.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.SomeSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRuleTest {
  @Test
  void patternTimeoutRejectsNameAndIsLogged() {
    NameRule rule = rule("(a+)+\\1b", "");
    Instant start = Instant.now();

    try (CapturedLog log = CapturedLog.open()) {
      assertThat(rule.isSatisfiedBy(new SpaceName("a".repeat(128)))).isFalse();
      assertThat(log.linesWith("NEWSPACE_NAME_PATTERN takes too long")).hasSize(1);
      assertThat(log.lines()).noneMatch(line -> line.contains("aaaa"));
    }
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void patternThatOverflowsTheStackRejectsName() {
    NameRule rule = rule("(".repeat(400) + "x|y" + ")".repeat(400) + "*", "");

    try (CapturedLog log = CapturedLog.open()) {
      assertThat(rule.isSatisfiedBy(new SpaceName("xy".repeat(64)))).isFalse();
      assertThat(log.linesWith("NEWSPACE_NAME_PATTERN takes too long or goes too deep")).hasSize(1);
      assertThat(log.characters()).isLessThan(500);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Apollo, TEAM-Apollo",
    "TEAM-Apollo, TEAM-Apollo",
    "team-Apollo, TEAM-Apollo",
    "TEAM, TEAM-TEAM",
    "'  Apollo ', TEAM-Apollo",
  })
  void prefixIsAddedOnce(String typed, String name) {
    assertThat(rule("", "TEAM-").read(typed, ""))
        .isEqualTo(new SpaceName.Reading.Valid(new SpaceName(name)));
  }

  @Test
  void prefixOfTemplateFollowsCommonPrefix() {
    assertThat(rule("", "TEAM-").read("Apollo", "INC-"))
        .isEqualTo(new SpaceName.Reading.Valid(new SpaceName("TEAM-INC-Apollo")));
  }

  @Test
  void prefixCountsTowardLength() {
    assertThat(rule("", "TEAM-").read("x".repeat(124), ""))
        .isEqualTo(new SpaceName.Reading.TooLong(129));
  }

  @Test
  void patternMustMatchWholeName() {
    NameRule rule = rule("[A-Z]+", "");

    assertThat(rule.violation(new SpaceName("APOLLO"))).isEmpty();
    assertThat(rule.violation(new SpaceName("APOLLO 1")))
        .hasValueSatisfying(violation -> assertThat(violation.explanation()).contains("[A-Z]+"));
  }

  private static NameRule rule(String pattern, String prefix) {
    return new NameRule(
        SomeSettings.of(
            Map.of(
                "newspace.public-url", "https://h.example",
                "newspace.project-number", "1",
                "newspace.oauth-client-id", "x",
                "newspace.oauth-client-secret", "x",
                "newspace.name-pattern", pattern,
                "newspace.name-prefix", prefix)));
  }
}
