package dev.newspace.delivery;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.config.Published;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An alert that asks for what nobody counts never tells anybody anything. */
class AlertsTest {

  private static final String RULES = "deploy/prometheus/alerts.yaml";
  private static final String CONFIGURATION = "deploy/prometheus/prometheus.yaml";
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
    assertThat(Tool.run("promtool", "check", "config", CONFIGURATION))
        .satisfies(checked -> assertThat(checked.exitCode()).as(checked.output()).isZero());
  }

  /** In its dashboard Grafana puts in how far apart the samples are. */
  @Test
  void prometheusTakesWhatTheDashboardAsks(@TempDir Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Map<String, String>> asked =
        json
            .readTree(Repository.read("deploy/grafana/newspace.json"))
            .findValuesAsText("expr")
            .stream()
            .map(expression -> expression.replace("$__rate_interval", "5m"))
            .map(expression -> Map.of("record", "asked", "expr", expression))
            .toList();
    Path rules = folder.resolve("dashboard.yaml");

    assertThat(asked).hasSizeGreaterThan(10);
    assertThat(check(rules, Map.of("groups", List.of(Map.of("name", "all", "rules", asked)))))
        .satisfies(checked -> assertThat(checked.exitCode()).as(checked.output()).isZero());
  }

  @Test
  void prometheusRefusesBrokenRulesAndConfiguration(@TempDir Path folder) throws IOException {
    String rules = Repository.read(RULES);
    String configuration = Repository.read(CONFIGURATION);
    Path broken = folder.resolve("broken.yaml");

    Files.writeString(broken, rules.replaceFirst("(?s)sum\\(", "sum(("));
    assertThat(Tool.run("promtool", "check", "rules", broken.toString()).exitCode()).isNotZero();
    Files.writeString(broken, configuration.replace("scrape_configs", "scrape_config"));
    assertThat(Tool.run("promtool", "check", "config", broken.toString()).output())
        .contains("scrape_config not found");
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
    List<String> headings = Markdown.of("deploy/RUNBOOK.md").anchors();

    assertThat(alerts())
        .isNotEmpty()
        .allSatisfy(
            alert -> {
              assertThat(alert.at("/annotations/runbook").asText()).isIn(headings);
              assertThat(alert.at("/annotations/summary").asText()).endsWith(".");
              assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
            });
  }

  private static Tool check(Path file, Object rules) throws IOException {
    new ObjectMapper().writeValue(file.toFile(), rules);
    return Tool.run("promtool", "check", "rules", "--lint=none", file.toString());
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
