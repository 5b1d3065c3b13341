package dev.newspace.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.command.CommandTexts;
import dev.newspace.packaged.Pause;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done with a space that is there is done once, whichever replica is asked, and dies. */
class ManageOnReplicasIT {
  private static final CommandTexts TEXTS = EnglishTexts.COMMAND;

  @RegisterExtension
  static final Replicas REPLICAS =
      Replicas.of(2, environment -> environment.with("NEWSPACE_MANAGE", "all"));

  private LocalGoogle google;
  private App first;
  private App second;

  @BeforeEach
  void find() {
    if (!REPLICAS.process(0).isRunning()) {
      REPLICAS.startAgain(0);
    }
    google = REPLICAS.google();
    first = REPLICAS.app(0);
    second = REPLICAS.app(1);
  }

  @ParameterizedTest
  @EnumSource
  void messageSubmittedOnBothReplicasAtOnceIsPostedOnce(EventFormat dialect) {
    Person kim = first.connected();
    JsonNode submitted = message(dialect, kim, "Hello from " + kim.id());
    google.faults().next(8, "messages.create").after(Duration.ofMillis(500)).answersAsUsual();

    List<Answer> cards =
        AtOnce.times(8, i -> (i % 2 == 0 ? first : second).send(dialect, submitted));

    assertThat(cards).extracting(Answer::title).containsOnly(TEXTS.messagePosted());
    assertThat(posted("Hello from " + kim.id())).isOne();
    google.faults().clear();
  }

  @Test
  void messageOfKilledReplicaIsPostedOnceByTheOther() {
    Person kim = second.connected();
    JsonNode submitted = message(EventFormat.ADD_ON, kim, "Last words of " + kim.id());
    App killed = first;
    google.faults().next("messages.create").after(Duration.ofSeconds(3)).answersAsUsual();

    CompletableFuture<Answer> lost =
        CompletableFuture.supplyAsync(() -> killed.send(EventFormat.ADD_ON, submitted));
    Pause.until("Google has been asked", google.faults()::areUsedUp);
    REPLICAS.process(0).kill();
    Answer redelivered = second.send(EventFormat.ADD_ON, submitted);
    Pause.until("Google is done", () -> posted("Last words of " + kim.id()) == 1);

    assertThat(lost).failsWithin(Duration.ofSeconds(10));
    assertThat(redelivered.title()).isEqualTo(TEXTS.messagePosted());
    REPLICAS.startAgain(0);
    assertThat(REPLICAS.app(0).send(EventFormat.ADD_ON, submitted).title())
        .isEqualTo(TEXTS.messagePosted());
    assertThat(posted("Last words of " + kim.id())).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void editDeliveredAgainOnAnotherReplicaBringsNoOldNameBack(EventFormat dialect) {
    Person kim = first.connected();
    Answer card = created(dialect, kim);
    JsonNode toGemini = edit(dialect, kim, card, "Gemini " + kim.id());
    Answer ask = first.send(dialect, toGemini);
    second.consent(ask.link(TEXTS.authorizeButton()).orElseThrow(), kim);
    assertThat(names()).contains("Gemini " + kim.id());
    JsonNode toMercury = edit(dialect, kim, card, "Mercury " + kim.id());
    assertThat(second.send(dialect, toMercury).title()).isEqualTo(TEXTS.spaceEdited());

    Answer again = second.send(dialect, toGemini);

    assertThat(again.title()).isEqualTo(TEXTS.spaceEdited());
    assertThat(names()).contains("Mercury " + kim.id()).doesNotContain("Gemini " + kim.id());
  }

  @ParameterizedTest
  @EnumSource
  void spaceDeletedOnBothReplicasAtOnceIsGone(EventFormat dialect) {
    Person kim = first.connected();
    Answer dialog = press(first, dialect, kim, created(dialect, kim), TEXTS.manage());
    Answer sure = press(first, dialect, kim, dialog, TEXTS.deleteSpace());
    Answer other = created(dialect, kim);
    JsonNode forGood =
        App.events(dialect, kim).button(sure.action(TEXTS.deleteForGood()).orElseThrow());
    second.consent(first.send(dialect, forGood).link(TEXTS.authorizeButton()).orElseThrow(), kim);
    Answer nextDialog = press(second, dialect, kim, other, TEXTS.manage());
    Answer nextSure = press(second, dialect, kim, nextDialog, TEXTS.deleteSpace());
    JsonNode next =
        App.events(dialect, kim).button(nextSure.action(TEXTS.deleteForGood()).orElseThrow());

    List<Answer> cards = AtOnce.times(6, i -> (i % 2 == 0 ? first : second).send(dialect, next));

    assertThat(cards).extracting(Answer::title).containsOnly(TEXTS.spaceDeleted());
    assertThat(names()).noneMatch(name -> name.endsWith(kim.id()));
    assertThat(first.send(dialect, App.events(dialect, kim).command(2, "")).buttons())
        .doesNotContain(TEXTS.manage());
  }

  private Answer created(EventFormat dialect, Person person) {
    int number = google.spaces().size();
    return first.send(
        dialect, App.events(dialect, person).command(1, "Apollo " + number + " of " + person.id()));
  }

  /** The form for a message as it is sent by somebody who has allowed messages. */
  private JsonNode message(EventFormat dialect, Person person, String text) {
    Answer dialog = press(first, dialect, person, created(dialect, person), TEXTS.manage());
    Answer form = press(second, dialect, person, dialog, TEXTS.postMessage());
    Answer ask =
        first.send(
            dialect,
            App.events(dialect, person).form(form.submit(), Map.of("text", List.of("First"))));
    second.consent(ask.link(TEXTS.authorizeButton()).orElseThrow(), person);
    Answer next = press(first, dialect, person, dialog, TEXTS.postMessage());
    return App.events(dialect, person).form(next.submit(), Map.of("text", List.of(text)));
  }

  private JsonNode edit(EventFormat dialect, Person person, Answer card, String name) {
    Answer dialog = press(first, dialect, person, card, TEXTS.manage());
    Answer form = press(second, dialect, person, dialog, TEXTS.edit());
    return App.events(dialect, person).form(form.submit(), Map.of("name", List.of(name)));
  }

  private static Answer press(
      App app, EventFormat dialect, Person person, Answer card, String label) {
    JsonNode action =
        card.action(label).orElseThrow(() -> new AssertionError("No " + label + " in " + card));
    return app.send(dialect, App.events(dialect, person).button(action));
  }

  private long posted(String text) {
    return google.messages().stream().filter(message -> message.text().equals(text)).count();
  }

  private List<String> names() {
    return google.spaces().stream().map(SpaceResource::displayName).toList();
  }
}
