package dev.newspace.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An installed Java. */
public record JavaHome(Path path, int feature) {
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  /** The Java of the tests; and the newest with virtual threads, where that is another one. */
  public static List<JavaHome> all() {
    List<JavaHome> all = new ArrayList<>();
    all.add(new JavaHome(Path.of(System.getProperty("java.home")), Runtime.version().feature()));
    newest().filter(java -> java.feature() != all.get(0).feature()).ifPresent(all::add);
    return all;
  }

  public boolean hasVirtualThreads() {
    return feature >= 21;
  }

  /** The one in {@code JAVA_25_HOME}, else the newest of the usual folder. */
  private static Optional<JavaHome> newest() {
    try (Stream<Path> installed =
        Files.isDirectory(INSTALLED) ? Files.list(INSTALLED) : Stream.empty()) {
      return Stream.concat(
              Stream.ofNullable(System.getenv("JAVA_25_HOME")).map(Path::of), installed)
          .flatMap(home -> read(home).stream())
          .filter(JavaHome::hasVirtualThreads)
          .max(Comparator.comparingInt(JavaHome::feature));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<JavaHome> read(Path home) {
    try {
      return VERSION
          .matcher(Files.readString(home.resolve("release")))
          .results()
          .findFirst()
          .map(version -> new JavaHome(home, Integer.parseInt(version.group(1))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "Java " + feature;
  }
}
