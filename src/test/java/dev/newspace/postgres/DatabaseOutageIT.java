package dev.newspace.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.packaged.Management;
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
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** PostgreSQL goes away and comes back: told, not ready, nobody's consent lost, back by itself. */
class DatabaseOutageIT {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);

  @RegisterExtension
  static final Replicas REPLICAS =
      Replicas.of(1, environment -> environment.with("NEWSPACE_ANSWER_WITHIN", "8s"));

  private LocalGoogle google;
  private Postgres postgres;
  private App app;

  @BeforeEach
  void find() {
    google = REPLICAS.google();
    postgres = REPLICAS.postgres();
    app = REPLICAS.app(0);
  }

  @Test
  void commandDuringOutageCreatesSpaceOnTryAgain() {
    SpaceWish wish = SpaceWish.of(google, EventFormat.CLASSIC, app.connected());
    fillThePool();
    postgres.stop();
    Answer told = wish.sentTo(app);
    Pause.until("it is not ready", () -> status("/q/health/ready") == 503);
    int live = status("/q/health/live");
    List<Answer> all = AtOnce.times(30, i -> wish.sentTo(app));
    postgres.startAgain();
    Pause.until("it is ready", () -> status("/q/health/ready") == 200);
    Answer made = wish.press(app, EnglishTexts.COMMAND.tryAgain(), told);

    assertThat(live).isEqualTo(200);
    assertThat(told.title()).isEqualTo(EnglishTexts.COMMAND.databaseAway());
    assertThat(told.buttons()).containsExactly(EnglishTexts.COMMAND.tryAgain());
    assertThat(all)
        .allMatch(answer -> answer.buttons().equals(List.of(EnglishTexts.COMMAND.tryAgain())));
    assertThat(made.link(EnglishTexts.COMMAND.openSpace())).contains(onlySpace(wish));
    assertThat(REPLICAS.process(0).isRunning()).isTrue();
  }

  @Test
  void databaseRestartWhileIdleCausesNoError() {
    fillThePool();
    postgres.stop();
    Pause.of(Duration.ofSeconds(1));
    postgres.startAgain();

    fillThePool();
  }

  @Test
  void commandOnFrozenDatabaseIsAnsweredInTime() {
    SpaceWish wish = SpaceWish.of(google, EventFormat.ADD_ON, app.connected());
    postgres.freeze();
    Instant asked = Instant.now();
    List<Answer> told = AtOnce.times(30, i -> wish.sentTo(app));
    Duration took = Duration.between(asked, Instant.now());
    Pause.until("it is not ready", () -> status("/q/health/ready") != 200);
    int live = status("/q/health/live");
    postgres.thaw();
    Pause.until("it is ready", () -> status("/q/health/ready") == 200);

    assertThat(took).isLessThan(ANSWER_WITHIN);
    assertThat(live).isEqualTo(200);
    assertThat(told)
        .allMatch(answer -> answer.buttons().equals(List.of(EnglishTexts.COMMAND.tryAgain())));
    assertThat(
            wish.press(app, EnglishTexts.COMMAND.tryAgain(), told.get(0))
                .link(EnglishTexts.COMMAND.openSpace()))
        .contains(onlySpace(wish));
  }

  @Test
  void spaceCreatedAsOutageBeginsIsNotDuplicated() {
    SpaceWish wish = SpaceWish.of(google, EventFormat.ADD_ON, app.connected());
    google.faults().next("spaces.create").after(Duration.ofSeconds(3)).answersAsUsual();

    CompletableFuture<Answer> inFlight = CompletableFuture.supplyAsync(() -> wish.sentTo(app));
    Pause.of(Duration.ofSeconds(1));
    postgres.stop();
    Answer told = inFlight.join();
    postgres.startAgain();
    Answer again = wish.sentTo(app);

    assertThat(told.link(EnglishTexts.COMMAND.openSpace())).contains(onlySpace(wish));
    assertThat(again.json()).isEqualTo(told.json());
  }

  @Test
  void consentDuringOutageCanBeRepeated() {
    SpaceWish wish = SpaceWish.of(google, EventFormat.ADD_ON, app.newcomer());
    URI prompt = wish.sentTo(app).promptUrl();
    URI callback = google.consent().allow(app.authorizationUrl(prompt), wish.person().id());
    postgres.stop();
    int started = app.open(prompt).statusCode();
    int calledBack = app.open(callback).statusCode();
    postgres.startAgain();
    app.consent(prompt, wish.person());

    assertThat(List.of(started, calledBack)).allMatch(status -> status >= 500);
    assertThat(wish.sentTo(app).link(EnglishTexts.COMMAND.openSpace())).contains(onlySpace(wish));
  }

  private void fillThePool() {
    List<SpaceWish> wishes =
        AtOnce.times(
            20,
            i -> {
              SpaceWish wish = SpaceWish.of(google, EventFormat.CLASSIC, app.connected());
              assertThat(wish.sentTo(app).link(EnglishTexts.COMMAND.openSpace()))
                  .contains(onlySpace(wish));
              return wish;
            });
    assertThat(wishes).hasSize(20);
  }

  private int status(String path) {
    Management management = REPLICAS.process(0).management();
    OptionalInt status = management.status(path);
    return status.orElse(0);
  }

  private static URI onlySpace(SpaceWish wish) {
    assertThat(wish.spaces()).hasSize(1);
    return URI.create(wish.spaces().get(0).uri());
  }
}
