package dev.newspace.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.packaged.Environment;
import dev.newspace.packaged.PackagedApp;
import dev.newspace.packaged.Pause;
import dev.newspace.packaged.RunningApp;
import dev.newspace.packaged.TestKeysets;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.Network;
import dev.newspace.testing.SpaceWish;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The network before the database swallows everything and tells nobody: clear answers in time, and
 * back within seconds though every connection from before is dead.
 */
class SilentNetworkIT {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final Duration SECONDS = Duration.ofSeconds(12);
  private static final int FULL_POOL = 20;

  private static LocalGoogle google;
  private static Postgres postgres;
  private static Network network;
  private static PackagedApp process;
  private static App app;

  @BeforeAll
  static void start() {
    google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
    postgres = Postgres.started();
    network = Network.before(postgres.port());
    Environment environment =
        postgres
            .replica(google, TestKeysets.aes256())
            .with("NEWSPACE_DATABASE_URL", Postgres.url(network.port()))
            .with("NEWSPACE_ANSWER_WITHIN", ANSWER_WITHIN.toSeconds() + "s")
            .with("NEWSPACE_COMMANDS_PER_MINUTE", "0");
    process = PackagedApp.ready(environment, Replicas.folder());
    app = new App(process.root(), google);
  }

  @AfterAll
  static void end() throws IOException {
    process.close();
    network.close();
    postgres.close();
    google.close();
  }

  @BeforeEach
  void fillThePool() {
    google.faults().clear();
    List<SpaceWish> wishes = AtOnce.times(FULL_POOL, i -> wish());
    AtOnce.times(FULL_POOL, i -> made(wishes.get(i).sentTo(app)));
  }

  @Test
  void commandsDuringSilenceAreAnsweredAndReadinessRecovers() {
    List<SpaceWish> wishes = AtOnce.times(30, i -> wish());
    network.goSilent();
    Instant asked = Instant.now();
    List<Answer> told = AtOnce.times(wishes.size(), i -> wishes.get(i).sentTo(app));
    Duration took = Duration.between(asked, Instant.now());
    Pause.until("it is not ready", () -> !isReady());
    network.heal();
    Instant healed = Instant.now();
    Pause.until("it is ready", SilentNetworkIT::isReady);
    Duration until = Duration.between(healed, Instant.now());

    assertThat(took).isLessThan(ANSWER_WITHIN);
    assertThat(told)
        .allMatch(answer -> answer.buttons().equals(List.of(EnglishTexts.COMMAND.tryAgain())));
    assertThat(until).isLessThan(SECONDS);
    for (int i = 0; i < wishes.size(); i++) {
      made(wishes.get(i).press(app, EnglishTexts.COMMAND.tryAgain(), told.get(i)));
      assertThat(wishes.get(i).spaces()).hasSize(1);
    }
  }

  @Test
  void commandAfterUnnoticedSilenceSucceeds() {
    SpaceWish wish = wish();
    network.goSilent();
    Pause.of(Duration.ofSeconds(1));
    network.heal();

    Instant asked = Instant.now();
    made(wish.sentTo(app));

    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void commandsInFlightDoNotDelayRecovery() {
    List<SpaceWish> wishes = AtOnce.times(FULL_POOL, i -> wish());
    google.faults().next(FULL_POOL, "spaces.create").after(Duration.ofMillis(400)).answersAsUsual();
    CompletableFuture<List<Answer>> underWay =
        CompletableFuture.supplyAsync(
            () -> AtOnce.times(wishes.size(), i -> wishes.get(i).sentTo(app)));
    Pause.until("Google is asked", () -> !google.calls("spaces.create").isEmpty());
    network.goSilent();
    Pause.of(Duration.ofSeconds(2));
    network.heal();
    Instant healed = Instant.now();
    underWay.join();
    made(wish().sentTo(app));

    assertThat(Duration.between(healed, Instant.now())).isLessThan(SECONDS);
    for (SpaceWish wish : wishes) {
      made(wish.sentTo(app));
      assertThat(wish.spaces()).hasSize(1);
    }
  }

  private static SpaceWish wish() {
    return SpaceWish.of(google, EventFormat.ADD_ON, app.connected());
  }

  private static Answer made(Answer answer) {
    assertThat(answer.title()).isEqualTo(EnglishTexts.COMMAND.created());
    return answer;
  }

  private static boolean isReady() {
    return process.management().status("/q/health/ready").equals(OptionalInt.of(200));
  }
}
