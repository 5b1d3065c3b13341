package dev.newspace.benchmark;

import dev.newspace.packaged.TinyApp;
import dev.newspace.playground.google.LocalGoogle;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Drives verified events at the packaged app, with a Google on localhost beside it, and at a bare
 * Quarkus endpoint that only checks one RS256 signature, in turn; and at one that makes a space
 * with as little as that takes. After {@code ./mvnw package}:
 *
 * <pre>java @src/test/benchmark [seconds of one round of one row]</pre>
 *
 * <p>Everything runs on the same machine, the load and Google too: figures of different machines do
 * not compare, ratios within one run do.
 */
final class Benchmark {
  static final int IN_FLIGHT = 16;
  static final int ROUNDS = 3;

  private static final int SECONDS = 3;
  private static final int STARTS = 3;

  private Benchmark() {}

  /** Prints a table. */
  public static void main(String... args) throws IOException, InterruptedException, SQLException {
    int seconds = args.length == 0 ? SECONDS : Integer.parseInt(args[0]);
    Path bareJar = TinyApp.built("bare-app");
    Path leastJar = TinyApp.built("least-app");
    try (LocalGoogle google = LocalGoogle.start(0, "https://newspace.example.com");
        Load load = new Load(IN_FLIGHT, new GoogleTime(google))) {
      MeasuredApps contest = new MeasuredApps(google, bareJar, leastJar);
      Report report = new Report(Duration.ofSeconds(seconds));
      for (int start = 1; start < STARTS; start++) {
        try (Subject bare = contest.bare();
            Subject newSpace = contest.newSpace()) {
          report.started(bare, newSpace);
        }
      }
      ManySpaces.madeBy(MeasuredApps.BEGINNER, 10, contest.dataFolder());
      ManySpaces.madeBy(MeasuredApps.VETERAN, 10_000, contest.dataFolder());
      try (Subject bare = contest.bare();
          Subject least = contest.least();
          Subject newSpace = contest.newSpace()) {
        report.started(bare, newSpace);
        report.driven(
            driven(
                load,
                contest.scenarios(bare, least, newSpace),
                Duration.ofSeconds(seconds),
                google));
        report.print(bare, newSpace);
      }
    }
  }

  /** In turn, round by round, so that what else the machine does hits all alike. */
  private static Map<Measurement, RoundFigures> driven(
      Load load, List<Scenario> scenarios, Duration round, LocalGoogle google) {
    Map<Measurement, List<RoundFigures>> rounds = new EnumMap<>(Measurement.class);
    for (Scenario scenario : scenarios) {
      System.out.println("warming up: " + scenario.what().title);
      load.drive(scenario, scenario.what().warmUp);
      rounds.put(scenario.what(), new ArrayList<>());
    }
    for (int i = 1; i <= ROUNDS; i++) {
      System.out.printf("round %d of %d%n", i, ROUNDS);
      for (Scenario scenario : scenarios) {
        google.forgetCalls();
        rounds.get(scenario.what()).add(load.drive(scenario, round));
      }
    }
    Map<Measurement, RoundFigures> all = new EnumMap<>(Measurement.class);
    rounds.forEach((what, figures) -> all.put(what, RoundFigures.of(figures)));
    return all;
  }
}
