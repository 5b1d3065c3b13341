package dev.newspace.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.packaged.Environment;
import dev.newspace.packaged.PackagedApp;
import dev.newspace.packaged.RunningApp;
import dev.newspace.packaged.TestKeysets;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A backup is worth what the restore shows; the commands are those of deploy/RUNBOOK.md. */
class BackupIT {

  private LocalGoogle google;

  @BeforeEach
  void start() {
    google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  }

  @AfterEach
  void end() {
    google.close();
  }

  @Test
  void dumpRestoredOnAnotherServerHasConsentsAndSpaces() throws IOException {
    String keyset = TestKeysets.aes256();
    Path dump = Files.createTempFile("newspace", ".sql");
    try (Postgres postgres = Postgres.started();
        Postgres another = Postgres.bare()) {
      Person kim = usedBy(postgres.replica(google, keyset), Replicas.folder());
      run(postgres, "pg_dump", "--file", dump.toString(), "newspace");
      leaveOutWhatTheServerDoesNotKnow(dump);
      run(another, "psql", "--set=ON_ERROR_STOP=1", "--file", "deploy/compose-postgres.sql");
      run(
          another,
          "psql",
          "--set=ON_ERROR_STOP=1",
          "--single-transaction",
          "--file",
          dump.toString(),
          "newspace");

      assertGoesOn(another.replica(google, keyset), Replicas.folder(), kim);

      assertThat(another.column("select tableowner from pg_tables where schemaname = 'public'"))
          .isNotEmpty()
          .containsOnly(Postgres.USER);
      assertThat(Files.readString(dump)).doesNotContain(keyset, Postgres.PASSWORD);
    }
  }

  @Test
  void dataFolderRestoredElsewhereHasConsentsAndSpaces() throws IOException {
    Path folder = Replicas.folder();
    Path another = Replicas.folder();
    Person kim = usedBy(Environment.before(google), folder);

    copy(folder.resolve("data"), another.resolve("data"));

    assertGoesOn(Environment.before(google), another, kim);
  }

  /** Somebody consents and creates a space; then the app is stopped in good order. */
  private Person usedBy(Environment environment, Path folder) {
    try (PackagedApp process = PackagedApp.ready(environment, folder)) {
      App app = new App(process.root(), google);
      Person kim = app.connected();
      assertThat(create(app, kim, "Apollo").link(EnglishTexts.COMMAND.openSpace())).isPresent();
      process.terminate();
      assertThat(process.exitCode()).isIn(0, 143);
      return kim;
    }
  }

  private void assertGoesOn(Environment environment, Path folder, Person kim) {
    try (PackagedApp process = PackagedApp.ready(environment, folder)) {
      App app = new App(process.root(), google);

      assertThat(create(app, kim, "Hermes").link(EnglishTexts.COMMAND.openSpace())).isPresent();
      assertThat(
              app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(2, ""))
                  .json()
                  .toString())
          .contains("Apollo", "Hermes");
    }
  }

  private static Answer create(App app, Person person, String name) {
    return app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, person).command(1, name));
  }

  private static void run(Postgres postgres, String program, String... arguments) {
    List<String> connection =
        List.of("--host=localhost", "--port=" + postgres.port(), "--username=postgres");
    Tool done =
        Tool.run(
            Map.of("POSTGRES_PASSWORD", Postgres.PASSWORD),
            program,
            Stream.concat(connection.stream(), Stream.of(arguments)).toArray(String[]::new));
    assertThat(done.exitCode()).as(done.output()).isZero();
  }

  /**
   * From 17 on pg_dump sets what the tests' server, a 14, does not know, and no option stops it.
   */
  private static void leaveOutWhatTheServerDoesNotKnow(Path dump) throws IOException {
    Files.write(
        dump,
        Files.readAllLines(dump).stream()
            .filter(line -> !line.equals("SET transaction_timeout = 0;"))
            .toList());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
