package dev.newspace.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An app that is measured: a process of its own, on the Java of the benchmark. */
final class Subject implements AutoCloseable {
  /** The same little heap for all, so that what is resident can be compared. */
  static final String OPTION = "-Xmx256m";

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final Process process;
  private final URI root;
  private final Duration toFirstAnswer;
  private final Duration processorTimeToFirstAnswer;

  private Subject(
      Process process, URI root, Duration toFirstAnswer, Duration processorTimeToFirstAnswer) {
    this.process = process;
    this.root = root;
    this.toFirstAnswer = toFirstAnswer;
    this.processorTimeToFirstAnswer = processorTimeToFirstAnswer;
  }

  /**
   * Starts an app and has it answer an event.
   *
   * @param command what starts it, in the jar's folder
   * @param folder where its log goes
   * @param first the event, sent until it is answered
   * @param portVariables which variables of the environment get a free port each; the first is
   *     where events go
   */
  static Subject started(
      List<String> command,
      Path jar,
      Map<String, String> environment,
      Path folder,
      Event first,
      String... portVariables)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(jar.toAbsolutePath().getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    for (String variable : portVariables) {
      builder.environment().put(variable, freePort());
    }
    URI root = URI.create("http://localhost:" + builder.environment().get(portVariables[0]));
    long start = System.nanoTime();
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    while (!answers(root, first)) {
      long waited = System.nanoTime() - start;
      if (!process.isAlive() || waited > TIMEOUT.toNanos()) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "No answer from " + jar + "\n" + Files.readString(folder.resolve("log")));
      }
      Thread.sleep(5);
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    return new Subject(process, root, wall, totalProcessorTime(process));
  }

  /** The plain way to start a package. */
  static List<String> java(List<String> options, Path jar) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", jar.getFileName().toString()));
    return command;
  }

  URI root() {
    return root;
  }

  /** From exec until an event was answered. */
  Duration toFirstAnswer() {
    return toFirstAnswer;
  }

  /** Of the processors, used until then. */
  Duration processorTimeToFirstAnswer() {
    return processorTimeToFirstAnswer;
  }

  /** Of the processors, used so far. */
  Duration processorTime() {
    return totalProcessorTime(process);
  }

  /** What is in memory now; not a number where the system does not tell. */
  double residentMebibytes() {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration totalProcessorTime(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static boolean answers(URI root, Event event) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) root.resolve(event.path()).toURL().openConnection();
      connection.setRequestProperty("Authorization", event.bearer());
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      connection.getOutputStream().write(event.body().getBytes(StandardCharsets.UTF_8));
      boolean answered = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      connection.disconnect();
      return answered;
    } catch (IOException e) {
      return false;
    }
  }

  private static String freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return String.valueOf(socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
