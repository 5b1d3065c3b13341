package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.config.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

  private static final Pattern SETTING = Pattern.compile("\\bNEWSPACE_[A-Z_]+");

  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
  private static final String NO_DEFAULT =
      ".*(DATABASE|KEYSET|NAME|CREATORS|TEMPLATES|EXPLANATION|FORMER|_FILE|PAUSED|KEEP|AUDIT|MANAGE).*";
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\| `(/[a-z]+|Create a space)");

  private final String readme = Repository.read("README.md");

  @Test
  void readmeHasCommandsToRunAndTest() {
    assertThat(readme).containsSubsequence("```sh\n", "./mvnw quarkus:dev ", "./mvnw verify ");
  }

  @Test
  void readmeListsAllSettingsAndNoOthers() {
    assertThat(settingsIn(readme))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Published.neededSettings().stream(), Published.optionalSettings().stream())
                .toList());
    assertThat(Published.neededSettings())
        .allSatisfy(name -> assertThat(readme).contains("| `" + name + "` | **required** |"));
  }

  @Test
  void readmeDefaultsMatchExampleFile(@TempDir Path folder) {
    Map<String, String> all = new ComposeConfig(folder).settings(ComposeConfig.wholeExample());
    List<String> rows =
        Published.optionalSettings().stream()
            .filter(name -> !name.matches(NO_DEFAULT))
            .map(name -> "| `" + name + "` | `" + all.get(name) + "` |")
            .toList();

    assertThat(rows).hasSize(13).allSatisfy(row -> assertThat(readme).contains(row));
  }

  @Test
  void readmeListsAllCommandsAndNoOthers() throws IOException {
    List<String> commands =
        new ObjectMapper()
            .readTree(Repository.read("app-manifest/newspace.json"))
            .path("commands")
            .findValuesAsText("name");

    assertThat(COMMAND.matcher(readme).results().map(match -> match.group(1)))
        .containsExactlyElementsOf(commands);
  }

  @Test
  void readmeHasBenchmarkCommand() throws ReflectiveOperationException {
    assertThat(readme).contains("java @src/test/benchmark`");
    List<String> arguments = Repository.read("src/test/benchmark").lines().toList();

    assertThat(Class.forName(arguments.get(arguments.size() - 1)).getMethod("main", String[].class))
        .isNotNull();
  }

  @Test
  void readmeNamesExistingTests() {
    List<String> named = TEST.matcher(readme).results().map(match -> match.group(1)).toList();

    assertThat(named).hasSizeGreaterThan(15).isSubsetOf(Repository.testClasses());
  }

  @Test
  void readmeNamesTestForEveryFeature() {
    String list = readme.substring(readme.indexOf("## What it can do"));

    assertThat(list.substring(0, list.indexOf("\n## Settings")).lines())
        .filteredOn(line -> line.startsWith("| ") && !line.startsWith("| feature"))
        .hasSizeGreaterThan(10)
        .allSatisfy(row -> assertThat(row).containsPattern(TEST));
  }

  @ParameterizedTest
  @MethodSource("dev.newspace.delivery.Repository#pages")
  void relativeLinksResolve(String page) {
    assertThat(Markdown.of(page).links())
        .filteredOn(target -> !target.startsWith("https://"))
        .allSatisfy(target -> assertThat(existsFrom(page, target)).as(target).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".github/SECURITY.md",
        "app-manifest/README.md",
        "app-manifest/ROLLOUT.md",
        "deploy/DATA-PROTECTION.md",
        "deploy/README.md",
        "deploy/RUNBOOK.md",
        "deploy/compose-postgres.md",
        "deploy/cloud-run/README.md",
        "deploy/kubernetes/README.md"
      })
  void settingsNamedOnPageExist(String page) {
    assertThat(settingsIn(Repository.read(page))).isSubsetOf(settingsIn(readme));
  }

  private static List<String> settingsIn(String text) {
    return SETTING.matcher(text).results().map(match -> match.group()).distinct().toList();
  }

  private static boolean existsFrom(String page, String target) {
    String[] parts = target.split("#", 2);
    Path from = Repository.ROOT.resolve(page);
    Path file = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
    return Files.exists(file)
        && (parts.length == 1 || Markdown.of(file.toString()).anchors().contains(parts[1]));
  }
}
