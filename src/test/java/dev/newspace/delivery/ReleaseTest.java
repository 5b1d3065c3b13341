package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.newspace.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves the house is tested, described, and says what it is. */
@DisabledOnOs(OS.WINDOWS)
class ReleaseTest {

  private static final String CHANGELOG =
      """
      # Changelog

      ## [Unreleased]

      - Not yet.

      ## [1.2.3] - 2026-03-02

      ### Added

      - Something with [a link](README.md).

      ## [1.2.2] - 2026-02-01

      ## [11.2.3] - 2026-01-01

      - Something old.
      """;

  @TempDir Path folder;

  private final JsonNode workflow = workflow();
  private final JsonNode publish = workflow.at("/jobs/publish");

  @BeforeEach
  void copy() throws IOException {
    Path script = Files.createDirectories(folder.resolve(".ci")).resolve("release-notes");
    Files.copy(Repository.ROOT.resolve(".ci/release-notes"), script);
    Files.createDirectories(folder.resolve(".github"));
    Files.writeString(folder.resolve(".github/CHANGELOG.md"), CHANGELOG);
    pom("1.2.3");
  }

  @Test
  void notesAreTheSectionOfTheVersion() {
    Tool notes = notes("v1.2.3");

    assertThat(notes.exitCode()).isZero();
    assertThat(notes.output().strip())
        .isEqualTo("### Added\n\n- Something with [a link](README.md).");
  }

  @ParameterizedTest
  @CsvSource({
    "v1.2.2, 1.2.2, 'no section'",
    "v1.2.4, 1.2.4, 'no section'",
    "v1.2.3, 1.2.3-SNAPSHOT, 'another version'",
    "v1.2.3, 1.2.2, 'another version'",
    "1.2.3, 1.2.3, 'not like v1.2.3'",
    "vUnreleased, Unreleased, 'not like v1.2.3'",
  })
  void releaseWithoutNotesOrOfAnotherNameIsRefused(String tag, String version, String why)
      throws IOException {
    pom(version);

    Tool refused = notes(tag);

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.output().lines()).singleElement().asString().contains(why);
  }

  /** The script reads the line that pom.xml really has. */
  @Test
  void versionOfThisPomIsFound() throws IOException {
    String pom = Repository.read("pom.xml");
    Files.writeString(
        folder.resolve("pom.xml"),
        pom.replaceFirst("(?m)^  <version>[^<]+</version>$", "  <version>1.2.3</version>"));

    assertThat(pom.lines().filter(line -> line.matches("  <version>.*"))).hasSize(1);
    assertThat(notes("v1.2.3").exitCode()).isZero();
  }

  @Test
  void nothingIsPublishedThatWasNotVerified() {
    assertThat(Yaml.texts(workflow.at("/on/push/tags"))).containsExactly("v[0-9]+.[0-9]+.[0-9]+");
    assertThat(workflow.at("/jobs/verify/steps").findValuesAsText("run"))
        .containsExactly(".ci/release-notes \"$GITHUB_REF_NAME\"", ".ci/run");
    assertThat(publish.path("needs").asText()).isEqualTo("verify");
  }

  @Test
  void onlyPublishingMayWrite() {
    assertThat(Yaml.names(workflow.path("permissions"))).containsExactly("contents");
    assertThat(workflow.at("/permissions/contents").asText()).isEqualTo("read");
    assertThat(workflow.at("/jobs/verify").has("permissions")).isFalse();
    assertThat(Yaml.names(publish.path("permissions")))
        .containsExactlyInAnyOrder("contents", "packages", "id-token", "attestations");
  }

  @Test
  void imageIsForTwoKindsOfMachineWithProvenanceAndBillOfMaterials() {
    JsonNode image = step("docker/build-push-action@");

    assertThat(image.path("platforms").asText()).isEqualTo("linux/amd64,linux/arm64");
    assertThat(image.path("provenance").asText()).isEqualTo("mode=max");
    assertThat(image.path("sbom").asBoolean()).isTrue();
    assertThat(Repository.ROOT.resolve(image.path("file").asText())).exists();
    assertThat(image.path("labels").asText().lines().map(label -> label.split("=", 2)[0]))
        .containsExactly(
            "org.opencontainers.image.version",
            "org.opencontainers.image.revision",
            "org.opencontainers.image.source",
            "org.opencontainers.image.created");
    assertThat(step("actions/attest-build-provenance@").path("subject-digest").asText())
        .isEqualTo("${{ steps.image.outputs.digest }}");
  }

  @Test
  void releaseCarriesThePackageAndItsBillOfMaterials() {
    String commands = String.join("\n", publish.path("steps").findValuesAsText("run"));
    String pom = Repository.read("pom.xml");

    assertThat(commands)
        .contains("cp target/newspace-sbom.json ")
        .contains("gh release create \"$GITHUB_REF_NAME\"")
        .contains("--notes-file notes.md");
    assertThat(pom).contains("<outputName>newspace-sbom</outputName>");
  }

  /** What a tag is called must not become part of a command. */
  @Test
  void commandsTakeNamesFromTheEnvironment() {
    List<String> commands = workflow.path("jobs").findValuesAsText("run");

    assertThat(commands).isNotEmpty().noneMatch(command -> command.contains("${{"));
  }

  private JsonNode step(String action) {
    for (JsonNode step : publish.path("steps")) {
      if (step.path("uses").asText().startsWith(action)) {
        return step.path("with");
      }
    }
    throw new AssertionError("No step uses " + action);
  }

  private Tool notes(String tag) {
    return Tool.run("bash", folder.resolve(".ci/release-notes").toString(), tag);
  }

  private void pom(String version) throws IOException {
    Files.writeString(
        folder.resolve("pom.xml"), "<project>\n  <version>" + version + "</version>\n</project>\n");
  }

  private static JsonNode workflow() {
    try {
      return new YAMLMapper().readTree(Repository.read(".github/workflows/release.yml"));
    } catch (IOException e) {
      throw new AssertionError("release.yml is no YAML", e);
    }
  }
}
