package dev.newspace.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.database.Database;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.Payload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What requests a dialog gets one, whatever is the matter: Chat shows nothing else. */
@QuarkusTest
class DialogRequestTest extends FrontDoorTest {
  private static final int QUICK_COMMAND = 5;

  @Inject Database database;
  @Inject HandlerRegistry handlers;
  @Inject CommandBulkhead bulkhead;

  @ParameterizedTest
  @CsvSource({"CLASSIC, false", "CLASSIC, true", "ADD_ON, false", "ADD_ON, true"})
  void quickCommandWithoutConsentOpensForm(EventFormat dialect, boolean shared) {
    Person kim = app.newcomer();
    Events events = events(dialect, kim, shared);

    Answer form = app.send(dialect, events.quickCommandForDialog(QUICK_COMMAND));
    Answer ask =
        app.send(
            dialect,
            Payload.completingAt(
                App.COMPLETION_URL,
                events.form(form.submit(), Map.of("name", List.of("Apollo " + kim.id())))));

    assertThat(form.field("name").isMissingNode()).isFalse();
    assertThat(ask.title()).isEqualTo(EnglishTexts.COMMAND.authorize());
    assertThat(ask.viewer()).isEqualTo(shared ? kim.name() : "");
    assertThat(app.consent(link(ask), kim).body())
        .contains(EnglishTexts.COMMAND.created(), "Apollo " + kim.id());
    assertThat(spaces(kim)).containsExactly("Apollo " + kim.id());
  }

  @ParameterizedTest
  @EnumSource
  void quickCommandAfterWithdrawalOpensForm(EventFormat dialect) {
    Person kim = app.connected();
    google.consent().withdraw(kim.id());
    google.expireAccessTokens();
    Events events = App.events(dialect, kim);

    Answer form = app.send(dialect, events.quickCommandForDialog(QUICK_COMMAND));
    Answer ask =
        app.send(
            dialect, events.form(form.submit(), Map.of("name", List.of("Apollo " + kim.id()))));
    app.consent(link(ask), kim);

    assertThat(form.field("name").isMissingNode()).isFalse();
    assertThat(spaces(kim)).containsExactly("Apollo " + kim.id());
  }

