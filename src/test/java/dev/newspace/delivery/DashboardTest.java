package dev.newspace.delivery;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.config.Published;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.packaged.Pause;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.testing.App;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A panel that asks for what nobody counts stays empty without a word. */
@QuarkusTest
class DashboardTest extends FrontDoorTest {

  private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(_[a-z]+)+(?=\\{|\\[)");
  private static final Pattern LABEL =
      Pattern.compile("by \\(([^)]+)\\)|\\{\\{(\\w+)\\}\\}|(\\w+)=~?\"");
  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+)(?:\\{([^\\n]*)\\})? ");
  private static final Pattern OUTCOMES = Pattern.compile("outcome=~\"([^\"]+)\"");

  /** Prometheus adds these itself. */
  private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance", "le");

  @TestHTTPResource(value = "/metrics", management = true)
  URL metrics;

  private final JsonNode dashboard = json();

  @Test
  void appMetricsAreAllShownAndAllExist() {
    Set<String> ours =
        asked().stream().filter(name -> name.startsWith("newspace_")).collect(toSet());
    Set<String> counted = names(Published.metrics());

    assertThat(ours).isSubsetOf(counted);
    assertThat(counted.stream().map(DashboardTest::family).distinct())
        .allSatisfy(family -> assertThat(ours).anyMatch(name -> family(name).equals(family)));
  }

  @Test
  void otherMetricsExistAtRuntime() {
    app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, app.newcomer()).command(4, ""));
    System.gc();

    // The garbage collector tells of a pause a little later.
    Pause.until("everything is counted", () -> names(scrape()).containsAll(notOurs()));
  }

  @Test
  void labelsExistOnMetrics() {
    app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, app.newcomer()).command(4, ""));
    Set<String> known = labels(Published.metrics() + scrape());
    known.addAll(OF_PROMETHEUS);

    assertThat(expressionsAndLegends())
        .flatMap(text -> LABEL.matcher(text).results().flatMap(DashboardTest::groups).toList())
        .isNotEmpty()
        .isSubsetOf(known);
  }

  @Test
  void failureOutcomesMatchThoseOfApp() {
    String outcomes =
        OUTCOMES
            .matcher(String.join("\n", expressions()))
            .results()
            .map(match -> match.group(1))
            .findFirst()
            .orElseThrow();

    assertThat(outcomes.split("\\|", -1))
        .containsExactlyInAnyOrder(
            Arrays.stream(Kind.values())
                .filter(Kind::isFailure)
                .map(Kind::name)
                .toArray(String[]::new));
  }

  @Test
  void datasourceIsChosenOnImport() {
    assertThat(dashboard.at("/templating/list/0/name").asText()).isEqualTo("datasource");
    assertThat(dashboard.at("/templating/list/0/type").asText()).isEqualTo("datasource");
    assertThat(dashboard.at("/templating/list/0/query").asText()).isEqualTo("prometheus");
    assertThat(dashboard.findValues("datasource"))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.path("uid").asText()).isEqualTo("${datasource}"));
    assertThat(dashboard.has("id")).isFalse();
  }

  @Test
  void panelsHaveUniqueIdsAndPositions() {
    assertThat(dashboard.path("panels"))
        .isNotEmpty()
        .allSatisfy(panel -> assertThat(panel.path("title").asText()).isNotBlank());
    assertThat(dashboard.path("panels").findValues("id")).doesNotHaveDuplicates();
    assertThat(dashboard.path("panels").findValues("gridPos")).doesNotHaveDuplicates();
  }

  private Set<String> notOurs() {
    return asked().stream().filter(name -> !name.startsWith("newspace_")).collect(toSet());
  }

  private Set<String> asked() {
    return expressions().stream()
        .flatMap(expression -> METRIC.matcher(expression).results())
        .map(match -> match.group())
        .collect(toSet());
  }

  private List<String> expressions() {
    return dashboard.findValuesAsText("expr");
  }

  private List<String> expressionsAndLegends() {
    return Stream.concat(
            expressions().stream(), dashboard.findValuesAsText("legendFormat").stream())
        .toList();
  }

  private static Stream<String> groups(java.util.regex.MatchResult match) {
    return Stream.of(1, 2, 3)
        .map(match::group)
        .filter(group -> group != null)
        .flatMap(group -> Arrays.stream(group.split(", ", -1)));
  }

  /** The name without what Prometheus puts behind it for each of a timer's numbers. */
  private static String family(String name) {
    return name.replaceFirst("_(bucket|count|sum|max|total)$", "");
  }

  private static Set<String> names(String scraped) {
    return SAMPLE
        .matcher(scraped)
        .results()
        .map(match -> match.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> labels(String scraped) {
    Set<String> labels = new TreeSet<>();
    Matcher sample = SAMPLE.matcher(scraped);
    while (sample.find()) {
      if (sample.group(2) != null) {
        Pattern.compile("(\\w+)=\"")
            .matcher(sample.group(2))
            .results()
            .forEach(label -> labels.add(label.group(1)));
      }
    }
    return labels;
  }

  private String scrape() {
    try (InputStream in = metrics.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("No metrics at " + metrics, e);
    }
  }

  private static JsonNode json() {
    try {
      return new ObjectMapper().readTree(Repository.read("deploy/grafana/newspace.json"));
    } catch (IOException e) {
      throw new AssertionError("deploy/grafana/newspace.json is no JSON", e);
    }
  }
}
