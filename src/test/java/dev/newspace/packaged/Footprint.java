package dev.newspace.packaged;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures the packaged app beside an empty Quarkus REST app, and beside one with the same Quarkus
 * extensions and no code, on the same machine and Java, in turn: the time from exec to ready, and
 * what is resident when nothing has happened for ten seconds. No limits are tested; machines
 * differ, the ratio less so. After {@code ./mvnw package}:
 *
 * <pre>java -cp target/test-classes dev.newspace.packaged.Footprint [runs]</pre>
 */
final class Footprint {
  private static final Path NEWSPACE = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final int RUNS = 5;

  private Footprint() {}

  public static void main(String... args) throws IOException, InterruptedException {
    int runs = args.length == 0 ? RUNS : Integer.parseInt(args[0]);
    Path empty = TinyApp.built("empty-app");
    Path extensions = TinyApp.built("extensions-app");
    List<StartFigures> ofEmpty = new ArrayList<>();
    List<StartFigures> ofExtensions = new ArrayList<>();
    List<StartFigures> ofNewSpace = new ArrayList<>();
    try (StandInKeys keys = StandInKeys.served()) {
      for (int run = 0; run < runs; run++) {
        ofEmpty.add(StartFigures.of(empty, "/hello", port -> Map.of("QUARKUS_HTTP_PORT", port)));
        ofExtensions.add(StartFigures.of(extensions, "/q/health/ready", Footprint::ports));
        ofNewSpace.add(StartFigures.of(NEWSPACE, "/q/health/ready", port -> settings(keys, port)));
        System.out.printf("run %d of %d%n", run + 1, runs);
      }
    }
    print(ofEmpty, ofExtensions, ofNewSpace);
  }

  private static Map<String, String> ports(String managementPort) {
    return Map.of("QUARKUS_HTTP_PORT", "0", "QUARKUS_MANAGEMENT_PORT", managementPort);
  }

  /** What has to be set, and Google's keys, without which it would not be ready. */
  private static Map<String, String> settings(StandInKeys keys, String managementPort) {
    return Map.of(
        "PORT", "0",
        "QUARKUS_MANAGEMENT_PORT", managementPort,
        "NEWSPACE_PUBLIC_URL", "https://newspace.example.com",
        "NEWSPACE_PROJECT_NUMBER", "123456789012",
        "NEWSPACE_OAUTH_CLIENT_ID", "123456789012-abc.apps.googleusercontent.com",
        "NEWSPACE_OAUTH_CLIENT_SECRET", "secret",
        "NEWSPACE_GOOGLE_ID_KEYS_URL", keys.url(),
        "NEWSPACE_GOOGLE_CHAT_KEYS_URL", keys.url());
  }

  private static void print(
      List<StartFigures> ofEmpty, List<StartFigures> ofExtensions, List<StartFigures> ofNewSpace) {
    System.out.printf(
        "%nJava %s, %d processors, medians of %d runs; ratios to the empty app%n%n%-22s %10s %18s %18s  %s%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        ofEmpty.size(),
        "",
        "empty app",
        "extensions, ratio",
        "NewSpace, ratio",
        "aim of NewSpace");
    List<List<StartFigures>> apps = List.of(ofEmpty, ofExtensions, ofNewSpace);
    print("exec to ready, s", "ratio at most 2", apps, StartFigures::secondsToReady);
    print("processor to ready, s", "-", apps, StartFigures::processorSeconds);
    print("resident idle, MiB", "at most 220", apps, StartFigures::residentMebibytes);
  }

  private static void print(
      String what,
      String aim,
      List<List<StartFigures>> apps,
      ToDoubleFunction<StartFigures> figure) {
    List<Double> medians = apps.stream().map(app -> median(app, figure)).toList();
    double empty = medians.get(0);
    System.out.printf(
        Locale.ROOT,
        "%-22s %10.2f %10.2f %7.2f %10.2f %7.2f  %s%n",
        what,
        empty,
        medians.get(1),
        medians.get(1) / empty,
        medians.get(2),
        medians.get(2) / empty,
        aim);
  }

  private static double median(List<StartFigures> all, ToDoubleFunction<StartFigures> figure) {
    return all.stream()
        .mapToDouble(figure)
        .sorted()
        .skip((all.size() - 1) / 2)
        .findFirst()
        .orElse(0);
  }
}
