package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.Driver;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** Whatever an operator is given can be read by what will read it. */
class DeployFilesTest {

  /** What is of no kind that is read here, and the test that has it read. */
  private static final Map<String, String> READ_ELSEWHERE =
      Map.of(
          "deploy/Dockerfile", "delivery/DockerfileTest",
          "deploy/Dockerfile.dockerignore", "delivery/DockerfileTest",
          "deploy/newspace.env.example", "delivery/ComposeConfig",
          "deploy/.gitignore", "delivery/IgnoreFilesTest",
          "deploy/cloud-run/upload.gcloudignore", "delivery/IgnoreFilesTest",
          "deploy/java.flags", "delivery/JavaOptionsTest",
          "deploy/training.args", "delivery/JavaOptionsTest",
          "deploy/compose-postgres.sql", "postgres/BackupIT");

  private static final Pattern JDBC_URL = Pattern.compile("jdbc:postgresql://[\\w.:/?&=-]+");

  static List<String> yamlFiles() {
    return files(".ya?ml");
  }

  static List<String> jsonFiles() {
    return files("\\.json");
  }

  static List<String> pages() {
    return files("\\.md");
  }

  static List<String> caddyfiles() {
    return files("\\.Caddyfile");
  }

  static List<String> scripts() {
    return Stream.of(".ci", ".github", "deploy", "mvnw", "src/test/resources")
        .flatMap(start -> Repository.files(start).stream())
        .filter(file -> !file.matches(".*\\.(png|zip|jar)|.*/dev/newspace/(?!delivery).*"))
        .filter(file -> Repository.read(file).matches("(?s)(#!.*\\b(ba)?sh\\n.*)"))
        .toList();
  }

  /** A new file of a new kind is found here: have it read by what will read it. */
  @Test
  void everyFileHasItsParser() {
    assertThat(
            Stream.of(
                    yamlFiles().stream(),
                    jsonFiles().stream(),
                    caddyfiles().stream(),
                    scripts().stream(),
                    pages().stream(),
                    KubernetesTest.envFiles(),
                    READ_ELSEWHERE.keySet().stream())
                .flatMap(Function.identity())
                .filter(file -> file.startsWith("deploy/")))
        .containsExactlyInAnyOrderElementsOf(Repository.files("deploy"));
    assertThat(READ_ELSEWHERE)
        .allSatisfy(
            (file, test) ->
                assertThat(Repository.read("src/test/java/dev/newspace/" + test + ".java"))
                    .contains("\"" + file + "\""));
  }

  @ParameterizedTest
  @MethodSource("yamlFiles")
  void yamlIsYaml(String file) {
    assertThat(Yaml.read(file).isObject()).isTrue();
  }

  @Test
  void brokenFilesAreRefused(@TempDir Path folder) throws IOException {
    String caddyfile = Repository.read("deploy/compose-postgres.Caddyfile");
    Path broken = folder.resolve("broken");

    assertThatThrownBy(() -> Yaml.parse("broken", "a: 1\na: 2\n"))
        .isInstanceOf(AssertionError.class);
    Files.writeString(broken, caddyfile.replace("health_uri", "healths_uri"));
    assertThat(adapt(broken.toString()).output()).contains("healths_uri");
    assertThat(adapt(broken.toString()).exitCode()).isNotZero();
    Files.writeString(broken, "#!/bin/sh\nif [ -f $1 ]; then\n");
    assertThat(Tool.run("shellcheck", broken.toString()).exitCode()).isNotZero();
    assertThat(Markdown.parse("# A\n\n```sh\nls\n").isClosed()).isFalse();
    assertThat(Driver.parseURL("jdbc:postgresql://host:port/newspace", new Properties())).isNull();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsClosedAndItsCommandsAreShell(String page, @TempDir Path folder) throws IOException {
    Markdown markdown = Markdown.of(page);
    Path block = folder.resolve("block.sh");

    assertThat(markdown.isClosed()).isTrue();
    for (String commands : markdown.shellBlocks()) {
      Files.writeString(block, commands);
      Tool shellcheck =
          Tool.run("shellcheck", "--shell=bash", "--severity=error", block.toString());
      assertThat(shellcheck.exitCode()).as(shellcheck.output()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("jsonFiles")
  void jsonIsJson(String file) throws IOException {
    assertThat(new ObjectMapper().readTree(Repository.read(file)).isObject()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("caddyfiles")
  void caddyTakesItsFile(String file) {
    Tool caddy = adapt(file);

    assertThat(caddy.exitCode()).as(caddy.output()).isZero();
    assertThat(caddy.output()).contains("newspace.example.com").doesNotContain("\"warn");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void shellScriptHasNoFault(String file) {
    Tool shellcheck = Tool.run("shellcheck", file);

    assertThat(shellcheck.exitCode()).as(shellcheck.output()).isZero();
  }

  /**
   * The driver looks for a certificate in a file that no image has, unless it is told otherwise.
   */
  @Test
  void databaseUrlsAreTakenByTheDriverAndSayWhichCertificateIsGood() {
    List<String> urls =
        Repository.files("deploy").stream()
            .flatMap(file -> JDBC_URL.matcher(Repository.read(file)).results())
            .map(MatchResult::group)
            .distinct()
            .toList();

    assertThat(urls).hasSizeGreaterThan(2);
    for (String url : urls) {
      Properties read = Driver.parseURL(url, new Properties());
      assertThat(read).as(url).isNotNull();
      if ("verify-full".equals(read.getProperty("sslmode"))) {
        String factory = read.getProperty("sslfactory", "");
        assertThat(factory + read.getProperty("sslrootcert", "")).as(url).isNotEmpty();
        assertThat(factory).as(url).isIn("", DefaultJavaSSLFactory.class.getName());
      }
    }
  }

  @Test
  void scriptsAreFound() {
    assertThat(scripts()).contains(".ci/install", ".ci/run", "deploy/cloud-run/setup.sh", "mvnw");
  }

  private static Tool adapt(String file) {
    return Tool.run(
        Map.of("NEWSPACE_PUBLIC_URL", "https://newspace.example.com"),
        "caddy",
        "adapt",
        "--adapter",
        "caddyfile",
        "--config",
        file);
  }

  private static List<String> files(String ending) {
    return Repository.files("deploy").stream().filter(file -> file.matches(".*" + ending)).toList();
  }
}
