package dev.newspace.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table. */
final class Report {
  private static final double SECOND = Duration.ofSeconds(1).toNanos();

  private final Duration round;
  private final List<Duration> bareStarts = new ArrayList<>();
  private final List<Duration> starts = new ArrayList<>();
  private final Map<Measurement, RoundFigures> figures = new EnumMap<>(Measurement.class);

  Report(Duration round) {
    this.round = round;
  }

  void started(Subject bare, Subject newSpace) {
    bareStarts.add(bare.toFirstAnswer());
    starts.add(newSpace.toFirstAnswer());
  }

  void driven(Map<Measurement, RoundFigures> all) {
    figures.putAll(all);
  }

  void print(Subject bare, Subject newSpace) {
    System.out.printf(
        Locale.ROOT,
        "%nJava %s with %s, %d processors for the apps, the load and Google together;"
            + " %d events in flight, %d rounds of %d s%n",
        Runtime.version(),
        Subject.OPTION,
        Runtime.getRuntime().availableProcessors(),
        Benchmark.IN_FLIGHT,
        Benchmark.ROUNDS,
        round.toSeconds());
    System.out.printf(
        "%n%-50s %9s %8s %8s %10s %7s %9s  %s%n",
        "verified events",
        "events/s",
        "p50 ms",
        "p99 ms",
        "CPU us/ev",
        "ratio",
        "CPU ratio",
        "aim");
    figures.forEach(this::print);
    printVerification();
    System.out.printf("%n%-50s %12s %12s %7s%n", "", "bare", "NewSpace", "ratio");
    print(
        "start-up to first answer, s (median of " + starts.size() + ")",
        median(bareStarts),
        median(starts));
    print("resident after the load, MiB", bare.residentMebibytes(), newSpace.residentMebibytes());
    System.out.println(
        """

        ratio: events per second by those of the bare endpoint that checks one signature, as Quarkus runs an endpoint that
             is marked by nothing: on a worker thread. NewSpace needs one, too, for it asks a database.
        CPU: processor time of the app's own process for one event, which neither the load nor Google blurs;
             CPU ratio: the bare endpoint's by the row's, that is, events per second of a processor.
        Google's time: from the moment the local Google got the call for a space until it had its answer, as it measures
             itself, is taken from each event's time; its processor time from the time of the round, for events/s.
        A space's commit is in the database's file before the answer leaves; that is meant so, and a quarter of its cost.""");
  }

  private void print(Measurement what, RoundFigures row) {
    RoundFigures base = figures.get(Measurement.CHECKED);
    System.out.printf(
        Locale.ROOT,
        "%-50s %9.0f %8.2f %8.2f %10.0f %7.2f %9.2f  %s%n",
        what.title,
        row.eventsPerSecond(),
        row.millisecondsAt(0.5),
        row.millisecondsAt(0.99),
        row.processorMicroseconds(),
        row.eventsPerSecond() / base.eventsPerSecond(),
        base.processorMicroseconds() / row.processorMicroseconds(),
        what.aim);
  }

  /** The check costs the same wherever it is done. */
  private void printVerification() {
    double checked = figures.get(Measurement.CHECKED).processorMicroseconds();
    double check = checked - figures.get(Measurement.UNCHECKED).processorMicroseconds();
    double prompt = figures.get(Measurement.PROMPT).processorMicroseconds();
    System.out.printf(
        Locale.ROOT,
        "%nverification: %.0f us of a processor; with it the bare endpoint costs %.2f of what it costs"
            + " without, a prompt %.2f%n",
        check,
        checked / (checked - check),
        prompt / (prompt - check));
    System.out.printf(
        Locale.ROOT,
        "a space: %.2f of the events per second of the endpoint that does the least for one%n",
        figures.get(Measurement.SPACE).eventsPerSecond()
            / figures.get(Measurement.LEAST).eventsPerSecond());
    System.out.printf(
        Locale.ROOT,
        "/spaces: with 10,000 spaces %.2f of the processor time with ten%n",
        figures.get(Measurement.MANY).processorMicroseconds()
            / figures.get(Measurement.TEN).processorMicroseconds());
  }

  private static void print(String what, double bare, double newSpace) {
    System.out.printf(
        Locale.ROOT, "%-50s %12.2f %12.2f %7.2f%n", what, bare, newSpace, newSpace / bare);
  }

  private static double median(List<Duration> all) {
    return all.stream().sorted().skip((all.size() - 1) / 2).findFirst().orElseThrow().toNanos()
        / SECOND;
  }
}