  @ParameterizedTest
  @EnumSource
  void quickCommandNotConfiguredForDialogOffersForm(EventFormat dialect) {
    Person kim = app.newcomer();

    Answer card = app.send(dialect, App.events(dialect, kim).quickCommand(QUICK_COMMAND));

    assertThat(card.isDialog()).isFalse();
    JsonNode open = card.action(EnglishTexts.COMMAND.openForm()).orElseThrow();
    assertThat(open.path("interaction").asText()).isEqualTo("OPEN_DIALOG");
    assertThat(app.send(dialect, App.events(dialect, kim).button(open)).field("name").isObject())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"CLASSIC, false", "CLASSIC, true", "ADD_ON, false", "ADD_ON, true"})
  void newspaceAsDialogAsksForConsentInDialog(EventFormat dialect, boolean shared) {
    Person kim = app.newcomer();
    Events events = events(dialect, kim, shared);

    Answer ask =
        app.send(dialect, Payload.requestingDialog(events.command(1, "Apollo " + kim.id())));

    assertThat(ask.isDialog()).isTrue();
    assertThat(ask.title()).isEqualTo(EnglishTexts.COMMAND.authorize());
    assertThat(app.consent(link(ask), kim).body()).contains(EnglishTexts.COMMAND.created());
    assertThat(spaces(kim)).containsExactly("Apollo " + kim.id());
  }

  @ParameterizedTest
  @EnumSource
  void newspaceAsDialogShowsSpaceInDialog(EventFormat dialect) {
    Person kim = app.connected();
    Events events = App.events(dialect, kim).at(ChatSpace.shared("Team"));

    Answer made =
        app.send(dialect, Payload.requestingDialog(events.command(1, "Apollo " + kim.id())));
    Answer shared =
        app.send(
            dialect,
            Payload.insideDialog(
                events.button(made.action(EnglishTexts.COMMAND.share()).orElseThrow())));

    assertThat(made.isDialog()).isTrue();
    assertThat(made.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(made.link(EnglishTexts.COMMAND.openSpace())).isPresent();
    assertThat(shared.isDialog()).as("a message closes the dialog").isFalse();
    assertThat(shared.title()).isEqualTo(EnglishTexts.COMMAND.shared());
  }

  @ParameterizedTest
  @EnumSource
  void newspaceAsDialogWithoutNameLeadsToForm(EventFormat dialect) {
    Person kim = app.newcomer();
    Events events = App.events(dialect, kim);

    Answer card = app.send(dialect, Payload.requestingDialog(events.command(1, "")));
    Answer form =
        app.send(
            dialect,
            Payload.insideDialog(
                events.button(card.action(EnglishTexts.COMMAND.openForm()).orElseThrow())));

    assertThat(card.isDialog()).isTrue();
    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.nameMissing());
    assertThat(form.field("name").isMissingNode()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyTypedEventCanRequestDialog(EventFormat dialect) {
    Person kim = app.connected();
    Events events = events(dialect, kim, true);
    for (int number : new int[] {1, 2, 3, 4, 5, 999, -1}) {
      assertDialog(dialect, events.command(number, ""));
      assertDialog(dialect, events.quickCommand(number));
    }
    assertDialog(dialect, events.message("Hello"));
    assertDialog(dialect, events.mention("Hello"));
    // Without a word on which of its events it is.
    ObjectNode vague = Payload.requestingDialog(events.command(2, ""));
    Payload.of(vague).remove("dialogEventType");
    assertThat(app.send(dialect, vague).isDialog()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void pageOfSpacesInDialogIsAnotherDialog(EventFormat dialect) {
    Person kim = app.connected();
    Events events = App.events(dialect, kim);
    for (int i = 1; i <= 11; i++) {
      app.send(dialect, events.command(1, "Number " + i + " " + kim.id()));
    }

    Answer newest = app.send(dialect, Payload.requestingDialog(events.command(2, "")));
    Answer older =
        app.send(
            dialect,
            Payload.insideDialog(
                events.button(newest.action(EnglishTexts.COMMAND.older()).orElseThrow())));

    assertThat(newest.isDialog()).isTrue();
    assertThat(older.isDialog()).isTrue();
    assertThat(older.text()).contains("Number 1 " + kim.id());
  }

  @ParameterizedTest
  @EnumSource
  void outdatedButtonIsToldInDialog(EventFormat dialect) {
    Events events = App.events(dialect, app.newcomer());

    assertThat(assertDialog(dialect, events.button(action("dance"))).title())
        .isEqualTo(EnglishTexts.COMMAND.outdatedButton());
    assertThat(assertDialog(dialect, events.button(action("createSpace"))).title())
        .isEqualTo(EnglishTexts.COMMAND.outdatedButton());
  }

  @ParameterizedTest
  @EnumSource
  void databaseOutageIsToldInDialog(EventFormat dialect) {
    Person kim = app.connected();
    Events events = App.events(dialect, kim);
    database.update("alter table created_space rename to created_space_elsewhere");
    Answer form;
    Answer spaces;
    Answer made;
    try {
      form = app.send(dialect, events.quickCommandForDialog(QUICK_COMMAND));
      spaces = assertDialog(dialect, events.command(2, ""));
      made = assertDialog(dialect, events.command(1, "Apollo " + kim.id()));
    } finally {
      database.update("alter table created_space_elsewhere rename to created_space");
    }

    assertThat(form.field("name").isMissingNode()).isFalse();
    assertThat(spaces.title()).isEqualTo(EnglishTexts.COMMAND.databaseAway());
    JsonNode again = made.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow();
    Answer created = app.send(dialect, Payload.insideDialog(events.button(again)));
    assertThat(created.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(spaces(kim)).containsExactly("Apollo " + kim.id());
  }

  @ParameterizedTest
  @EnumSource
  void busyAppIsToldInDialog(EventFormat dialect) {
    int taken = 0;
    while (bulkhead.tryEnter()) {
      taken++;
    }
    Answer busy;
    try {
      busy =
          app.send(
              dialect, App.events(dialect, app.newcomer()).quickCommandForDialog(QUICK_COMMAND));
    } finally {
      for (int i = 0; i < taken; i++) {
        bulkhead.leave();
      }
    }

    assertThat(busy.title()).isEqualTo(EnglishTexts.COMMAND.appBusy());
  }

  @ParameterizedTest
  @EnumSource
  void formOfBusyAppComesBackWithWhatWasTyped(EventFormat dialect) {
    Person kim = app.connected();
    Events events = App.events(dialect, kim);
    Answer form = app.send(dialect, events.quickCommandForDialog(QUICK_COMMAND));
    Answer home =
        app.send(
            dialect,
            events.homeButton(
                app.send(dialect, events.homeOpened())
                    .action(EnglishTexts.COMMAND.openForm())
                    .orElseThrow(),
                Map.of()));
    Map<String, List<String>> typed =
        Map.of("name", List.of("Apollo " + kim.id()), "guidelines", List.of("Be kind"));
    int taken = 0;
    while (bulkhead.tryEnter()) {
      taken++;
    }
    List<Answer> busy;
    try {
      busy =
          List.of(
              app.send(dialect, events.form(form.submit(), typed)),
              app.send(dialect, events.homeButton(home.submit(), typed)));
    } finally {
      for (int i = 0; i < taken; i++) {
        bulkhead.leave();
      }
    }

    for (Answer again : busy) {
      assertThat(again.text()).contains(EnglishTexts.COMMAND.appBusy(), "Reference for");
      assertThat(again.field("name").path("value").asText()).isEqualTo("Apollo " + kim.id());
      assertThat(again.field("guidelines").path("value").asText()).isEqualTo("Be kind");
    }
    Answer made = app.send(dialect, events.form(busy.get(0).submit(), typed));
    assertThat(made.title()).isEqualTo(EnglishTexts.COMMAND.created());
  }

  @ParameterizedTest
  @EnumSource
  void formThatCannotWaitForConsentComesBackWithWhatWasTyped(EventFormat dialect) {
    Person kim = app.newcomer();
    Events events = App.events(dialect, kim);
    Answer form = app.send(dialect, events.quickCommandForDialog(QUICK_COMMAND));
    Map<String, List<String>> typed = Map.of("name", List.of("Apollo " + kim.id()));
    database.update("alter table waiting_command rename to waiting_command_elsewhere");
    Answer again;
    try {
      again = app.send(dialect, events.form(form.submit(), typed));
    } finally {
      database.update("alter table waiting_command_elsewhere rename to waiting_command");
    }

    assertThat(again.text()).contains(EnglishTexts.COMMAND.databaseAway());
    assertThat(again.field("name").path("value").asText()).isEqualTo("Apollo " + kim.id());
    app.consent(link(app.send(dialect, events.form(again.submit(), typed))), kim);
    assertThat(spaces(kim)).containsExactly("Apollo " + kim.id());
  }

  @ParameterizedTest
  @EnumSource
  void brokenHandlerIsToldInDialog(EventFormat dialect) {
    String action = "broken" + dialect;
    handlers.onButton(
        action,
        (clicked, late) -> {
          throw new IllegalStateException("For the test");
        });

    Answer broken =
        assertDialog(dialect, App.events(dialect, app.newcomer()).button(action(action)));

    assertThat(broken.title()).isEqualTo(EnglishTexts.COMMAND.broken());
  }

  @ParameterizedTest
  @EnumSource
  void lateAnswerIsToldInDialog(EventFormat dialect) {
    String action = "late" + dialect;
    handlers.onButton(
        action,
        (clicked, late) -> {
          try {
            Thread.sleep(clicked.context().deadline().left().plusMillis(500).toMillis());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new IllegalStateException("Too late");
        });

    Answer late = assertDialog(dialect, App.events(dialect, app.newcomer()).button(action(action)));

    assertThat(late.title()).isEqualTo(EnglishTexts.COMMAND.broken());
  }

  private Answer assertDialog(EventFormat dialect, ObjectNode event) {
    Answer answer = app.send(dialect, Payload.requestingDialog(event));
    assertThat(answer.isDialog()).as(event + " " + answer).isTrue();
    assertThat(answer.title()).isNotEmpty();
    return answer;
  }

  private static Events events(EventFormat dialect, Person person, boolean shared) {
    Events events = App.events(dialect, person);
    return shared ? events.at(ChatSpace.shared("Team")) : events;
  }

  private static URI link(Answer card) {
    return card.link(EnglishTexts.COMMAND.authorizeButton()).orElseThrow();
  }

  private List<String> spaces(Person person) {
    return google.spaces().stream()
        .filter(space -> space.creator().equals(person))
        .map(space -> space.displayName())
        .toList();
  }

  private static JsonNode action(String name) {
    return new ObjectMapper()
        .valueToTree(
            Map.of(
                "function",
                "https://newspace.example.com/chat",
                "parameters",
                List.of(Map.of("key", "action", "value", name))));
  }
}
