package dev.newspace.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.packaged.PackagedApp;
import dev.newspace.packaged.Pause;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.SpaceWish;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A replica dies, in good order or not: the other one finishes what it began, once. */
class ReplicaDiesIT {
  @RegisterExtension static final Replicas REPLICAS = Replicas.of(2, UnaryOperator.identity());

  private LocalGoogle google;
  private App survivor;

  @BeforeEach
  void find() {
    google = REPLICAS.google();
    survivor = REPLICAS.app(1);
    if (!REPLICAS.process(0).isRunning()) {
      REPLICAS.startAgain(0);
    }
  }

  @Test
  void commandOfKilledReplicaIsFinishedAndTryAgainWorks() {
    SpaceWish postponed = SpaceWish.of(google, EventFormat.CLASSIC, survivor.connected());
    SpaceWish wish = SpaceWish.of(google, EventFormat.ADD_ON, survivor.connected());
    App killed = REPLICAS.app(0);
    google.faults().next("spaces.create").answers(429, Map.of("Retry-After", "3600"), "{}");
    Answer busy = postponed.sentTo(killed);
    google.faults().next("spaces.create").after(Duration.ofSeconds(3)).answersAsUsual();

    CompletableFuture<Answer> lost = CompletableFuture.supplyAsync(() -> wish.sentTo(killed));
    Pause.until("Google has been asked", google.faults()::areUsedUp);
    REPLICAS.process(0).kill();
    Answer redelivered = wish.sentTo(survivor);
    Pause.until("Google is done with all", () -> google.calls("spaces.create").size() == 3);

    assertThat(lost).failsWithin(Duration.ofSeconds(10));
    assertThat(redelivered.link(EnglishTexts.COMMAND.openSpace())).contains(onlySpace(wish));
    assertThat(wish.sentTo(survivor).json()).isEqualTo(redelivered.json());
    REPLICAS.startAgain(0);
    App restarted = REPLICAS.app(0);
    assertThat(wish.sentTo(restarted).json()).isEqualTo(redelivered.json());
    Answer made = postponed.press(restarted, EnglishTexts.COMMAND.tryAgain(), busy);
    assertThat(made.link(EnglishTexts.COMMAND.openSpace())).contains(onlySpace(postponed));
    assertThat(postponed.press(survivor, EnglishTexts.COMMAND.tryAgain(), busy).json())
        .isEqualTo(made.json());
  }

  @Test
  void sigtermUnderLoadFailsReadinessAndDrainsCommands() {
    PackagedApp ending = REPLICAS.process(0);
    App app = REPLICAS.app(0);
    List<SpaceWish> wishes = new ArrayList<>();
    // In turns: its connections to the database are there before the load is.
    for (int i = 0; i < 3; i++) {
      wishes.addAll(
          AtOnce.times(10, j -> SpaceWish.of(google, EventFormat.ADD_ON, app.connected())));
    }
    google.faults().next(30, "spaces.create").after(Duration.ofSeconds(6)).answersAsUsual();
    JsonNode help = App.events(EventFormat.CLASSIC, wishes.get(0).person()).command(4, "");

    CompletableFuture<List<Answer>> inFlight =
        CompletableFuture.supplyAsync(() -> AtOnce.times(30, i -> wishes.get(i).sentTo(app)));
    Pause.until("Google has been asked", google.faults()::areUsedUp);
    ending.terminate();
    Pause.until(
        "it is not ready",
        () -> ending.management().status("/q/health/ready").equals(OptionalInt.of(503)));
    int afterwards = app.send(EventFormat.CLASSIC, help).status();
    boolean done = inFlight.isDone();
    List<Answer> answers = inFlight.join();

    assertThat(afterwards).isEqualTo(200);
    assertThat(done).isFalse();
    for (int i = 0; i < wishes.size(); i++) {
      assertThat(answers.get(i).link(EnglishTexts.COMMAND.openSpace()))
          .contains(onlySpace(wishes.get(i)));
    }
    assertThat(ending.exitCode()).isIn(0, 143);
    assertThat(wishes.get(0).sentTo(survivor).json()).isEqualTo(answers.get(0).json());
  }

  private static URI onlySpace(SpaceWish wish) {
    assertThat(wish.spaces()).hasSize(1);
    return URI.create(wish.spaces().get(0).uri());
  }
}
