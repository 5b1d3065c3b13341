package dev.newspace.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.packaged.Environment;
import dev.newspace.packaged.PackagedApp;
import dev.newspace.packaged.Pause;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sets holds on PostgreSQL, too; OperatorCommandsIT and MoveIT have the other. */
class OperatorSettingsOnPostgresIT {
  private static final String PAUSED = "Back at three o'clock";
  private static final String FORMER = "https://old.example.com";
  private static final String CHANGED = "PSEUDONYMS_CHANGED";

  @RegisterExtension
  private static final Replicas REPLICAS =
      Replicas.of(1, environment -> environment.with("NEWSPACE_KEEP_CREATED_SPACES", "6s"));

  @TempDir private Path folder;

  private final App app = REPLICAS.app(0);

  @Test
  void oldSpaceLeavesListAndGoogleGuardsAgainstSecond() {
    Person kim = app.connected();
    String name = "Gemini " + kim.id();
    JsonNode command = App.events(EventFormat.CLASSIC, kim).command(1, name);
    assertThat(app.send(EventFormat.CLASSIC, command).title())
        .isEqualTo(EnglishTexts.COMMAND.created());
    int spaces = REPLICAS.google().spaces().size();

    Pause.until("the space has left the list", () -> !list(app, kim).contains(name));
    app.send(EventFormat.CLASSIC, command);

    assertThat(REPLICAS.google().spaces()).hasSize(spaces);
  }

  /** A second process on the same database, with its secrets in files, before and after. */
  @Test
  void pausedAppSaysSoAndChangeOfPseudonymsIsToldOnce() throws IOException {
    Environment paused =
        inFiles(REPLICAS.environment().with("NEWSPACE_AUDIT_KEY", "k".repeat(40)))
            .with("NEWSPACE_PAUSED", PAUSED);

    assertThat(saidBy(paused, CHANGED)).containsOnlyOnce(CHANGED);
    assertThat(saidBy(paused, "started in")).doesNotContain(CHANGED);
  }

  /** One more replica, which knows where the app was before. */
  @Test
  void callerForFormerAddressIsLetInAndItsConsentIsKept() {
    Environment moved = REPLICAS.environment().with("NEWSPACE_FORMER_PUBLIC_URL", FORMER);
    try (PackagedApp process = PackagedApp.ready(moved, folder)) {
      App there = new App(process.root(), REPLICAS.google());
      Person kim = there.connected();
      String list = App.events(EventFormat.CLASSIC, kim).command(2, "").toString();

      assertThat(there.post(bearer(FORMER), list).statusCode()).isEqualTo(200);
      assertThat(there.post(bearer("https://other.example.com"), list).statusCode()).isEqualTo(401);
      assertThat(app.post(bearer(FORMER), list).statusCode()).as("not set there").isEqualTo(401);
      assertThat(
              app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "Vega"))
                  .title())
          .isEqualTo(EnglishTexts.COMMAND.created());
    }
  }

  private static String bearer(String url) {
    return "Bearer "
        + REPLICAS
            .google()
            .tokens()
            .custom(Caller.CLASSIC_BY_URL, claims -> claims.audience(url + "/chat"));
  }

  /** All that a process said, which is ended when this was among it. */
  private String saidBy(Environment environment, String awaited) {
    try (PackagedApp process = PackagedApp.ready(environment, folder)) {
      App resting = new App(process.root(), REPLICAS.google());
      assertThat(list(resting, resting.newcomer())).contains(PAUSED);
      Pause.until("the log has " + awaited, () -> process.out().contains(awaited));
      process.terminate();
      process.exitCode();
      return process.out();
    }
  }

  private Environment inFiles(Environment environment) throws IOException {
    Environment changed = environment;
    for (String secret :
        List.of(
            "NEWSPACE_OAUTH_CLIENT_SECRET",
            "NEWSPACE_VAULT_KEYSET",
            "NEWSPACE_DATABASE_PASSWORD",
            "NEWSPACE_AUDIT_KEY")) {
      String value = environment.variables().get(secret);
      assertThat(value).as(secret).isNotNull();
      Path file = Files.writeString(folder.resolve(secret), value + "\n");
      changed = changed.without(secret).with(secret + "_FILE", file.toString());
    }
    return changed;
  }

  private static String list(App app, Person person) {
    return app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, person).command(2, ""))
        .text();
  }
}
