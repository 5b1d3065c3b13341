package dev.newspace.delivery;

import java.io.File;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests run with: what is built in, and what only they need. */
final class ClassPath {

  private ClassPath() {}

  /** The names of all files, such as {@code vertx-core-4.5.31.jar}. */
  static Set<String> jars() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator))
        .map(jar -> Path.of(jar).getFileName().toString())
        .collect(Collectors.toSet());
  }
}
