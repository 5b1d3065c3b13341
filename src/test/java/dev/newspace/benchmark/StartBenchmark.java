package dev.newspace.benchmark;

import dev.newspace.packaged.TinyApp;
import dev.newspace.playground.google.LocalGoogle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Measures the start of the packaged app and what it keeps in memory: plain, with the ahead-of-time
 * cache, and as the image starts it, beside a bare Quarkus endpoint, in turn. After {@code ./mvnw
 * package} and {@code deploy/train.sh}:
 *
 * <pre>java @src/test/start-benchmark [seconds of load] [more options for Java]</pre>
 *
 * <p>More options make one more row: the image's start with them.
 */
final class StartBenchmark {
  private static final Path TRAINED = Path.of("target/aot/quarkus-run.jar");
  private static final int FIRST_JAVA_WITH_CACHE = 25;
  private static final int STARTS = 5;
  private static final int SECONDS = 20;
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final double SECOND = Duration.ofSeconds(1).toNanos();

  private final MeasuredApps apps;
  private final Load load;
  private final Duration time;

  private StartBenchmark(MeasuredApps apps, Load load, Duration time) {
    this.apps = apps;
    this.load = load;
    this.time = time;
  }

  /** Prints a table. */
  public static void main(String... args) throws IOException, InterruptedException {
    int seconds = args.length == 0 ? SECONDS : Integer.parseInt(args[0]);
    List<String> more = List.of(args).subList(Math.min(1, args.length), args.length);
    Path bareJar = TinyApp.built("bare-app");
    try (LocalGoogle google = LocalGoogle.start(0, "https://newspace.example.com");
        Load load = new Load(Benchmark.IN_FLIGHT, new GoogleTime(google))) {
      MeasuredApps apps = new MeasuredApps(google, bareJar, bareJar);
      List<Row> rows = new StartBenchmark(apps, load, Duration.ofSeconds(seconds)).rows(more);
      print(rows, seconds);
    }
  }

  private List<Row> rows(List<String> more) throws IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("bare endpoint", true, apps::bare));
    rows.add(new Row("plain", false, apps::newSpace));
    if (cacheIsMade()) {
      List<String> options = List.of(Subject.OPTION, "-XX:AOTCache=app.aot");
      rows.add(new Row("with the cache", false, () -> apps.newSpace(options, TRAINED)));
    }
    if (Files.exists(TRAINED.resolveSibling("start.sh"))) {
      List<String> options = List.of(Subject.OPTION);
      rows.add(new Row("as in the image", false, () -> apps.image(options, TRAINED)));
      if (!more.isEmpty()) {
        List<String> all = Stream.concat(options.stream(), more.stream()).toList();
        String title = "image " + String.join(" ", more);
        rows.add(new Row(title, false, () -> apps.image(all, TRAINED)));
      }
    }
    for (int start = 1; start <= STARTS; start++) {
      System.out.printf("start %d of %d%n", start, STARTS);
      for (Row row : rows) {
        row.measure(start == STARTS ? this : null);
      }
    }
    return rows;
  }

  private static boolean cacheIsMade() {
    return Runtime.version().feature() >= FIRST_JAVA_WITH_CACHE
        && Files.exists(TRAINED.resolveSibling("app.aot"));
  }

  private static void print(List<Row> rows, int seconds) {
    System.out.printf(
        Locale.ROOT,
        "%nJava %s with %s, %d processors; medians of %d starts; load: prompts for %d s, after as"
            + " many of warm-up%n%n%-24s",
        Runtime.version(),
        Subject.OPTION,
        Runtime.getRuntime().availableProcessors(),
        STARTS,
        seconds,
        "");
    rows.forEach(row -> System.out.printf("%32s", row.title));
    System.out.println();
    print("exec to first answer, s", rows, row -> row.median(row.seconds));
    print("processor until then, s", rows, row -> row.median(row.processorSeconds));
    print("resident idle, MiB", rows, row -> row.median(row.idle));
    print("resident after load, MiB", rows, row -> row.afterLoad);
    print("events/s", rows, row -> row.figures.eventsPerSecond());
    print("processor an event, us", rows, row -> row.figures.processorMicroseconds());
    System.out.println("Behind each figure: its ratio to the plain start.");
  }

  private static void print(String what, List<Row> rows, ToDoubleFunction<Row> figure) {
    double plain = figure.applyAsDouble(rows.get(1));
    System.out.printf("%-24s", what);
    for (Row row : rows) {
      double value = figure.applyAsDouble(row);
      System.out.printf(Locale.ROOT, "%24.2f %7.2f", value, value / plain);
    }
    System.out.println();
  }

  /** Starts an app anew. */
  private interface Starter {
    Subject start() throws IOException, InterruptedException;
  }

  /** One way to start, and what came of it so far. */
  private static final class Row {
    private final String title;
    private final boolean bare;
    private final Starter starter;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> processorSeconds = new ArrayList<>();
    private final List<Double> idle = new ArrayList<>();
    private double afterLoad;
    private RoundFigures figures;

    Row(String title, boolean bare, Starter starter) {
      this.title = title;
      this.bare = bare;
      this.starter = starter;
    }

    /** Starts once more; with a load where there is a benchmark to make one. */
    void measure(StartBenchmark benchmark) throws IOException, InterruptedException {
      try (Subject subject = starter.start()) {
        seconds.add(subject.toFirstAnswer().toNanos() / SECOND);
        processorSeconds.add(subject.processorTimeToFirstAnswer().toNanos() / SECOND);
        Thread.sleep(IDLE.toMillis());
        idle.add(subject.residentMebibytes());
        if (benchmark != null) {
          Scenario prompts = benchmark.apps.prompts(subject, bare);
          benchmark.load.drive(prompts, benchmark.time);
          figures = benchmark.load.drive(prompts, benchmark.time);
          afterLoad = subject.residentMebibytes();
        }
      }
    }

    double median(List<Double> all) {
      return all.stream().sorted().skip((all.size() - 1) / 2).findFirst().orElseThrow();
    }
  }
}
