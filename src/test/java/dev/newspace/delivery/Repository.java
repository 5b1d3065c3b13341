package dev.newspace.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files around the code, as a fresh clone has them. Tests run in the folder of the pom. */
final class Repository {

  static final Path ROOT = Path.of("").toAbsolutePath();

  private Repository() {}

  static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All pages of documentation, as paths from the root. */
  static List<String> pages() {
    return Stream.of("README.md", ".github", "app-manifest", "deploy")
        .flatMap(start -> files(start).stream())
        .filter(file -> file.endsWith(".md"))
        .toList();
  }

  /** The simple names of all classes in the folder of the tests that have a file of their own. */
  static List<String> testClasses() {
    return files("src/test/java").stream()
        .map(file -> file.substring(file.lastIndexOf('/') + 1).replace(".java", ""))
        .toList();
  }

  /** All files under a folder, or the one file, as paths from the root. */
  static List<String> files(String start) {
    try (Stream<Path> found = Files.walk(ROOT.resolve(start))) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
