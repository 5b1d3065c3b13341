package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.Tool;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package with its trained cache, started by {@code start.sh} as the image starts it. */
class AotCacheIT {
  private static final Path PACKAGE = Path.of("target", "aot");
  private static final int FIRST_JAVA = 25;

  private static Optional<JavaHome> java = Optional.empty();

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;
  private Path app;

  @BeforeAll
  static void train() {
    java =
        JavaHome.all().stream()
            .filter(home -> home.feature() >= FIRST_JAVA)
            .max(Comparator.comparingInt(JavaHome::feature));
    Assumptions.assumeTrue(
        java.isPresent(), "Only Java 25 or newer has such a cache; JAVA_25_HOME names one.");

    Tool training = Tool.run(environment(), "sh", "deploy/train.sh");

    assertThat(training.exitCode()).as(training.output()).isZero();
    assertThat(training.output()).contains("app.aot is made and fits");
  }

  @BeforeEach
  void copyPackage() throws IOException {
    app = folder.resolve("app");
    try (Stream<Path> files = Files.walk(PACKAGE)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            app.resolve(PACKAGE.relativize(file).toString()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void fittingCacheIsUsedWithoutWord() throws IOException {
    try (PackagedApp started = started()) {
      assertThatItWorks(started);
      assertThat(started.err() + started.out()).doesNotContain("cache");
      assertThat(Files.readString(Path.of("/proc/" + started.pid() + "/maps"))).contains("app.aot");
    }
  }

  @Test
  void missingCacheIsNamedOnceAndDoneWithout() throws IOException {
    Files.delete(app.resolve("app.aot"));

    assertThatItSaysSoOnceAndWorks("start.sh: there is no cache app.aot");
  }

  @Test
  void truncatedCacheIsNamedOnceAndDoneWithout() throws IOException {
    try (RandomAccessFile cache = new RandomAccessFile(app.resolve("app.aot").toFile(), "rw")) {
      cache.setLength(cache.length() / 2);
    }

    assertThatItSaysSoOnceAndWorks("start.sh: the cache app.aot is damaged, of other files");
  }

  @Test
  void overwrittenCacheIsNamedOnceAndDoneWithout() throws IOException {
    byte[] noise = new byte[1 << 20];
    new Random(1).nextBytes(noise);
    try (RandomAccessFile cache = new RandomAccessFile(app.resolve("app.aot").toFile(), "rw")) {
      cache.seek(cache.length() / 4);
      cache.write(noise);
    }

    assertThatItSaysSoOnceAndWorks("start.sh: the cache app.aot is damaged, of other files");
  }

  /** Java before 25.0.4 would take it, and run the code of the other build. */
  @Test
  void cacheOfAnotherBuildIsNamedOnceAndDoneWithout() throws IOException {
    Path jar;
    try (Stream<Path> jars = Files.list(app.resolve("app"))) {
      jar = jars.findFirst().orElseThrow();
    }
    Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);

    assertThatItSaysSoOnceAndWorks(
        "start.sh: the cache app.aot is damaged, of other files or of another Java");
  }

  @Test
  void startOutsideOfPackageIsRejected() {
    Tool start = Tool.run(environment(), "sh", "deploy/start.sh");

    assertThat(start.exitCode()).isEqualTo(66);
    assertThat(start.output()).contains("there is no quarkus-run.jar in").doesNotContain("\n\n");
  }

  private void assertThatItSaysSoOnceAndWorks(String words) throws IOException {
    try (PackagedApp started = started()) {
      assertThatItWorks(started);
      assertThat(started.err() + started.out()).containsOnlyOnce(words).containsOnlyOnce("cache");
    }
  }

  private PackagedApp started() {
    return PackagedApp.readyByScript(Environment.before(google).with(environment()), app);
  }

  private void assertThatItWorks(PackagedApp started) {
    App client = new App(started.root(), google);
    Answer help =
        client.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, App.ann()).command(4, ""));
    assertThat(help.title()).isEqualTo(EnglishTexts.COMMAND.help());
  }

  private static Map<String, String> environment() {
    String bin = java.orElseThrow().path().resolve("bin").toString();
    return Map.of(
        "JAVA_HOME",
        java.orElseThrow().path().toString(),
        "PATH",
        bin + ":" + System.getenv("PATH"));
  }
}
