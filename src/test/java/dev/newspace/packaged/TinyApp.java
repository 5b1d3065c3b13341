package dev.newspace.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A tiny Quarkus REST app to measure against, built with this project's Maven and versions. */
public final class TinyApp {
  private static final Path SOURCES = Path.of("src/test/resources");
  private static final Path TARGET = Path.of("target");
  private static final Pattern VERSION = Pattern.compile("<([a-z.-]+\\.version)>([^<]+)</");

  private TinyApp() {}

  /**
   * Builds one; what Maven has to know about the machine stands in {@code MAVEN_ARGS}.
   *
   * @param name of its folder among the tests' resources
   * @return the jar that runs it
   */
  public static Path built(String name) throws IOException, InterruptedException {
    Path folder = TARGET.resolve(name);
    copy(SOURCES.resolve(name), folder);
    List<String> command = new ArrayList<>();
    command.add(Files.isExecutable(Path.of("mvnw")) ? "./mvnw" : "mvn");
    command.addAll(List.of("-B", "-q", "-f", folder.resolve("pom.xml").toString(), "package"));
    command.addAll(versions());
    int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException(name + " could not be built");
    }
    return folder.resolve("target/quarkus-app/quarkus-run.jar");
  }

  private static List<String> versions() throws IOException {
    return VERSION
        .matcher(Files.readString(Path.of("pom.xml")))
        .results()
        .map(version -> "-D" + version.group(1) + "=" + version.group(2))
        .toList();
  }

  private static void copy(Path sources, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(sources.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
