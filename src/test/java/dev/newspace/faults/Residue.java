package dev.newspace.faults;

import dev.newspace.packaged.PackagedApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process holds once its garbage is collected.
 *
 * @param heap bytes in use
 * @param threads of the JVM
 * @param files open ones, connections among them
 * @param connections to the public port
 * @param meters lines that a scrape of the metrics answers with, without comments
 */
record Residue(long heap, long threads, long files, long connections, long meters) {
  private static final Pattern HEAP =
      Pattern.compile("jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} (\\S+)");
  private static final Pattern THREADS =
      Pattern.compile("(?m)^jvm_threads_live_threads(?:\\{})? (\\S+)");

  /** Collects the garbage first. */
  static Residue of(PackagedApp app) {
    collect(app.pid());
    String metrics = app.management().body("/q/metrics");
    return new Residue(
        sum(HEAP, metrics),
        sum(THREADS, metrics),
        files(app.pid()),
        connections(app.root().getPort()),
        metrics.lines().filter(line -> !line.startsWith("#")).count());
  }

  /** Twice: what a finalizer or a weak reference holds goes with the second. */
  private static void collect(long pid) {
    for (int i = 0; i < 2; i++) {
      try {
        Process jcmd =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    String.valueOf(pid),
                    "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!jcmd.waitFor(60, TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
          throw new AssertionError("The garbage of " + pid + " could not be collected");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private static long sum(Pattern line, String metrics) {
    Matcher matcher = line.matcher(metrics);
    double sum = 0;
    while (matcher.find()) {
      sum += Double.parseDouble(matcher.group(1));
    }
    return (long) sum;
  }

  private static long files(long pid) {
    try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Established ones (state 01), as the kernel lists them. */
  private static long connections(int port) {
    String local = ":%04X".formatted(port);
    long all = 0;
    for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
      try (Stream<String> lines = Files.lines(Path.of(table))) {
        all +=
            lines
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields[1].endsWith(local) && fields[3].equals("01"))
                .count();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }
}
