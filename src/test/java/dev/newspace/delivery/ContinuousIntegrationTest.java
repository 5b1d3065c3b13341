package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ContinuousIntegrationTest {

  private final JsonNode workflow = workflow();
  private final JsonNode steps = workflow.at("/jobs/verify/steps");

  @Test
  void everyPushToMainAndEveryPullRequestIsVerifiedByTheScriptInTheRepository() {
    assertThat(workflow.path("on").fieldNames()).toIterable().contains("push", "pull_request");
    assertThat(steps.findValuesAsText("run")).containsExactly(".ci/run");
  }

  @Test
  void theOldestJavaThatIsPromisedIsTheOneThatIsTested() {
    assertThat(steps.findValue("java-version").asText()).isEqualTo("17");
    assertThat(Repository.read("pom.xml"))
        .contains("<maven.compiler.release>17</maven.compiler.release>");
  }

  @Test
  void theWorkflowMayReadTheRepositoryAndNothingElse() {
    assertThat(workflow.path("permissions").properties())
        .extracting(Map.Entry::getKey, permission -> permission.getValue().asText())
        .containsExactly(tuple("contents", "read"));
    assertThat(workflow.at("/jobs/verify/permissions").isMissingNode()).isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theScriptsCanBeExecuted() {
    assertThat(List.of(".ci/run", "mvnw"))
        .allSatisfy(file -> assertThat(Files.isExecutable(Repository.ROOT.resolve(file))).isTrue());
  }

  @Test
  void theScriptCallsTheTestCommandOfTheReadmeWithNoTestLeftOut() {
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
