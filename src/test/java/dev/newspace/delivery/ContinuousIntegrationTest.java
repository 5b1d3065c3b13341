package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ContinuousIntegrationTest {

  private static final Pattern ACTION = Pattern.compile("(?m)\\buses: *(.*)$");

  private final JsonNode workflow = workflow();
  private final JsonNode steps = workflow.at("/jobs/verify/steps");

  @Test
  void workflowRunsScriptOnPushAndPullRequest() {
    assertThat(workflow.path("on").fieldNames()).toIterable().contains("push", "pull_request");
    assertThat(steps.findValuesAsText("run")).containsExactly(".ci/run");
  }

  @Test
  void testedJavaVersionsAreTheOldestThatIsPromisedAndTheOneOfTheImage() {
    assertThat(steps.findValue("java-version").asText()).isEqualTo("${{ matrix.java }}");
    List<String> versions = Yaml.texts(workflow.at("/jobs/verify/strategy/matrix/java"));

    assertThat(versions).hasSize(2);
    assertThat(Repository.read("pom.xml"))
        .contains("<maven.compiler.release>" + versions.get(0) + "</maven.compiler.release>");
    assertThat(Repository.read("deploy/Dockerfile"))
        .contains("eclipse-temurin:" + versions.get(1) + "-jre");
  }

  @Test
  void actionsArePinnedByCommitAndSayWhichVersionThatIs() {
    List<String> actions =
        Repository.files(".github/workflows").stream()
            .flatMap(file -> ACTION.matcher(Repository.read(file)).results())
            .map(match -> match.group(1))
            .toList();

    assertThat(actions)
        .isNotEmpty()
        .allSatisfy(
            action -> assertThat(action).matches("[\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void workflowHasReadPermissionOnly() {
    assertThat(workflow.path("permissions").properties())
        .extracting(Map.Entry::getKey, permission -> permission.getValue().asText())
        .containsExactly(tuple("contents", "read"));
    assertThat(workflow.at("/jobs/verify/permissions").isMissingNode()).isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void scriptsAreExecutable() {
    assertThat(
            List.of(
                ".ci/install", ".ci/release-notes", ".ci/run", "deploy/cloud-run/setup.sh", "mvnw"))
        .allSatisfy(file -> assertThat(Files.isExecutable(Repository.ROOT.resolve(file))).isTrue());
  }

  @Test
  void scriptRunsAllTestsByReadmeCommand() {
    assertThat(Repository.read(".ci/run"))
        .contains("export CI=true")
        .contains("./mvnw --batch-mode --no-transfer-progress verify <")
        .doesNotContain("-D", "-P");
  }

  private static JsonNode workflow() {
    try {
      return new YAMLMapper().readTree(Repository.read(".github/workflows/ci.yml"));
    } catch (IOException e) {
      throw new AssertionError(".github/workflows/ci.yml is no YAML", e);
    }
  }
}
