package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.TokenCalls;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each start is slow, so each kill comes when one thing has begun and another was just answered.
 */
class SurvivesIT {
  private static final EventFormat DIALECT = EventFormat.ADD_ON;
  private static final Duration GOOGLE_TAKES = Duration.ofSeconds(6);

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;

  @Test
  void killBeforeCreationLosesNothing() {
    google.faults().next("spaces.create").hangs();
    JsonNode begun;
    JsonNode answered;
    Answer before;
    try (PackagedApp process = start()) {
      App app = new App(process.root(), google);
      begun = App.events(DIALECT, app.connected()).command(1, "Project Apollo");
      answered = App.events(DIALECT, app.connected()).command(1, "Project Zeus");

      CompletableFuture<Answer> lost = sending(app, begun);
      Pause.until("Google is asked", google.faults()::areUsedUp);
      before = app.send(DIALECT, answered);
      process.kill();

      assertThat(lost).failsWithin(Duration.ofSeconds(10));
    }
    google.forgetCalls();

    try (PackagedApp process = start()) {
      App app = new App(process.root(), google);
      assertThat(app.send(DIALECT, answered).json()).isEqualTo(before.json());
      assertThat(calls()).isEmpty();
      assertLeadsToTheOne("Project Apollo", app.send(DIALECT, begun));
      assertLeadsToTheOne("Project Zeus", before);
    }
  }

  @Test
  void killDuringCreationCreatesNoSecondSpace() {
    google.faults().next("spaces.create").after(GOOGLE_TAKES).answersAsUsual();
    JsonNode begun;
    JsonNode waiting;
    try (PackagedApp process = start()) {
      App app = new App(process.root(), google);
      Person kim = app.newcomer();
      waiting = App.events(DIALECT, kim).command(1, "Project Zeus");
      URI prompt = app.send(DIALECT, waiting).promptUrl();
      begun = App.events(DIALECT, app.connected()).command(1, "Project Apollo");

      CompletableFuture<Answer> lost = sending(app, begun);
      Pause.until("Google is asked", google.faults()::areUsedUp);
      HttpResponse<String> answer = app.consent(prompt, kim);
      process.kill();

      assertThat(App.location(answer)).isEqualTo(URI.create(App.COMPLETION_URL));
      assertThat(lost).failsWithin(Duration.ofSeconds(10));
    }

    try (PackagedApp process = start()) {
      App app = new App(process.root(), google);
      Pause.until("Google has made the space", () -> google.spaces().size() == 1);
      assertLeadsToTheOne("Project Apollo", app.send(DIALECT, begun));
      google.forgetCalls();
      assertLeadsToTheOne("Project Zeus", app.send(DIALECT, waiting));
      assertThat(calls()).containsExactly("token", "spaces.create");
    }
  }

  @Test
  void sigtermEndsReadinessAndFinishesCommandsInFlight() {
    try (PackagedApp process = start()) {
      App app = new App(process.root(), google);
      Person kim = app.connected();
      JsonNode help = App.events(DIALECT, kim).command(4, "");
      assertThat(app.send(DIALECT, help).status()).isEqualTo(200);
      // Longer than it goes on listening.
      google.faults().next("spaces.create").after(GOOGLE_TAKES).answersAsUsual();

      CompletableFuture<Answer> inFlight =
          sending(app, App.events(DIALECT, kim).command(1, "Project Apollo"));
      Pause.until("Google is asked", google.faults()::areUsedUp);
      process.terminate();
      Pause.until(
          "it is not ready",
          () -> process.management().status("/q/health/ready").equals(OptionalInt.of(503)));

      assertThat(inFlight).isNotDone();
      assertThat(process.management().status("/q/health/live")).isEqualTo(OptionalInt.of(200));
      assertThat(app.send(DIALECT, help).status()).isEqualTo(200);
      assertThat(inFlight).succeedsWithin(Duration.ofSeconds(25));
      assertLeadsToTheOne("Project Apollo", inFlight.join());
      assertThat(process.exitCode()).isIn(0, 143);
    }
  }

  private void assertLeadsToTheOne(String name, Answer card) {
    List<SpaceResource> spaces =
        google.spaces().stream().filter(space -> space.displayName().equals(name)).toList();
    assertThat(spaces).hasSize(1);
    assertThat(card.link(EnglishTexts.COMMAND.openSpace()))
        .contains(URI.create(spaces.get(0).uri()));
  }

  private PackagedApp start() {
    return PackagedApp.ready(Environment.before(google), folder);
  }

  /** What Google was asked; that keys are fetched now and then is beside the point. */
  private List<String> calls() {
    return google.calls().stream()
        .filter(call -> !TokenCalls.isDoctors(call))
        .map(Call::operation)
        .filter(operation -> !operation.endsWith("-keys") && !operation.equals("auth"))
        .toList();
  }

  private static CompletableFuture<Answer> sending(App app, JsonNode event) {
    return CompletableFuture.supplyAsync(() -> app.send(DIALECT, event));
  }
}
