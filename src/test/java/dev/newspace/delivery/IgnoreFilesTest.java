package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * git reads what is ignored, in a repository of its own; gcloud's files are in the same syntax
 * (cloud.google.com/sdk/gcloud/reference/topic/gcloudignore).
 */
class IgnoreFilesTest {

  private static final String UPLOAD = "deploy/cloud-run/upload.gcloudignore";

  private static final String SETTINGS = "deploy/.gitignore";

  @TempDir private Path folder;

  @BeforeEach
  void makeRepository() {
    assertThat(Tool.run("git", "init", "--quiet", "--bare", folder.toString()).exitCode()).isZero();
  }

  /** What the image is built of; above all no file of settings. */
  @Test
  void uploadHasWhatTheImageIsBuiltOfAndNothingElse() {
    List<String> needed =
        Stream.of(
                "mvnw",
                "pom.xml",
                ".mvn",
                "app-manifest",
                "src/main",
                "deploy/Dockerfile",
                "deploy/Dockerfile.dockerignore",
                "deploy/java.flags",
                "deploy/start.sh",
                "deploy/training.args")
            .flatMap(start -> Repository.files(start).stream())
            .toList();

    assertThat(uploaded(UPLOAD)).containsExactlyInAnyOrderElementsOf(needed);
  }

  @Test
  void uploadWithoutItsRuleWouldHaveMore() throws IOException {
    String rules = Repository.read(UPLOAD);
    Path loose = folder.resolve("loose");
    Files.writeString(loose, rules.replace("/deploy/*\n", ""));

    assertThat(rules).contains("/deploy/*\n");
    assertThat(uploaded(loose.toString())).contains("deploy/newspace.env.example");
  }

  @Test
  void settingsAreKeptOutOfGitByTheFileBesideThem() {
    assertThat(ignored("deploy/.env"))
        .singleElement()
        .asString()
        .startsWith(SETTINGS + ":")
        .endsWith("\tdeploy/.env");
    assertThat(ignored(Repository.files("deploy").toArray(String[]::new)))
        .filteredOn(line -> !line.endsWith("\tdeploy/.env"))
        .isEmpty();
  }

  private List<String> uploaded(String rules) {
    return git("-c", "core.quotePath=false", "ls-files", "--others", "--exclude-from=" + rules);
  }

  /** Each with the rule that ignores it. */
  private List<String> ignored(String... files) {
    return git(
        Stream.concat(Stream.of("check-ignore", "--verbose"), Stream.of(files))
            .toArray(String[]::new));
  }

  private List<String> git(String... arguments) {
    return Tool.run(
            "git",
            Stream.concat(
                    Stream.of(
                        "--git-dir=" + folder,
                        "-c",
                        "core.bare=false",
                        "--work-tree=" + Repository.ROOT),
                    Stream.of(arguments))
                .toArray(String[]::new))
        .output()
        .lines()
        .toList();
  }
}
