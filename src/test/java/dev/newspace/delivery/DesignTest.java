package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows the design's map arrives. */
class DesignTest {
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w+)(?:\\.\\w+)*`");

  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

  @Test
  void classesOnTheMapExist() {
    assertThat(
            CLASS
                .matcher(Repository.read(".github/DESIGN.md"))
                .results()
                .map(named -> named.group(1)))
        .hasSizeGreaterThan(50)
        .isSubsetOf(classes());
  }

  @Test
  void testsOfWhatIsKnownOfGoogleExist() throws IOException {
    List<MatchResult> named = TEST.matcher(Repository.read(".github/DESIGN.md")).results().toList();

    assertThat(named).hasSizeGreaterThan(30);
    for (MatchResult test : named) {
      try (Stream<Path> files = Files.walk(Path.of("src", "test"))) {
        Path file =
            files
                .filter(path -> path.endsWith(test.group(1) + ".java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(test.group(0)));
        assertThat(Files.readString(file)).contains(" void " + test.group(2) + "(");
      }
    }
  }

  private static Set<String> classes() {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
