package dev.newspace.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An empty Quarkus REST app, built by this project's Maven with this project's versions. */
final class EmptyApp {
  private static final Path SOURCES = Path.of("src/test/resources/empty-app");
  private static final Path FOLDER = Path.of("target/empty-app");
  private static final Pattern VERSION = Pattern.compile("<([a-z.-]+\\.version)>([^<]+)</");

  private EmptyApp() {}

  /** Builds it; what Maven has to know about the machine stands in {@code MAVEN_ARGS}. */
  static Path built() throws IOException, InterruptedException {
    copy();
    List<String> command = new ArrayList<>();
    command.add(Files.isExecutable(Path.of("mvnw")) ? "./mvnw" : "mvn");
    command.addAll(List.of("-B", "-q", "-f", FOLDER.resolve("pom.xml").toString(), "package"));
    command.addAll(versions());
    int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException("The empty app could not be built");
    }
    return FOLDER.resolve("target/quarkus-app/quarkus-run.jar");
  }

  private static List<String> versions() throws IOException {
    return VERSION
        .matcher(Files.readString(Path.of("pom.xml")))
        .results()
        .map(version -> "-D" + version.group(1) + "=" + version.group(2))
        .toList();
  }

  private static void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = FOLDER.resolve(SOURCES.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
