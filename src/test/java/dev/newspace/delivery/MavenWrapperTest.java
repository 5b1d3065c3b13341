package dev.newspace.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code mvnw} on a machine that is made up: its PATH has nothing but what a test puts there.
 */
@DisabledOnOs(OS.WINDOWS)
class MavenWrapperTest {

  private static final String OLDER_MAVEN =
      """
      case "$*" in
        -v) echo 'Apache Maven 3.8.7'; echo "Maven home: $HOME/older" ;;
        *apache-maven:3.9.16:tar.gz:bin*)
          for argument; do
            case $argument in -DoutputDirectory=*) to=${argument#*=} ;; esac
          done
          echo fetched >>"$HOME/log"
          cat "$HOME/published.tar.gz" >"$to/apache-maven-3.9.16-bin.tar.gz" ;;
        *) echo "older: $*" ;;
      esac
      """;

  private static final List<String> TOOLS =
      List.of(
          "cat",
          "chmod",
          "cut",
          "gzip",
          "mkdir",
          "mktemp",
          "mv",
          "rm",
          "sed",
          "sh",
          "sha512sum",
          "tar");

  private static final Pattern SHA512 = Pattern.compile("(?m)^sha512=[0-9a-f]{128}$");

  @TempDir Path home;
  private Path path;
  private Path mvnw = Repository.ROOT.resolve("mvnw");

  @BeforeEach
  void aMachineWithTheUsualTools() throws IOException {
    path = Files.createDirectory(home.resolve("path"));
    for (String tool : TOOLS) {
      link(tool);
    }
  }

