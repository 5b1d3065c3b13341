package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What contributors, and the machines that help them, go by. */
class ContributorFilesTest {

  private static final Pattern TESTS = Pattern.compile("-D(?:it\\.)?test=([\\w,]+)");
  private static final Pattern PROFILE = Pattern.compile("\\./mvnw [^`\n]*-P(\\w[\\w-]*)");
  private static final Pattern PLUGIN = Pattern.compile("\\./mvnw ([a-z]+):");
  private static final Pattern PORT = Pattern.compile("(?m)^[\\w%.-]+\\.port=\\D*(\\d+)\\D*$");
  private static final Pattern JAVA = Pattern.compile("/java:\\d+-(\\d+)-");
  private static final Pattern VERSION =
      Pattern.compile("## \\[\\d+\\.\\d+\\.\\d+] - \\d{4}-\\d\\d-\\d\\d");

  private final String pom = Repository.read("pom.xml");
  private final String changelog = Repository.read(".github/CHANGELOG.md");
  private final JsonNode container = Yaml.read(".devcontainer/devcontainer.json");
  private final JsonNode updates = Yaml.read(".github/dependabot.yml").path("updates");

  @Test
  void testsThatCommandsNameAreThere() {
    List<String> names =
        pagesHave(TESTS).stream().flatMap(tests -> Stream.of(tests.split(",", -1))).toList();

    assertThat(names).hasSizeGreaterThan(5).isSubsetOf(Repository.testClasses());
  }

  @Test
  void profilesAndPluginsThatCommandsNameAreThere() {
    assertThat(pagesHave(PROFILE))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(pom).contains("<id>" + name + "</id>"));
    assertThat(pagesHave(PLUGIN))
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(pom).contains("<artifactId>" + name + "-maven-plugin</artifactId>"));
  }

  @Test
  void changelogBeginsWithWhatIsUnreleasedAndDatesEveryVersion() {
    List<String> headings = headings("## ");

    assertThat(headings).startsWith("## [Unreleased]");
    assertThat(headings.subList(1, headings.size())).allMatch(VERSION.asMatchPredicate());
  }

  @Test
  void changelogSortsByTheKindsOfKeepAChangelog() {
    assertThat(headings("### "))
        .isSubsetOf(
            "### Added",
            "### Changed",
            "### Deprecated",
            "### Removed",
            "### Fixed",
            "### Security");
  }

  @Test
  void developmentContainerInstallsWhatCiInstalls() {
    assertThat(Repository.read(".ci/run").lines())
        .contains(container.path("onCreateCommand").asText());
  }

  @Test
  void developmentContainerHasTheOldestJavaThatIsPromised() {
    assertThat(JAVA.matcher(container.path("image").asText()).results())
        .singleElement()
        .satisfies(
            java ->
                assertThat(pom)
                    .contains(
                        "<maven.compiler.release>" + java.group(1) + "</maven.compiler.release>"));
  }

  @Test
  void developmentContainerForwardsThePortsOfDevMode() {
    List<String> ports =
        PORT.matcher(Repository.read("src/main/resources/application.properties"))
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(ports).hasSize(3);
    assertThat(Yaml.texts(container.path("forwardPorts"))).hasSameElementsAs(ports);
    assertThat(Yaml.names(container.path("portsAttributes"))).hasSameElementsAs(ports);
  }

  @Test
  void foldersThatAreKeptUpToDateHaveWhatIsToBeUpdated() {
    assertThat(updates)
        .extracting(update -> folderOf(update).resolve(fileOf(update)))
        .hasSize(4)
        .allMatch(Files::exists);
  }

  @Test
  void updatesThatAreHeldBackAreOfWhatIsUsed() {
    assertThat(updates)
        .allSatisfy(
            update -> {
              String used = Repository.read(folderOf(update).resolve(fileOf(update)).toString());
              assertThat(update.path("ignore"))
                  .extracting(ignored -> ignored.path("dependency-name").asText())
                  .extracting(name -> name.substring(name.indexOf(':') + 1))
                  .allSatisfy(name -> assertThat(used).contains(name));
            });
  }

  private static Path folderOf(JsonNode update) {
    return Repository.ROOT.resolve(update.path("directory").asText().substring(1));
  }

  private static String fileOf(JsonNode update) {
    String kind = update.path("package-ecosystem").asText();
    return switch (kind) {
      case "maven" -> "pom.xml";
      case "github-actions" -> ".github/workflows/ci.yml";
      case "docker" -> "Dockerfile";
      case "docker-compose" -> "compose-postgres.yaml";
      default -> throw new AssertionError("Where is " + kind + "?");
    };
  }

  private List<String> headings(String level) {
    return changelog.lines().filter(line -> line.startsWith(level)).toList();
  }

  private static List<String> pagesHave(Pattern pattern) {
    return Repository.pages().stream()
        .flatMap(page -> pattern.matcher(Repository.read(page)).results())
        .map(match -> match.group(1))
        .toList();
  }
}
