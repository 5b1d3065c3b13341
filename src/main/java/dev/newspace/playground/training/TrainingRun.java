package dev.newspace.playground.training;

import dev.newspace.playground.google.LocalGoogle;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the ahead-of-time cache of a packaged app (openjdk.org/jeps/514): starts the app as in
 * production before a local Google, does its main job in both dialects, and ends it, so that Java
 * writes down what it loaded. Without this the app would end before it has loaded itself.
 *
 * <p>It runs on the Java that will run the app, from the folder of a package that was built with
 * {@code -Dquarkus.package.jar.type=aot-jar}: the archive is good for this Java and these files
 * alone.
 */
public final class TrainingRun {
  /** Beside {@code quarkus-run.jar}. */
  static final String CACHE = "app.aot";

  /** What {@code cksum} tells of the cache, and of the files and the Java that it is good for. */
  private static final String SUMS = CACHE + ".cksum";

  private static final int FIRST_JAVA = 25;
  private static final int ROUNDS = 4;

  private TrainingRun() {}

  /**
   * Makes the cache, or ends with 1 and the app's own last lines.
   *
   * @param arguments the folder of the packaged app, and what goes before {@code -jar} when it is
   *     started for people: the cache is good for these options only
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    if (Runtime.version().feature() < FIRST_JAVA) {
      throw new IllegalStateException(
          "Java " + FIRST_JAVA + " or newer can make a cache, this is " + Runtime.version());
    }
    Path folder = Path.of(arguments[0]);
    List<String> options = Arrays.asList(arguments).subList(1, arguments.length);
    try {
      train(folder, options);
      System.out.println(folder.resolve(CACHE) + " is made and fits");
      System.exit(0);
    } catch (TrainingException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void train(Path folder, List<String> options)
      throws IOException, InterruptedException {
    Files.deleteIfExists(folder.resolve(CACHE));
    Files.deleteIfExists(folder.resolve(SUMS));
    int port = freePort();
    String publicUrl = "http://localhost:" + port;
    try (LocalGoogle google = LocalGoogle.start(0, publicUrl);
        AppProcess app = AppProcess.recording(folder, options, google, port, freePort())) {
      app.awaitReady();
      for (int round = 0; round < ROUNDS; round++) {
        new MainJob(google, URI.create(publicUrl), round).run();
      }
      app.end();
    }
    AppProcess.checkCache(folder, options);
    writeSums(folder);
  }

  /** Of all that a build can change; the names of libraries tell their versions. */
  private static void writeSums(Path folder) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("cksum", CACHE));
    for (String part : List.of("quarkus-run.jar", "app", "quarkus")) {
      try (Stream<Path> files = Files.walk(folder.resolve(part))) {
        files
            .filter(Files::isRegularFile)
            .map(file -> folder.relativize(file).toString())
            .forEach(command::add);
      }
    }
    command.add(Path.of(System.getProperty("java.home"), "release").toRealPath().toString());
    int end =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve(SUMS).toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (end != 0) {
      throw new TrainingException("cksum ended with " + end);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
