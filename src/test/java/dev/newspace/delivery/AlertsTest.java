package dev.newspace.delivery;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.config.Published;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.testing.Tool;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** An alert that asks for what nobody counts never tells anybody anything. */
class AlertsTest {

  private static final String RULES = "deploy/prometheus/alerts.yaml";
  private static final String CASES = "src/test/resources/dev/newspace/delivery/alerts.yaml";
  private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+(?=\\{)");
  private static final Pattern OURS = Pattern.compile("(?m)^(newspace_[a-z_]+)");
  private static final Pattern OUTCOMES = Pattern.compile("outcome=~?\"([A-Z_|]+)\"");

  private final List<JsonNode> rules =
      StreamSupport.stream(Yaml.read(RULES).path("groups").spliterator(), false)
          .flatMap(group -> StreamSupport.stream(group.path("rules").spliterator(), false))
          .toList();

  @Test
  void prometheusTakesRulesAndConfiguration() {
    assertThat(Tool.run("promtool", "check", "rules", RULES))
        .satisfies(checked -> assertThat(checked.exitCode()).as(checked.output()).isZero());
    assertThat(Tool.run("promtool", "check", "config", "deploy/prometheus/prometheus.yaml"))
        .satisfies(checked -> assertThat(checked.exitCode()).as(checked.output()).isZero());
  }

  @Test
  void alertsTellWhenTheyHaveToAndOnlyThen() {
    Tool tested = Tool.run("promtool", "test", "rules", CASES);

    assertThat(tested.exitCode()).as(tested.output()).isZero();
  }

  @Test
  void alertsAreAllTestedBothWays() {
    List<JsonNode> cases =
        Yaml.read(CASES).findValues("alert_rule_test").stream()
            .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
            .toList();

    for (boolean silent : List.of(true, false)) {
      assertThat(
              cases.stream()
                  .filter(tried -> tried.path("exp_alerts").isEmpty() == silent)
                  .map(tried -> tried.path("alertname").asText()))
          .containsAll(alerts().map(alert -> alert.path("alert").asText()).toList());
    }
  }

  @Test
  void metricsAreThoseOfTheApp() {
    Set<String> counted =
        OURS.matcher(Published.metrics()).results().map(match -> match.group(1)).collect(toSet());
    String dashboard = Repository.read("deploy/grafana/newspace.json");

    assertThat(asked())
        .hasSizeGreaterThan(6)
        .allSatisfy(
            name -> {
              if (name.startsWith("newspace_")) {
                assertThat(name).isIn(counted);
              } else {
                // What else there is at run time, DashboardTest looks at.
                assertThat(dashboard).contains(name);
              }
            });
  }

  @Test
  void outcomesAreFaultsThatTheAppCounts() {
    Set<String> faults =
        Arrays.stream(Kind.values()).filter(Kind::isFailure).map(Kind::name).collect(toSet());

    assertThat(
            OUTCOMES
                .matcher(expressions())
                .results()
                .flatMap(match -> Stream.of(match.group(1).split("\\|", -1)))
                .filter(outcome -> !outcome.equals("CONNECTED")))
        .isNotEmpty()
        .isSubsetOf(faults);
  }

  @Test
  void alertsLeadToTheRunbook() {
    Set<String> headings =
        Repository.read("deploy/RUNBOOK.md")
            .lines()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace("'", ""))
            .map(heading -> heading.replace(' ', '-'))
            .collect(toSet());

    assertThat(alerts())
        .isNotEmpty()
        .allSatisfy(
            alert -> {
              assertThat(alert.at("/annotations/runbook").asText()).isIn(headings);
              assertThat(alert.at("/annotations/summary").asText()).endsWith(".");
              assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
            });
  }

  private Stream<JsonNode> alerts() {
    return rules.stream().filter(rule -> rule.has("alert"));
  }

  private Set<String> asked() {
    return METRIC.matcher(expressions()).results().map(match -> match.group()).collect(toSet());
  }

  private String expressions() {
    return String.join("\n", rules.stream().map(rule -> rule.path("expr").asText()).toList());
  }
}
