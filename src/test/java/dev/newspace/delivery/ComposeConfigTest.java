package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.config.Published;
import dev.newspace.testing.Tool;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compose itself reads what an operator gives it; for that it needs no engine. */
class ComposeConfigTest {

  @TempDir private Path folder;
  private ComposeConfig compose;

  @BeforeEach
  void copyFiles() {
    compose = new ComposeConfig(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "compose.yaml, compose.build.yaml",
    "compose-postgres.yaml, compose-postgres.build.yaml"
  })
  void composeTakesFilesAloneAndWithTheBuild(String file, String build) {
    compose.write(".env", withDatabasePassword());
    JsonNode published = compose.config(file).path("services");
    JsonNode built = compose.config(file, build).path("services");

    assertThat(Yaml.names(published))
        .isEqualTo(Yaml.names(built))
        .contains("prometheus", "grafana");
    for (String service : Yaml.names(published)) {
      boolean ofTheApp = service.startsWith("newspace");
      JsonNode context = built.path(service).path("build");
      assertThat(context.isObject()).as(service).isEqualTo(ofTheApp);
      if (ofTheApp) {
        assertThat(published.path(service).path("image").asText())
            .startsWith("ghcr.io/OWNER/newspace:");
        // The folder above the one of the files; the real one has the sources there.
        assertThat(Path.of(context.path("context").asText())).isEqualTo(folder.getParent());
        assertThat(context.path("dockerfile").asText()).isEqualTo("deploy/Dockerfile");
      }
    }
  }

  @Test
  void replicasAreGivenTheDatabaseOfTheFileAndTheRestOfTheSettings() {
    compose.write(".env", withDatabasePassword());
    JsonNode services = compose.config("compose-postgres.yaml").path("services");
    JsonNode given = services.at("/newspace-1/environment");

    assertThat(given.path("NEWSPACE_DATABASE_URL").asText())
        .isEqualTo("jdbc:postgresql://database:5432/newspace");
    assertThat(Yaml.names(given)).containsAll(Published.neededSettings());
    assertThat(services.at("/database/environment/POSTGRES_PASSWORD"))
        .isEqualTo(given.path("NEWSPACE_DATABASE_PASSWORD"));
    assertThat(services.at("/proxy/environment/NEWSPACE_PUBLIC_URL"))
        .isEqualTo(given.path("NEWSPACE_PUBLIC_URL"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compose.yaml",
        "compose.monitoring.yaml",
        "compose.build.yaml",
      })
  void composeRefusesMisspeltField(String file) {
    String right = file.contains(".build.") ? "    build:\n" : "    read_only: true\n";
    String text = Repository.read("deploy/" + file);
    compose.write(".env", withDatabasePassword());
    compose.write(file, text.replace(right, right.replace(":", "s:")));

    Tool refused = compose.read(file);

    assertThat(text).contains(right);
    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.output()).contains(right.strip().split(":", -1)[0] + "s");
  }

  @ParameterizedTest
  @CsvSource({
    "compose.yaml, IMAGE, copy newspace.env.example to .env",
    "compose-postgres.yaml, NEWSPACE_DATABASE_PASSWORD, set it in .env"
  })
  void composeSaysWhichValueIsMissing(String file, String name, String advice) {
    compose.write(".env", withDatabasePassword().replaceAll("(?m)^" + name + "=.*\n", ""));

    Tool refused = compose.read(file);

    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.output()).contains(name).contains(advice);
  }

  @Test
  void exampleSetsWhatIsNeededAndSuggestsAllElseAsItIsMeant() throws JsonProcessingException {
    Map<String, String> needed = compose.settings(Repository.read(ComposeConfig.EXAMPLE));
    Map<String, String> all = compose.settings(ComposeConfig.wholeExample());

    assertThat(needed)
        .containsOnlyKeys(
            Stream.concat(Published.neededSettings().stream(), Stream.of("IMAGE")).toList());
    assertThat(needed)
        .containsAllEntriesOf(Kubectl.variables("deploy/kubernetes/base/settings.env"));
    assertThat(needed.get("IMAGE")).matches("ghcr\\.io/\\S+:\\d+\\.\\d+\\.\\d+");
    assertThat(all)
        .containsAllEntriesOf(needed)
        .containsOnlyKeys(
            Stream.concat(needed.keySet().stream(), Published.optionalSettings().stream()).toList())
        .containsEntry("NEWSPACE_NAME_PREFIX", "ACME ")
        .containsEntry("NEWSPACE_NAME_PATTERN", "ACME [A-Z].*")
        .containsEntry("NEWSPACE_PAUSED", "NewSpace is resting until noon. Ask the help desk.");
    assertThat(new ObjectMapper().readTree(all.get("NEWSPACE_TEMPLATES")).isObject()).isTrue();
    assertThat(all.values()).noneMatch(value -> value.matches("['\"].*|.*['\"]"));
  }

  /** What the example's head says of a value with spaces, quotes or $. */
  @Test
  void singleQuotesKeepValueAsItIs() {
    assertThat(compose.settings("NEWSPACE_PAUSED='At \"5 $\" # again'\n"))
        .containsEntry("NEWSPACE_PAUSED", "At \"5 $\" # again");
  }

  @Test
  void brokenLineIsRefused() {
    assertThatThrownBy(
            () ->
                compose.settings("NEWSPACE PAUSED=now\nIMAGE=a\nNEWSPACE_PAUSED='a' b\nX='open\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("starting at line 1", "starting at line 3", "starting at line 4");
  }

  private static String withDatabasePassword() {
    return Repository.read(ComposeConfig.EXAMPLE) + "NEWSPACE_DATABASE_PASSWORD=secret\n";
  }
}
