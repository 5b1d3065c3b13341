package dev.newspace.packaged;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * What one start of an app took.
 *
 * @param secondsToReady from exec until it answered that it is ready
 * @param processorSeconds that it used until then: what a busy machine does not blur
 * @param residentMebibytes some seconds later, when nothing was asked of it
 */
record StartFigures(double secondsToReady, double processorSeconds, double residentMebibytes) {
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  /**
   * Starts an app by {@code java -jar}, with no options, in a new folder.
   *
   * @param path answers 200 when the app is ready
   * @param variables of the environment, from the port on which that path is to be
   */
  static StartFigures of(Path jar, String path, Function<String, Map<String, String>> variables)
      throws IOException, InterruptedException {
    String port = freePort();
    URI ready = URI.create("http://localhost:" + port + path);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(java.toString(), "-jar", jar.toAbsolutePath().toString())
            .directory(Files.createTempDirectory("footprint").toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(variables.apply(port));
    long before = System.nanoTime();
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    try {
      while (!isReady(ready)) {
        if (!process.isAlive()) {
          throw new IllegalStateException(jar + " has ended with " + process.exitValue());
        }
        Thread.sleep(5);
      }
      double seconds = (System.nanoTime() - before) / NANOS;
      double processor = process.info().totalCpuDuration().orElseThrow().toNanos() / NANOS;
      Thread.sleep(IDLE.toMillis());
      return new StartFigures(seconds, processor, resident(process.pid()));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static boolean isReady(URI uri) {
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      boolean ready = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      connection.disconnect();
      return ready;
    } catch (IOException e) {
      return false;
    }
  }

  private static double resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return String.valueOf(socket.getLocalPort());
    }
  }
}
