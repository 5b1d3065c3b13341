package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandLimitIT {
  private static final String SLOW_DOWN = EnglishTexts.COMMAND.tooManyCommands();

  @RegisterExtension static final RunningApp SERVING = RunningApp.byDefault();

  private App app;

  @BeforeEach
  void find() {
    app = SERVING.app();
  }

  @Test
  void rateLimitAllowsTwentyCommandsPerMinute() {
    Person kim = app.newcomer();
    Instant before = Instant.now();
    int accepted = 0;
    Answer answer = help(kim);
    while (accepted < 60 && !answer.title().equals(SLOW_DOWN)) {
      accepted++;
      answer = help(kim);
    }

    // One more comes up every three seconds.
    long cameUp = Duration.between(before, Instant.now()).toSeconds() / 3 + 1;
    assertThat(accepted).isBetween(20, 20 + (int) cameUp);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).containsPattern("You can continue in [1-3] seconds?");
    assertThat(help(app.newcomer()).title()).isNotEqualTo(SLOW_DOWN);
  }

  @ParameterizedTest
  @EnumSource
  void rateLimitIsToldInDialogWhereOneIsRequested(EventFormat dialect) {
    Person kim = app.newcomer();
    JsonNode request = App.events(dialect, kim).quickCommandForDialog(5);
    Answer answer = app.send(dialect, request);
    for (int i = 0; i < 60 && !answer.title().equals(SLOW_DOWN); i++) {
      answer = app.send(dialect, request);
    }

    assertThat(answer.title()).isEqualTo(SLOW_DOWN);
    assertThat(answer.isDialog()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void formOverRateLimitComesBackWithWhatWasTyped(EventFormat dialect) {
    Person kim = app.newcomer();
    Events events = App.events(dialect, kim);
    Answer form = app.send(dialect, events.quickCommandForDialog(5));
    Map<String, List<String>> typed =
        Map.of("name", List.of(" "), "guidelines", List.of("Be kind"));
    Answer answer = app.send(dialect, events.form(form.submit(), typed));
    for (int i = 0; i < 60 && !answer.text().contains(SLOW_DOWN); i++) {
      answer = app.send(dialect, events.form(form.submit(), typed));
    }

    assertThat(answer.text()).contains(SLOW_DOWN);
    assertThat(answer.field("guidelines").path("value").asText()).isEqualTo("Be kind");
    assertThat(answer.submit()).isEqualTo(form.submit());
  }

  @Test
  void rateLimitSlowsDownFloodingPersonOnly() {
    Person kim = app.newcomer();
    Person eve = app.newcomer();

    List<Answer> answers = AtOnce.times(120, i -> help(i % 8 == 0 ? eve : kim));

    long slowedDown = answers.stream().filter(a -> a.title().equals(SLOW_DOWN)).count();
    // Kim gave 105 commands, of which 20 were free; a few more came up meanwhile.
    assertThat(slowedDown).isBetween(60L, 85L);
    assertThat(IntStream.range(0, 120).filter(i -> i % 8 == 0).mapToObj(answers::get))
        .noneMatch(answer -> answer.title().equals(SLOW_DOWN));
  }

  private Answer help(Person person) {
    return app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, person).command(4, ""));
  }
}