  /** The script takes a Maven of a few bytes for what Apache published. */
  @BeforeEach
  void publishedMaven() throws Exception {
    Path bin = Files.createDirectories(home.resolve("published/apache-maven-3.9.16/bin"));
    Path maven = Files.writeString(bin.resolve("mvn"), "#!/bin/sh\necho \"newer: $*\"\n");
    Files.setPosixFilePermissions(maven, rwx());
    Path archive = home.resolve("published.tar.gz");
    Process tar =
        new ProcessBuilder(
                "tar", "-czf", archive.toString(), "-C", home.resolve("published").toString(), ".")
            .start();
    assertThat(tar.waitFor()).isZero();
    String sha512 =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive)));
    mvnw =
        Files.writeString(
            home.resolve("mvnw"),
            SHA512.matcher(Files.readString(mvnw)).replaceFirst("sha512=" + sha512));
    Files.setPosixFilePermissions(mvnw, rwx());
  }

  @Test
  void installedMavenIsUsedIfNewEnough() throws Exception {
    java("17", true);
    command("mvn", "[ \"$*\" = -v ] && echo 'Apache Maven 3.10.1' || echo \"installed: $*\"");

    assertThat(mvnw("-B", "verify")).isEqualTo(new Outcome(0, "installed: -B verify\n"));
    assertThat(home.resolve(".m2")).doesNotExist();
  }

  @Test
  void olderMavenFetchesNewerOneOnce() throws Exception {
    java("17", true);
    command("mvn", OLDER_MAVEN);

    assertThat(mvnw("verify").output()).endsWith("newer: verify\n");
    assertThat(mvnw("verify")).isEqualTo(new Outcome(0, "newer: verify\n"));
    assertThat(home.resolve("log")).hasContent("fetched\n");
    assertThat(wrapped()).containsExactly("apache-maven-3.9.16");
  }

  @Test
  void mavenFetchedByOlderMavenIsRejectedWithWrongChecksum() throws Exception {
    java("17", true);
    command("mvn", OLDER_MAVEN);
    Path archive = home.resolve("published.tar.gz");
    // Still an archive that unpacks, with one byte more.
    Files.write(archive, new byte[1], StandardOpenOption.APPEND);

    Outcome refused = mvnw("verify");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.output())
        .contains("What the installed mvn fetched is not the Maven that Apache published")
        .doesNotContain("newer: ");
    assertThat(wrapped()).isEmpty();
  }

  @Test
  void withoutMavenItIsDownloaded() throws Exception {
    java("17", true);
    command(
        "curl",
        """
        while [ "$1" != -o ]; do shift; done
        cat "$HOME/published.tar.gz" >"$2"
        """);

    assertThat(mvnw("verify").output()).endsWith("newer: verify\n");
    assertThat(wrapped()).containsExactly("apache-maven-3.9.16");
  }

  @Test
  void concurrentRunsBothGetCompleteMaven() throws Exception {
    java("17", true);
    command("mvn", OLDER_MAVEN);

    Process one = start("verify");
    Process other = start("verify");

    assertThat(outcome(one).output()).endsWith("newer: verify\n");
    assertThat(outcome(other).output()).endsWith("newer: verify\n");
    assertThat(wrapped()).containsExactly("apache-maven-3.9.16");
  }

  @Test
  void olderMavenSettingsStillApply() throws Exception {
    java("17", true);
    command("mvn", OLDER_MAVEN);
    Path conf = Files.createDirectories(home.resolve("older/conf"));
    Path settings = Files.writeString(conf.resolve("settings.xml"), "<settings/>");

    assertThat(mvnw("verify").output())
        .endsWith("newer: verify --global-settings " + settings + "\n");
  }

  @Test
  void downloadWithWrongChecksumIsRejected() throws Exception {
    java("17", true);
    command(
        "curl",
        """
        while [ "$1" != -o ]; do shift; done
        echo altered >"$2"
        """);

    Outcome refused = mvnw("verify");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.output()).contains("is not the Maven that Apache published");
    assertThat(wrapped()).isEmpty();
  }

  @Test
  void downloadFailureSaysWhatToDo() throws Exception {
    java("17", true);
    command("wget", "exit 4");

    assertThat(mvnw("verify"))
        .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(1))
        .satisfies(
            failed ->
                assertThat(failed.output())
                    .contains("Could not download https://archive.apache.org/")
                    .contains("or install Maven 3.9 or newer"));
    assertThat(wrapped()).isEmpty();
  }

  @Test
  void missingJavaSaysWhatToInstall() throws Exception {
    assertThat(mvnw("verify"))
        .isEqualTo(new Outcome(1, "mvnw: There is no Java here.\n" + whatToInstall()));
  }

  @Test
  void outdatedJavaSaysWhatToInstall() throws Exception {
    java("1.8", true);

    Outcome refused = mvnw("verify");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.output()).contains("is Java 1.8").endsWith(whatToInstall());
  }

  @Test
  void runtimeWithoutCompilerSaysWhatToInstall() throws Exception {
    java("17", false);

    Outcome refused = mvnw("verify");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.output()).contains("has no compiler").endsWith(whatToInstall());
  }

  private static String whatToInstall() {
    return "mvnw: Install a JDK, 17 or newer, e.g. \"apt-get install openjdk-17-jdk-headless\","
        + " or get one from https://adoptium.net.\n";
  }

  private void java(String version, boolean compiler) throws IOException {
    command(
        "java",
        "echo '    java.home = %s'; echo '    java.specification.version = %s'"
            .formatted(home, version));
    if (compiler) {
      Path bin = Files.createDirectories(home.resolve("bin"));
      Files.createFile(bin.resolve("javac"), PosixFilePermissions.asFileAttribute(rwx()));
    }
  }

  private void command(String name, String script) throws IOException {
    Path file = Files.writeString(path.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, rwx());
  }

  private static Set<PosixFilePermission> rwx() {
    return PosixFilePermissions.fromString("rwx------");
  }

  private void link(String tool) throws IOException {
    for (String folder : List.of("/usr/bin", "/bin")) {
      Path found = Path.of(folder, tool);
      if (Files.isExecutable(found)) {
        command(tool, "exec %s \"$@\"".formatted(found));
        return;
      }
    }
  }

  private List<String> wrapped() throws IOException {
    try (var files = Files.list(home.resolve(".m2/wrapper"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private Outcome mvnw(String... arguments) throws Exception {
    return outcome(start(arguments));
  }

  private Process start(String... arguments) throws IOException {
    List<String> commandLine = new ArrayList<>(List.of(mvnw.toString()));
    commandLine.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(commandLine).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", path.toString(), "HOME", home.toString()));
    return builder.start();
  }

  private static Outcome outcome(Process process) throws Exception {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Outcome(process.exitValue(), output);
  }

  private record Outcome(int exitCode, String output) {}
}
