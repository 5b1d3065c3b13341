package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.Dialect;
import dev.newspace.playground.LocalGoogle;
import dev.newspace.playground.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLimitIT {
  private static final String SLOW_DOWN = "One moment, please";

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, Serving.PUBLIC_URL);
  @TempDir private Path folder;

  @Test
  void aPersonMayGiveTwentyCommandsAMinuteAndIsThenToldWhenToGoOn() {
    try (PackagedApp process = PackagedApp.ready(Environment.before(google), folder)) {
      App app = new App(process.root(), google);
      Person kim = app.newcomer();
      Instant before = Instant.now();
      int accepted = 0;
      Answer answer = help(app, kim);
      while (accepted < 60 && !answer.title().equals(SLOW_DOWN)) {
        accepted++;
        answer = help(app, kim);
      }

      // One more comes up every three seconds.
      long cameUp = Duration.between(before, Instant.now()).toSeconds() / 3 + 1;
      assertThat(accepted).isBetween(20, 20 + (int) cameUp);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).containsPattern("You can go on in [1-3] seconds?");
      assertThat(help(app, app.newcomer()).title()).isNotEqualTo(SLOW_DOWN);
    }
  }

  @Test
  void whoFloodsIsSlowedDownAndNobodyElseIs() {
    try (PackagedApp process = PackagedApp.ready(Environment.before(google), folder)) {
      App app = new App(process.root(), google);
      Person kim = app.newcomer();
      Person eve = app.newcomer();

      List<Answer> answers = AtOnce.times(120, i -> help(app, i % 8 == 0 ? eve : kim));

      long slowedDown = answers.stream().filter(a -> a.title().equals(SLOW_DOWN)).count();
      // Kim gave 105 commands, of which 20 were free; a few more came up meanwhile.
      assertThat(slowedDown).isBetween(60L, 85L);
      assertThat(IntStream.range(0, 120).filter(i -> i % 8 == 0).mapToObj(answers::get))
          .noneMatch(answer -> answer.title().equals(SLOW_DOWN));
    }
  }

  @Test
  void zeroIsNoLimit() {
    Environment unlimited = Environment.before(google).with("NEWSPACE_COMMANDS_PER_MINUTE", "0");
    try (PackagedApp process = PackagedApp.ready(unlimited, folder)) {
      App app = new App(process.root(), google);
      Person kim = app.newcomer();
      for (int i = 0; i < 100; i++) {
        assertThat(help(app, kim).title()).isNotEqualTo(SLOW_DOWN);
      }
    }
  }

  private static Answer help(App app, Person person) {
    return app.send(Dialect.CLASSIC, App.events(Dialect.CLASSIC, person).command(4, ""));
  }
}
