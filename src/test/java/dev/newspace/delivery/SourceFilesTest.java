package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceFilesTest {
  private static final int MAX_BYTES = 6 * 1024;

  /**
   * A class answers one question; where that takes longer, its own documentation gives the reason.
   */
  @Test
  void longFileSaysWhyItIsOne() throws IOException {
    try (Stream<Path> files = Files.walk(Repository.ROOT.resolve("src/main/java"))) {
      List<Path> longOnes =
          files.filter(Files::isRegularFile).filter(file -> size(file) > MAX_BYTES).toList();

      assertThat(longOnes)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.readString(file)).contains("One file, "));
    }
  }

  private static long size(Path file) {
    return file.toFile().length();
  }
}
