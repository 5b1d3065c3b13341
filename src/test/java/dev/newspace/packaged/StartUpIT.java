package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.AtOnce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StartUpIT {
  /** Was open to everybody before the app started on it. */
  private static final Path DATA = openToEverybody();

  @RegisterExtension
  static final RunningApp SERVING =
      RunningApp.with(environment -> environment.with("NEWSPACE_DATA_DIR", DATA.toString()));

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;

  @Test
  void startLogsOneLineAndSigtermStopsApp() {
    try (PackagedApp app = PackagedApp.ready(Environment.before(google), folder)) {
      assertThat(app.out().lines())
          .filteredOn(line -> line.contains("NewSpace serves "))
          .singleElement()
          .asString()
          .contains(
              RunningApp.PUBLIC_URL + "/chat",
              LocalGoogle.PROJECT_NUMBER,
              "embedded database",
              folder.resolve("data").toString())
          .containsPattern(", version \\d");

      app.terminate();

      assertThat(app.exitCode()).isIn(0, 143);
      assertThat(app.err()).isEmpty();
    }
  }

  @Test
  void dataDirectoryIsRestrictedToOwner() throws IOException {
    assertThat(permissions(DATA)).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(DATA)) {
      assertThat(files)
          .hasSizeGreaterThan(1)
          .allMatch(file -> permissions(file).equals("rw-------"));
    }
  }

  @Test
  void keysetThatOpensNoStoredDataIsRejected() throws IOException {
    startAndStop(Environment.before(google));
    Path keyset = folder.resolve("data/vault-keyset.json");
    String made = Files.readString(keyset);
    assertThat(made).contains("AesGcmKey");
    assertThat(permissions(folder.resolve("data"))).isEqualTo("rwx------");

    Refusal another =
        Refusal.of(
            Environment.before(google).with("NEWSPACE_VAULT_KEYSET", TestKeysets.aes256()), folder);
    assertThat(keyset).as("another one given does not change it").hasContent(made);
    Files.delete(keyset);
    Refusal gone = Refusal.of(Environment.before(google), folder);
    assertThat(keyset).as("no new keyset hides that the old one is gone").doesNotExist();
    Files.writeString(keyset, made.substring(0, 50));
    Refusal damaged = Refusal.of(Environment.before(google), folder);

    assertThat(Stream.of(another, gone, damaged))
        .allMatch(Refusal::isOneMessage)
        .allMatch(refusal -> refusal.err().contains("NEWSPACE_VAULT_KEYSET"))
        .allMatch(refusal -> refusal.err().lines().count() == 1);
    startAndStop(Environment.before(google).with("NEWSPACE_VAULT_KEYSET", made));
  }

  @Test
  void dataDirectoryThatCannotBeCreatedIsRejected() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertIsOneSentence(
        refusal(Map.of("NEWSPACE_DATA_DIR", file.resolve("data").toString())), "NEWSPACE_DATA_DIR");
  }

  @Test
  void databaseFileOfWrongFormatIsRejected() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("newspace.mv.db"), "no database");

    assertIsOneSentence(refusal(Map.of()), "NEWSPACE_DATA_DIR");
  }

  @Test
  void dataDirectoryOrPortInUseIsRejected() {
    String taken = String.valueOf(SERVING.process().root().getPort());
    List<Map<String, String>> uses =
        List.of(
            Map.of("NEWSPACE_DATA_DIR", DATA.toString()),
            Map.of("NEWSPACE_DATA_DIR", "second", "PORT", taken),
            Map.of("NEWSPACE_DATA_DIR", "third", "QUARKUS_MANAGEMENT_PORT", taken));

    List<Refusal> refusals = AtOnce.times(uses.size(), i -> refusal(uses.get(i)));

    assertIsOneSentence(refusals.get(0), "NEWSPACE_DATA_DIR");
    assertThat(refusals.subList(1, uses.size()))
        .allMatch(Refusal::isPlain)
        .allMatch(refusal -> refusal.err().contains("port " + taken))
        .allMatch(refusal -> refusal.err().contains("QUARKUS_MANAGEMENT_PORT"))
        .noneMatch(refusal -> refusal.out().contains("NewSpace serves"));
    assertThat(SERVING.process().management().status("/q/health/ready"))
        .isEqualTo(OptionalInt.of(200));
  }

  @Test
  void invalidPortsAreNamedWithOtherFaults() {
    Refusal refusal =
        Refusal.of(
            Environment.before(google)
                .with("PORT", "http")
                .with("QUARKUS_MANAGEMENT_PORT", "99999")
                .with("NEWSPACE_PROJECT_NUMBER", "my-project"),
            folder);

    assertThat(refusal).matches(Refusal::isPlain);
    assertThat(refusal.err())
        .contains("3 settings")
        .contains("  PORT is", "  QUARKUS_MANAGEMENT_PORT is", "  NEWSPACE_PROJECT_NUMBER is")
        .doesNotContain("http\n", "99999");
  }

  @Test
  void malformedQuarkusSettingIsNamedWithoutItsValue() {
    Refusal refusal =
        Refusal.of(
            Environment.before(google).with("QUARKUS_SHUTDOWN_TIMEOUT", "swordfish"), folder);

    assertThat(refusal).matches(Refusal::isPlain);
    assertThat(refusal.err()).contains("quarkus.shutdown.timeout").doesNotContain("swordfish");
  }

  private Refusal refusal(Map<String, String> settings) {
    Environment environment = Environment.before(google);
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      environment = environment.with(setting.getKey(), setting.getValue());
    }
    return Refusal.of(environment, folder);
  }

  private static void assertIsOneSentence(Refusal refusal, String named) {
    assertThat(refusal).matches(Refusal::isOneMessage);
    assertThat(refusal.err()).contains(named).doesNotContain("null");
    assertThat(refusal.err().lines()).hasSize(1);
  }

  private void startAndStop(Environment environment) {
    PackagedApp.ready(environment, folder).close();
  }

  private static Path openToEverybody() {
    try {
      Path data = Files.createTempDirectory("newspace-data");
      return Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
