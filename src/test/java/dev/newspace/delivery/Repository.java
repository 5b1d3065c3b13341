package dev.newspace.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
