package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.testing.Tool;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.Driver;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** Whatever an operator is given can be read by what will read it. */
class DeployFilesTest {

  /**
   * Read elsewhere: pages by ReadmeTest, the SQL by a server in BackupIT, what Java is started with
   * by start.sh, the rest by its test.
   */
  private static final String READ_ELSEWHERE =
      ".*(\\.md|\\.sql|/Dockerfile|\\.\\w*ignore|\\.env|\\.env\\.example|/java\\.flags|/training\\.args)";

  private static final Pattern JDBC_URL = Pattern.compile("jdbc:postgresql://[\\w.:/?&=-]+");

  static List<String> yamlFiles() {
    return files(".ya?ml");
  }

  static List<String> jsonFiles() {
    return files("\\.json");
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

  @Test
  void everyFileHasItsParser() {
    assertThat(Repository.files("deploy"))
        .allMatch(file -> file.matches(READ_ELSEWHERE + "|.*\\.(yaml|json|Caddyfile)|.*\\.sh"));
  }

  @ParameterizedTest
  @MethodSource("yamlFiles")
  void yamlIsYaml(String file) {
    assertThat(Yaml.read(file).isObject()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("jsonFiles")
  void jsonIsJson(String file) throws IOException {
    assertThat(new ObjectMapper().readTree(Repository.read(file)).isObject()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("caddyfiles")
  void caddyTakesItsFile(String file) {
    Tool caddy =
        Tool.run(
            Map.of("NEWSPACE_PUBLIC_URL", "https://newspace.example.com"),
            "caddy",
            "adapt",
            "--adapter",
            "caddyfile",
            "--config",
            file);

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

  private static List<String> files(String ending) {
    return Repository.files("deploy").stream().filter(file -> file.matches(".*" + ending)).toList();
  }
}
