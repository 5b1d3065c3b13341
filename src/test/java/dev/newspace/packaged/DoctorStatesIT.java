package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor tells of events and of what is stored, from an app's first day to its worst. */
class DoctorStatesIT {
  private static final String[] SEEN = {"events", "commands", "chat-app", "consent-screen"};
  private static final String[] STORED = {"database", "keyset", "backlog"};

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;

  @Test
  void appWithoutEventsIsUnknownAndRefusalsAloneAreWarnedOf() {
    try (PackagedApp process = PackagedApp.ready(Environment.before(google), folder)) {
      assertThat(report(process).states(SEEN)).containsOnly("UNKNOWN");

      new App(process.root(), google).post("Bearer nonsense", "{}");

      assertThat(report(process).states(SEEN))
          .containsExactly("WARN", "UNKNOWN", "UNKNOWN", "UNKNOWN");
    }
  }

  @Test
  void doctorTellsWhatIsWrongWithStoredData() throws Exception {
    Environment environment =
        Environment.before(google).with("NEWSPACE_VAULT_KEYSET", TestKeysets.aes256());
    fill(environment);
    DoctorReport before = DoctorReport.of(environment, folder);
    assertThat(before.states(STORED)).containsOnly("OK");
    assertThat(before.states(SEEN)).containsExactly("OK", "WARN", "OK", "OK");

    change("update observation set seen_at = dateadd(day, -8, seen_at)");
    change(
        "insert into revocation (id, sealed, next_attempt_at, given_up_at) values"
            + " ('late', '-', dateadd(hour, -2, now()), dateadd(day, 1, now()))");
    DoctorReport week = DoctorReport.of(environment, folder);
    assertThat(week.states("commands", "backlog")).containsExactly("OK", "WARN");

    Environment other = environment.with("NEWSPACE_VAULT_KEYSET", TestKeysets.aes256());
    assertThat(DoctorReport.of(other, folder).states("database", "keyset"))
        .containsExactly("OK", "FAIL");

    Files.write(database(), "no database".repeat(10_000).getBytes(StandardCharsets.US_ASCII));
    assertThat(DoctorReport.of(environment, folder).states(STORED))
        .containsExactly("FAIL", "UNKNOWN", "UNKNOWN");
  }

  /** A day of the app: somebody consents, creates a space, and types what it does not know. */
  private void fill(Environment environment) {
    try (PackagedApp process = PackagedApp.ready(environment, folder)) {
      App app = new App(process.root(), google);
      Person kim = app.connected();
      app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "Apollo"));
      app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(77, ""));
      process.terminate();
      process.exitCode();
    }
  }

  private static DoctorReport report(PackagedApp process) {
    return DoctorReport.of(process.management().body("/q/doctor", "application/json"));
  }

  private void change(String statement) throws SQLException, IOException {
    String file = database().toString().replace(".mv.db", "");
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file);
        Statement changed = connection.createStatement()) {
      assertThat(changed.executeUpdate(statement)).isPositive();
    }
  }

  private Path database() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data"))) {
      return files.filter(file -> file.toString().endsWith(".mv.db")).findFirst().orElseThrow();
    }
  }
}
