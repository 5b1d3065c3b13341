package dev.newspace.playground.training;

import dev.newspace.playground.google.LocalGoogle;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged app in a process of its own, on the Java of this one. */
final class AppProcess implements AutoCloseable {
  private static final Duration READY = Duration.ofMinutes(2);

  /** The archive is written when the app has ended. */
  private static final Duration WRITTEN = Duration.ofMinutes(5);

  private static final int SIGTERM = 143;
  private static final int LAST_LINES = 30;

  private final Process process;
  private final Path log;
  private final Path data;
  private final URI ready;

  private AppProcess(Process process, Path log, Path data, URI ready) {
    this.process = process;
    this.log = log;
    this.data = data;
    this.ready = ready;
  }

  /** Starts the app on the embedded database in a folder of its own, and has Java take notes. */
  static AppProcess recording(
      Path folder, List<String> options, LocalGoogle google, int port, int managementPort)
      throws IOException {
    Path data = Files.createTempDirectory("newspace-training");
    Path log = data.resolve("log");
    List<String> more = new ArrayList<>(options);
    more.add("-XX:AOTCacheOutput=" + TrainingRun.CACHE);
    // What the optimizing compiler did would be done anew early in each start, for a third of it.
    more.add("-XX:TieredStopAtLevel=1");
    ProcessBuilder builder = java(folder, more).redirectOutput(log.toFile());
    google
        .settings()
        .forEach(
            (property, value) ->
                builder
                    .environment()
                    .put(
                        property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'),
                        value));
    builder.environment().put("NEWSPACE_DATA_DIR", data.resolve("data").toString());
    builder.environment().put("PORT", String.valueOf(port));
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
    URI ready = URI.create("http://localhost:" + managementPort + "/q/health/ready");
    return new AppProcess(builder.start(), log, data, ready);
  }

  void awaitReady() throws InterruptedException {
    long end = System.nanoTime() + READY.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new TrainingException("The app did not become ready:\n" + lastLines());
      }
      Thread.sleep(50);
    }
  }

  /** Ends it as a platform does, and waits until the archive is written. */
  void end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(WRITTEN.toSeconds(), TimeUnit.SECONDS)) {
      throw new TrainingException("The app did not end:\n" + lastLines());
    }
    if (process.exitValue() != 0 && process.exitValue() != SIGTERM) {
      throw new TrainingException(
          "The app ended with " + process.exitValue() + ":\n" + lastLines());
    }
  }

  /**
   * Starts a command with the cache, and no way round it.
   *
   * @throws TrainingException where the cache does not fit
   */
  static void checkCache(Path folder, List<String> options)
      throws IOException, InterruptedException {
    List<String> more = new ArrayList<>(options);
    more.addAll(List.of("-XX:AOTCache=" + TrainingRun.CACHE, "-XX:AOTMode=on"));
    ProcessBuilder builder = java(folder, more);
    builder.command().addAll(List.of("keyset", "new"));
    Path log = Files.createTempFile("newspace-training", ".log");
    try {
      int end = builder.redirectOutput(log.toFile()).start().waitFor();
      if (end != 0) {
        throw new TrainingException("The cache does not fit:\n" + lastLines(log));
      }
    } finally {
      Files.delete(log);
    }
  }

  /** What the app said last. */
  String lastLines() {
    return lastLines(log);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
    }
  }

  private static ProcessBuilder java(Path folder, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", "quarkus-run.jar"));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("NEWSPACE_"));
    return builder;
  }

  private boolean isReady() {
    try {
      HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
      boolean answered = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      connection.disconnect();
      return answered;
    } catch (IOException e) {
      return false;
    }
  }

  private static String lastLines(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(its log cannot be read: " + e.getMessage() + ")";
    }
  }
}
