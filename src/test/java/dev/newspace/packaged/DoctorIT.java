package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.App;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor from the command line, and as the running app answers for itself. */
class DoctorIT {
  private static final List<String> CHECKS =
      List.of(
          "settings",
          "clock",
          "certificate",
          "public-url",
          "google",
          "oauth-client",
          "redirect-uri",
          "chat-app",
          "events",
          "commands",
          "database",
          "keyset",
          "consent-screen",
          "backlog");

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;

  @Test
  void doctorLooksFromBesideRunningApp() {
    Environment environment = Environment.before(google);
    try (PackagedApp app = PackagedApp.ready(environment, folder)) {
      App client = new App(app.root(), google);
      client.send(
          EventFormat.ADD_ON, App.events(EventFormat.ADD_ON, client.connected()).command(1, "X"));

      CommandResult text = CommandResult.of(environment, folder, "doctor");
      assertThat(text.exitCode()).as(text.out() + text.err()).isZero();
      assertThat(text.err()).isEmpty();
      assertThat(text.out().lines().filter(line -> line.matches("(OK|WARN|FAIL|UNKNOWN) .*")))
          .hasSameSizeAs(CHECKS);
      assertThat(text.out())
          .contains(
              RunningApp.PUBLIC_URL + "/chat",
              "service-" + LocalGoogle.PROJECT_NUMBER + "@gcp-sa-gsuiteaddons",
              "?project=" + LocalGoogle.PROJECT_NUMBER)
          .doesNotContain(LocalGoogle.CLIENT_SECRET);
      DoctorReport report = DoctorReport.of(environment, folder);
      assertThat(report.json().path("checks").findValuesAsText("id")).isEqualTo(CHECKS);
      assertThat(report.states("settings", "clock", "google", "oauth-client", "redirect-uri"))
          .containsOnly("OK");
      assertThat(report.states("public-url", "certificate", "database", "keyset", "events"))
          .containsOnly("UNKNOWN");
      assertThat(report.check("database").path("todo").asText()).contains("/q/doctor");

      assertThat(app.management().body("/q/doctor")).contains("OK      database");
      assertThat(client.call("GET", "/q/doctor").statusCode()).isEqualTo(404);
      assertThat(app.management().status("/q/doctor")).isEqualTo(OptionalInt.of(200));
      assertThat(app.management().body("/q/metrics"))
          .containsPattern("newspace_build_info\\{version=\"[0-9][^\"]*\"\\} 1")
          .containsPattern("newspace_callers_total\\{caller=\"ADD_ON\",claim=\"none\"\\} [1-9]")
          .containsPattern("newspace_last_event_timestamp_seconds [1-9]");

      app.terminate();
      app.exitCode();
      assertThat(
              DoctorReport.of(environment, folder)
                  .states("database", "keyset", "backlog", "events", "commands", "chat-app"))
          .containsOnly("OK");
    }
  }

  @Test
  void settingsThatAreMissingAreAllNamedInOneLine() {
    CommandResult doctor = CommandResult.of(Environment.empty(), folder, "doctor");

    assertThat(doctor.exitCode()).isEqualTo(1);
    assertThat(doctor.err()).isEmpty();
    assertThat(doctor.out().lines().filter(line -> line.startsWith("FAIL")))
        .singleElement()
        .asString()
        .contains(
            " settings ",
            "NEWSPACE_PUBLIC_URL",
            "NEWSPACE_PROJECT_NUMBER",
            "NEWSPACE_OAUTH_CLIENT_ID",
            "NEWSPACE_OAUTH_CLIENT_SECRET");
    assertThat(doctor.out()).doesNotContain("Exception", "\tat ", "Google's console");
  }

  /** The OAuth client comes later: it is made with what is printed here. */
  @Test
  void valuesForConsoleAreToldAsSoonAsAddressAndProjectAreSet() {
    Environment environment =
        Environment.empty()
            .with("NEWSPACE_PUBLIC_URL", "https://newspace.example.com")
            .with("NEWSPACE_PROJECT_NUMBER", "123456789012");

    CommandResult doctor = CommandResult.of(environment, folder, "doctor");

    assertThat(doctor.exitCode()).isEqualTo(1);
    assertThat(doctor.out())
        .contains(
            "https://newspace.example.com/oauth2/callback",
            "service-123456789012@gcp-sa-gsuiteaddons",
            "FAIL    settings",
            "NEWSPACE_OAUTH_CLIENT_ID");
  }

  @Test
  void doctorEndsInTimeWithEverythingSilent() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "http://localhost:" + silent.getLocalPort() + "/";
      Environment environment =
          Environment.before(google)
              .with("NEWSPACE_GOOGLE_TOKEN_URL", url)
              .with("NEWSPACE_GOOGLE_AUTHORIZATION_URL", url)
              .with("NEWSPACE_GOOGLE_REVOCATION_URL", url)
              .with("NEWSPACE_GOOGLE_ID_KEYS_URL", url)
              .with("NEWSPACE_GOOGLE_CHAT_KEYS_URL", url)
              .with("NEWSPACE_GOOGLE_CHAT_API_URL", url)
              .with("NEWSPACE_VAULT_KEYSET", TestKeysets.aes256())
              .with(
                  "NEWSPACE_DATABASE_URL",
                  "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/newspace");
      Instant start = Instant.now();
      CommandResult doctor = CommandResult.of(environment, folder, "doctor", "--json");

      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
      assertThat(doctor.exitCode()).isEqualTo(1);
      DoctorReport report = DoctorReport.of(doctor.out());
      assertThat(report.states("google", "database")).containsOnly("FAIL");
      assertThat(report.states("clock", "oauth-client", "redirect-uri", "keyset", "backlog"))
          .containsOnly("UNKNOWN");
    }
  }

  @Test
  void whatIsWrongIsWarnedOfAtStart() {
    google.clockIsAhead(Duration.ofHours(2));
    Environment environment =
        Environment.before(google)
            .with("NEWSPACE_OAUTH_CLIENT_ID", "99-other.apps.googleusercontent.com");
    try (PackagedApp app = PackagedApp.ready(environment, folder)) {
      Pause.until(
          "the doctor has spoken of all four",
          () -> app.out().lines().filter(line -> line.contains("Doctor: FAIL")).count() == 4);
      assertThat(app.out())
          .containsOnlyOnce("FAIL    settings")
          .containsOnlyOnce("FAIL    clock")
          .containsOnlyOnce("FAIL    oauth-client")
          .containsOnlyOnce("FAIL    redirect-uri");
    }
  }
}
