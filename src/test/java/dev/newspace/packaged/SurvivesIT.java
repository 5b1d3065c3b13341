package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Call;
import dev.newspace.playground.Dialect;
import dev.newspace.playground.LocalGoogle;
import dev.newspace.playground.MadeSpace;
import dev.newspace.playground.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
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

class SurvivesIT {
  private static final Dialect DIALECT = Dialect.ADD_ON;
  private static final Duration GOOGLE_TAKES = Duration.ofSeconds(4);

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, Serving.PUBLIC_URL);
  @TempDir private Path folder;

  @Test
  void aKillBeforeGoogleHasDoneAnythingLosesNothing() {
    google.faults().next("spaces.create").hangs();
    try (PackagedApp process = start()) {
      App app = new App(process.root(), google);
      Person kim = app.connected();
      JsonNode event = App.events(DIALECT, kim).command(1, "Project Apollo");

      CompletableFuture<Answer> lost = sending(app, event);
      Pause.until("Google was asked", () -> !google.calls("spaces.create").isEmpty());
      process.kill();

      assertThat(lost).failsWithin(Duration.ofSeconds(10));
      assertThat(google.spaces()).isEmpty();
      assertThatARedeliveryFindsTheOneSpace(event);
    }
  }

  @Test
  void aKillWhileGoogleMakesTheSpaceMakesNoSecondOne() {
    try (PackagedApp process = start()) {
      App app = new App(process.root(), google);
      Person kim = app.connected();
      JsonNode event = App.events(DIALECT, kim).command(1, "Project Apollo");
      google.faults().next("spaces.create").after(GOOGLE_TAKES).answersAsUsual();

      CompletableFuture<Answer> lost = sending(app, event);
      Pause.of(GOOGLE_TAKES.dividedBy(2));
      process.kill();

      assertThat(lost).failsWithin(Duration.ofSeconds(10));
      Pause.until("Google has made the space", () -> google.spaces().size() == 1);
      assertThatARedeliveryFindsTheOneSpace(event);
    }
  }

  @Test
  void aSpaceThatWasAnsweredIsRememberedAfterAKill() {
    JsonNode event;
    Answer before;
    try (PackagedApp process = start()) {
      App app = new App(process.root(), google);
      event = App.events(DIALECT, app.connected()).command(1, "Project Apollo");
      before = app.send(DIALECT, event);
      process.kill();
    }
    google.forgetCalls();

    try (PackagedApp process = start()) {
      assertThat(new App(process.root(), google).send(DIALECT, event).json())
          .isEqualTo(before.json());
      assertThat(calls()).isEmpty();
    }
  }

  @Test
  void aConsentIsKeptOnceTheBrowserHasItsAnswer() {
    JsonNode event;
    try (PackagedApp process = start()) {
      App app = new App(process.root(), google);
      Person kim = app.newcomer();
      event = App.events(DIALECT, kim).command(1, "Project Apollo");
      HttpResponse<String> answer = app.consent(app.send(DIALECT, event).promptUrl(), kim);
      process.kill();
      assertThat(App.location(answer)).isEqualTo(URI.create(App.COMPLETION_URL));
    }
    google.forgetCalls();

    assertThatARedeliveryFindsTheOneSpace(event);
    assertThat(calls()).containsExactly("token", "spaces.create");
  }

  @Test
  void atSigtermItIsUnreadyAtOnceAnswersWhatIsInFlightAndEnds() {
    try (PackagedApp process = start()) {
      App app = new App(process.root(), google);
      JsonNode event = App.events(DIALECT, app.connected()).command(1, "Project Apollo");
      google.faults().next("spaces.create").after(GOOGLE_TAKES.multipliedBy(2)).answersAsUsual();

      CompletableFuture<Answer> inFlight = sending(app, event);
      Pause.of(GOOGLE_TAKES.dividedBy(2));
      process.terminate();
      Pause.until(
          "it is not ready",
          () -> process.management().status("/q/health/ready").equals(OptionalInt.of(503)));

      assertThat(inFlight).isNotDone();
      assertThat(process.management().status("/q/health/live")).isEqualTo(OptionalInt.of(200));
      assertThat(inFlight).succeedsWithin(Duration.ofSeconds(25));
      assertThat(inFlight.join().link("Open space")).contains(URI.create(onlySpace().uri()));
      assertThat(process.exitCode()).isIn(0, 143);
    }
  }

  @Test
  void whatArrivesBeforeThePlatformHasSeenThatItIsUnreadyIsStillAnswered() {
    try (PackagedApp process = start()) {
      App app = new App(process.root(), google);
      JsonNode help = App.events(DIALECT, app.newcomer()).command(4, "");
      assertThat(app.send(DIALECT, help).status()).isEqualTo(200);

      process.terminate();
      Pause.until(
          "it is not ready",
          () -> process.management().status("/q/health/ready").equals(OptionalInt.of(503)));

      assertThat(app.send(DIALECT, help).status()).isEqualTo(200);
      assertThat(process.exitCode()).isIn(0, 143);
    }
  }

  private void assertThatARedeliveryFindsTheOneSpace(JsonNode event) {
    try (PackagedApp again = start()) {
      Answer card = new App(again.root(), google).send(DIALECT, event);

      assertThat(card.link("Open space")).contains(URI.create(onlySpace().uri()));
    }
  }

  private MadeSpace onlySpace() {
    assertThat(google.spaces()).hasSize(1);
    return google.spaces().get(0);
  }

  private PackagedApp start() {
    return PackagedApp.ready(Environment.before(google), folder);
  }

  /** What Google was asked; that keys are fetched now and then is beside the point. */
  private List<String> calls() {
    return google.calls().stream()
        .map(Call::operation)
        .filter(operation -> !operation.endsWith("-keys"))
        .toList();
  }

  private static CompletableFuture<Answer> sending(App app, JsonNode event) {
    return CompletableFuture.supplyAsync(() -> app.send(DIALECT, event));
  }
}
