package dev.newspace.delivery;

import static dev.newspace.delivery.Yaml.names;
import static dev.newspace.delivery.Yaml.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.config.Published;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * No container engine runs these tests, so they hold the files against the contract and each other.
 */
class ComposeTest {

  private static final Pattern SETTING = Pattern.compile("(?m)^(#?)([A-Z][A-Z_]+)=");
  private static final Pattern INTERPOLATION = Pattern.compile("\\$\\{(\\w+)");

  private final String text = Repository.read("deploy/compose.yaml");
  private final String example = Repository.read("deploy/newspace.env.example");
  private final JsonNode compose = Yaml.read("deploy/compose.yaml");
  private final JsonNode app = compose.at("/services/newspace");

  @Test
  void imageIsBuiltFromExistingFiles() {
    Path context = Repository.ROOT.resolve("deploy").resolve(app.at("/build/context").asText());

    assertThat(context.resolve("pom.xml")).exists();
    assertThat(context.resolve(app.at("/build/dockerfile").asText())).exists();
  }

  @Test
  void exampleListsAllSettingsAndNoOthers() {
    assertThat(settings("")).containsExactlyInAnyOrderElementsOf(Published.neededSettings());
    assertThat(settings("#")).containsExactlyInAnyOrderElementsOf(Published.optionalSettings());
  }

  @Test
  void settingsAreAllKnown() {
    Set<String> set = Set.copyOf(names(app.path("environment")));
    Set<String> read =
        INTERPOLATION.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());

    assertThat(set).isSubsetOf(Published.optionalSettings());
    assertThat(read).isSubsetOf(Published.neededSettings());
  }

  @Test
  void secretsComeFromFileOutsideGitAndImage() {
    assertThat(app.path("env_file").asText()).isEqualTo(".env");
    assertThat(Repository.read("deploy/.gitignore")).contains("/.env\n");
    assertThat(Repository.read("deploy/Dockerfile.dockerignore").lines())
        .contains("*")
        .doesNotContain("!deploy");
  }

  @Test
  void filesystemIsReadOnlyExceptDataAndTmp() {
    String data = app.at("/environment/NEWSPACE_DATA_DIR").asText();

    assertThat(app.path("read_only").asBoolean()).isTrue();
    assertThat(texts(app.path("tmpfs"))).containsExactly("/tmp");
    assertThat(texts(app.path("volumes"))).containsExactly("data:" + data);
    assertThat(names(compose.path("volumes"))).contains("data");
    assertThat(Repository.read("deploy/Dockerfile"))
        .containsPattern("NEWSPACE_DATA_DIR=" + data + "\\s");
  }

  @Test
  void servicesHaveLeastPrivileges() {
    assertThat(compose.path("services"))
        .allSatisfy(
            service -> {
              assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
              assertThat(texts(service.path("security_opt")))
                  .containsExactly("no-new-privileges:true");
              assertThat(service.has("privileged")).isFalse();
            });
    assertThat(app.has("cap_add")).isFalse();
  }

  @Test
  void appPortIsPublishedOnLocalhostOnly() {
    assertThat(texts(app.path("ports"))).containsExactly("127.0.0.1:8080:8080");
    assertThat(texts(compose.at("/services/caddy/ports"))).containsExactly("80:80", "443:443");
  }

  @Test
  void healthCheckUsesManagementPort() {
    assertThat(texts(app.at("/healthcheck/test")))
        .startsWith("CMD")
        .endsWith("http://127.0.0.1:9000/q/health/ready");
  }

  @Test
  void commandsInFlightHaveTheTimeToFinish() {
    assertThat(app.path("stop_grace_period").asText()).isEqualTo("40s");
  }

  private List<String> settings(String prefix) {
    return SETTING
        .matcher(example)
        .results()
        .filter(match -> match.group(1).equals(prefix))
        .map(match -> match.group(2))
        .toList();
  }
}
