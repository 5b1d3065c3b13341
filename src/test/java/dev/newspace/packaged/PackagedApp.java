package dev.newspace.packaged;

import dev.newspace.testing.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The packaged app as an operator runs it: a process of its own, in a folder of its own, with the
 * environment that it is given and no other. It runs on the Java of the tests, or on the one in
 * {@code -Dpackaged.java.home}, or on that of {@code JAVA_HOME} in its environment; never does it
 * outlive them.
 */
public final class PackagedApp implements AutoCloseable {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
  }

  private final Process process;
  private final int port;
  private final Management management;
  private final Path out;
  private final Path err;

  private PackagedApp(Environment environment, Path folder, List<String> command)
      throws IOException {
    port = FreePorts.next();
    int managementPort = FreePorts.next();
    management = new Management(managementPort);
    out = Files.createTempFile(folder, "out", ".log");
    err = Files.createTempFile(folder, "err", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> variables = builder.environment();
    variables.keySet().retainAll(Set.of("PATH", "HOME"));
    variables.put("JAVA_HOME", javaHome().toString());
    variables.put("PORT", String.valueOf(port));
    variables.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
    variables.putAll(environment.variables());
    process = builder.start();
    RUNNING.add(process);
  }

  /**
   * Starts it, and does not wait for anything.
   *
   * @param arguments none, or an operator's command
   */
  public static PackagedApp launched(Environment environment, Path folder, String... arguments) {
    return launched(environment, folder, command(environment, arguments));
  }

  private static PackagedApp launched(Environment environment, Path folder, List<String> command) {
    try {
      return new PackagedApp(environment, folder, command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it, and waits until it is ready. */
  public static PackagedApp ready(Environment environment, Path folder) {
    return ready(launched(environment, folder));
  }

  /** The same by the script of the image, in the folder of a package. */
  static PackagedApp readyByScript(Environment environment, Path folder) {
    return ready(launched(environment, folder, List.of("./start.sh")));
  }

  private static PackagedApp ready(PackagedApp app) {
    try {
      app.awaitReady();
      return app;
    } catch (AssertionError e) {
      app.close();
      throw e;
    }
  }

  /** Where it listens for the world. */
  public URI root() {
    return URI.create("http://localhost:" + port + "/");
  }

  public Management management() {
    return management;
  }

  /** What it said on its standard output so far. */
  public String out() {
    return read(out);
  }

  /** What it said on its standard error so far. */
  public String err() {
    return read(err);
  }

  /** The number of its process. */
  public long pid() {
    return process.pid();
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** SIGTERM; returns at once. */
  public void terminate() {
    process.destroy();
  }

  /** SIGKILL: whatever it was about to do is not done. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** Waits until it has ended. */
  public int exitCode() {
    try {
      if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("Still running\n" + this);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
    RUNNING.remove(process);
  }

  @Override
  public String toString() {
    return "out:\n" + out() + "\nerr:\n" + err();
  }

  private void awaitReady() {
    Instant end = Instant.now().plus(TIMEOUT);
    while (!management.status("/q/health/ready").equals(OptionalInt.of(200))) {
      if (!isRunning() || Instant.now().isAfter(end)) {
        throw new AssertionError("Not ready\n" + this);
      }
      Pause.briefly();
    }
  }

  private static List<String> command(Environment environment, String... arguments) {
    String home = environment.variables().getOrDefault("JAVA_HOME", javaHome().toString());
    List<String> command = new ArrayList<>();
    command.add(Path.of(home, "bin", "java").toString());
    // Speed is not what is tested: this way it starts in half the time.
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(coverage());
    command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Where the coverage of the tests is taken, it is taken of the process, too. */
  private static List<String> coverage() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-javaagent:") && argument.contains("jacoco"))
        .toList();
  }

  private static Path javaHome() {
    return Path.of(System.getProperty("packaged.java.home", System.getProperty("java.home")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
