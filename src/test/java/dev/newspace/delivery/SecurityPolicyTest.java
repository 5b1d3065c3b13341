package dev.newspace.delivery;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A threat model is worth as much as the tests that it names. */
class SecurityPolicyTest {

  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w+)`");
  private static final Pattern THREAT =
      Pattern.compile("(?m)^\\| (?!threat )[^|]+\\|[^|]+\\|[^|]+\\|$");

  private static final Pattern EXCUSED = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` ([0-9]\\S*) \\|");

  private final String policy = Repository.read(".github/SECURITY.md");
  private final Map<String, String> tests = classes("src/test/java");
  private final Map<String, String> defences = classes("src/main/java/dev/newspace");

  @Test
  void policyNamesExistingTests() {
    assertThat(TEST.matcher(policy).results().toList())
        .hasSizeGreaterThan(50)
        .allSatisfy(
            named ->
                assertThat(tests.getOrDefault(named.group(1), "no such class"))
                    .as(named.group())
                    .containsPattern("\\bvoid " + named.group(2) + "\\("));
  }

  @Test
  void policyNamesTestForEveryThreat() {
    String model = policy.substring(0, policy.indexOf("\n## What is not protected"));
    List<String> threats = THREAT.matcher(model).results().map(MatchResult::group).toList();

    assertThat(threats)
        .hasSizeGreaterThan(25)
        .allSatisfy(threat -> assertThat(threat).containsPattern(TEST));
  }

  @Test
  void policyNamesExistingClasses() {
    assertThat(CLASS.matcher(policy).results().map(match -> match.group(1)))
        .isNotEmpty()
        .isSubsetOf(defences.keySet());
  }

  /** Whoever changes a version looks again whether the excuse holds, and what else is known. */
  @Test
  void excusedVersionsAreThoseBuiltIn() {
    String builtIn = policy.substring(policy.indexOf("\n## Dependencies"));
    Set<String> jars = ClassPath.jars();

    assertThat(EXCUSED.matcher(builtIn).results().toList())
        .hasSizeGreaterThan(1)
        .allSatisfy(
            excused ->
                assertThat(jars).contains(excused.group(1) + "-" + excused.group(2) + ".jar"));
    assertThat(THREAT.matcher(builtIn).results().filter(row -> !row.group().startsWith("| in |")))
        .allSatisfy(row -> assertThat(row.group()).containsPattern(EXCUSED));
  }

  private static Map<String, String> classes(String folder) {
    try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  file -> Repository.read(file.toString()),
                  (one, other) -> one + other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
