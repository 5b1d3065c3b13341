package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.packaged.Environment;
import dev.newspace.packaged.PackagedApp;
import dev.newspace.packaged.RunningApp;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.SpaceWish;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of Google answers, and nobody has set how long to wait: 25 seconds. */
class SilenceIT {
  private static final Duration CHAT_IS_PROMISED = Duration.ofSeconds(25);

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;

  private record Told(SpaceWish wish, Answer answer, Duration took) {}

  @Test
  void googleSilenceIsReportedInTimeAndRetryable() {
    try (PackagedApp process = PackagedApp.ready(Environment.before(google), folder)) {
      App app = new App(process.root(), google);
      List<SpaceWish> wishes =
          List.of(
              SpaceWish.of(google, EventFormat.CLASSIC, app.connected()),
              SpaceWish.of(google, EventFormat.ADD_ON, app.connected()),
              SpaceWish.of(google, EventFormat.CLASSIC, withoutToken(app)),
              SpaceWish.of(google, EventFormat.ADD_ON, withoutToken(app)));
      for (String operation : List.of("spaces.create", "token")) {
        google.faults().next(1000, operation).hangs();
      }

      List<Told> all = AtOnce.times(wishes.size(), i -> told(wishes.get(i), app));
      google.faults().clear();

      for (Told told : all) {
        assertThat(told.took()).isLessThan(CHAT_IS_PROMISED);
        assertThat(told.answer().title()).isEqualTo(EnglishTexts.COMMAND.unreachable());
        Answer made = told.wish().press(app, EnglishTexts.COMMAND.tryAgain(), told.answer());
        assertThat(made.title()).isEqualTo(EnglishTexts.COMMAND.created());
        assertThat(told.wish().spaces())
            .extracting(SpaceResource::displayName)
            .containsExactly(told.wish().name());
      }
    }
  }

  private static Told told(SpaceWish wish, App app) {
    Instant asked = Instant.now();
    Answer answer = wish.sentTo(app);
    return new Told(wish, answer, Duration.between(asked, Instant.now()));
  }

  /** Somebody whose token is over when the next command comes. */
  private Person withoutToken(App app) {
    google.accessTokensLast(Duration.ofSeconds(30));
    try {
      return app.connected();
    } finally {
      google.accessTokensLast(Duration.ofHours(1));
    }
  }
}
