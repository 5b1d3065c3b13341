package dev.newspace.command.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.chatapi.MessageResource;
import dev.newspace.playground.google.server.GoogleError;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who and what comes into a space, and how a space goes, each with consent and once. */
@QuarkusTest
@TestProfile(ManageAll.class)
class PeopleAndMessagesTest extends ManageFrontDoorTest {
  @ParameterizedTest
  @EnumSource
  void messageWaitsForConsentAndIsPostedOnce(EventFormat dialect) {
    Person kim = app.connected();
    Answer form = press(dialect, kim, dialog(dialect, kim), TEXTS.postMessage());
    String text = "Hello *all* <users> " + kim.id();
    Answer ask = submit(dialect, kim, form, Map.of("text", List.of(text)));

    String page = authorize(ask, kim).body();
    String again = app.open(link(ask)).body();
    Answer sentOnceMore = submit(dialect, kim, form, Map.of("text", List.of(text)));

    assertThat(page).contains(TEXTS.messagePosted());
    assertThat(again).isEqualTo(page);
    assertThat(sentOnceMore.title()).isEqualTo(TEXTS.messagePosted());
    assertThat(google.calls("messages.create")).hasSize(1);
    assertThat(google.calls("messages.create").get(0).body().path("text").asText()).isEqualTo(text);
    assertThat(messages()).contains(text);
  }

  @ParameterizedTest
  @EnumSource
  void messageWhoseAnswerIsLostIsSentAgainUnderTheSameRequestId(EventFormat dialect) {
    Person kim = app.connected();
    Answer dialog = dialog(dialect, kim);
    authorize(
        submit(
            dialect,
            kim,
            press(dialect, kim, dialog, TEXTS.postMessage()),
            Map.of("text", List.of("First " + kim.id()))),
        kim);
    google.forgetCalls();
    google.faults().next("messages.create").losesTheAnswer();

    Answer card =
        submit(
            dialect,
            kim,
            press(dialect, kim, dialog, TEXTS.postMessage()),
            Map.of("text", List.of("Second " + kim.id())));

    assertThat(card.title()).isEqualTo(TEXTS.messagePosted());
    assertThat(google.calls("messages.create"))
        .hasSize(2)
        .extracting(call -> call.query().get("requestId"))
        .containsOnly(calls().get(0).query().get("requestId"));
    assertThat(messages()).containsOnlyOnce("Second " + kim.id());
  }

  @Test
  void silenceIsToldInTimeAndTheMessageIsPostedOnce() {
    EventFormat dialect = EventFormat.ADD_ON;
    Person kim = app.connected();
    Answer dialog = dialog(dialect, kim);
    authorize(
        submit(
            dialect,
            kim,
            press(dialect, kim, dialog, TEXTS.postMessage()),
            Map.of("text", List.of("First " + kim.id()))),
        kim);
    Answer form = press(dialect, kim, dialog, TEXTS.postMessage());
    google.faults().next("messages.create").hangs();
    google.faults().next(20, "messages.create").answers(GoogleError.HTML_503);

    Answer card = submit(dialect, kim, form, Map.of("text", List.of("Second " + kim.id())));
    google.faults().clear();
    google.forgetCalls();
    Answer posted = press(dialect, kim, card, TEXTS.tryAgain());

    assertThat(card.title()).isEqualTo(TEXTS.unreachable());
    assertThat(card.text()).contains(TEXTS.changeUnknown());
    assertThat(posted.title()).isEqualTo(TEXTS.messagePosted());
    assertThat(messages()).containsOnlyOnce("Second " + kim.id());
  }

  @ParameterizedTest
  @EnumSource
  void refusedMessageKeepsTheFormOpen(EventFormat dialect) {
    Person kim = app.connected();
    Answer dialog = dialog(dialect, kim);
    authorize(
        submit(
            dialect,
            kim,
            press(dialect, kim, dialog, TEXTS.postMessage()),
            Map.of("text", List.of("First " + kim.id()))),
        kim);
    google.faults().next("messages.create").answers(GoogleError.INVALID_ARGUMENT);

    Answer form =
        submit(
            dialect,
            kim,
            press(dialect, kim, dialog, TEXTS.postMessage()),
            Map.of("text", List.of("Second " + kim.id())));

    assertThat(form.field("text").path("hintText").asText()).isEqualTo(TEXTS.refusedMessage());
    assertThat(form.field("text").path("value").asText()).isEqualTo("Second " + kim.id());
  }

  @ParameterizedTest
  @EnumSource
  void eachPersonIsToldWhatBecameOfThem(EventFormat dialect) {
    Person kim = app.connected();
    Person lou = app.newcomer();
    Answer dialog = dialog(dialect, kim);
    Answer ask =
        submit(
            dialect,
            kim,
            press(dialect, kim, dialog, TEXTS.addPeople()),
            Map.of(
                "people", List.of(People.BEN.name(), People.CHIARA.name()),
                "emails",
                    List.of(
                        String.join(", ", People.HANA.email(), People.GROUP, People.PIA.email()))));

    String page = authorize(ask, kim).body();
    Answer again =
        submit(
            dialect,
            kim,
            press(dialect, kim, dialog, TEXTS.addPeople()),
            Map.of("people", List.of(People.BEN.name()), "emails", List.of(lou.email())));

    assertThat(page)
        .contains(
            TEXTS.peopleAdded(),
            TEXTS.addedNow() + ": " + TEXTS.chosenPeople(2),
            TEXTS.invitedNow() + ": " + People.HANA.email(),
            "The address of a group doesn&#39;t work here: " + People.GROUP,
            "may not allow it: " + People.PIA.email());
    assertThat(again.text())
        .contains(
            TEXTS.alreadyIn() + ": " + TEXTS.chosenPeople(1),
            TEXTS.addedNow() + ": " + lou.email());
    assertThat(google.calls("members.create"))
        .extracting(call -> call.body().at("/member/type").asText())
        .containsOnly("HUMAN");
  }

  @ParameterizedTest
  @EnumSource
  void whoIsNotAskedForYetCanBeTriedAgain(EventFormat dialect) {
    Person kim = app.connected();
    String two = app.newcomer().email() + ", " + app.newcomer().email();
    Answer dialog = dialog(dialect, kim);
    authorize(press(dialect, kim, dialog, TEXTS.whoIsIn()), kim);
    Answer form = press(dialect, kim, dialog, TEXTS.addPeople());
    google.faults().next(20, "members.create").answers(GoogleError.HTML_503);

    Answer card = submit(dialect, kim, form, Map.of("emails", List.of(two)));
    google.faults().clear();
    google.forgetCalls();
    Answer done = press(dialect, kim, card, TEXTS.tryAgain());

    assertThat(card.text()).contains(TEXTS.peopleNotAsked() + ": " + two);
    assertThat(done.text()).contains(TEXTS.addedNow() + ": " + two);
    assertThat(done.buttons()).doesNotContain(TEXTS.tryAgain());
  }

  @ParameterizedTest
  @EnumSource
  void membersAreCountedAsTheyAreNow(EventFormat dialect) {
    Person kim = app.connected();
    String two = app.newcomer().email() + ", " + People.HANA.email();
    Answer dialog = dialog(dialect, kim);
    authorize(press(dialect, kim, dialog, TEXTS.whoIsIn()), kim);
    submit(
        dialect,
        kim,
        press(dialect, kim, dialog, TEXTS.addPeople()),
        Map.of("emails", List.of(two)));

    Answer card = press(dialect, kim, dialog, TEXTS.whoIsIn());

    assertThat(card.text())
        .contains("Members: 2 people", TEXTS.invitedPeople() + ": 1")
        .doesNotContain(TEXTS.memberApps());
    assertThat(google.calls("members.list")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void appAddsItselfAndNobodyElse(EventFormat dialect) {
    Person kim = app.connected();
    Answer dialog = dialog(dialect, kim);
    Answer ask = press(dialect, kim, dialog, TEXTS.addApp());

    String page = authorize(ask, kim).body();
    Answer again = press(dialect, kim, dialog, TEXTS.addApp());

    assertThat(ask.text()).contains(TEXTS.authorizeApp(), TEXTS.authorizeChange());
    assertThat(page).contains(TEXTS.appAdded());
    assertThat(again.text()).contains(TEXTS.appAlreadyIn());
    assertThat(google.calls("members.create").get(0).body().path("member").toString())
        .contains("users/app", "BOT");
  }

  @ParameterizedTest
  @EnumSource
  void deletedSpaceIsGoneAndGoneTwiceIsGone(EventFormat dialect) {
    Person kim = app.connected();
    Answer dialog = dialog(dialect, kim);
    Answer sure = press(dialect, kim, dialog, TEXTS.deleteSpace());
    Answer ask = press(dialect, kim, sure, TEXTS.deleteForGood());

    String page = authorize(ask, kim).body();
    Answer again = press(dialect, kim, sure, TEXTS.deleteForGood());
    Answer edit = press(dialect, kim, dialog, TEXTS.edit());

    assertThat(page).contains(TEXTS.spaceDeleted(), "Apollo " + kim.id());
    assertThat(again.title()).isEqualTo(TEXTS.spaceDeleted());
    assertThat(edit.title()).isEqualTo(TEXTS.spaceGone());
    assertThat(operations()).containsExactly("spaces.delete");
    assertThat(hasSpace("Apollo " + kim.id())).isFalse();
    assertThat(app.send(dialect, App.events(dialect, kim).command(2, "")).text())
        .isEqualTo(TEXTS.noSpaces());
  }

  @ParameterizedTest
  @EnumSource
  void deletionWhoseAnswerIsLostIsFoundToBeDone(EventFormat dialect) {
    Person kim = app.connected();
    Answer sure = press(dialect, kim, dialog(dialect, kim), TEXTS.deleteSpace());
    Answer ask = press(dialect, kim, sure, TEXTS.deleteForGood());
    google.faults().next("spaces.delete").losesTheAnswer();

    String page = authorize(ask, kim).body();

    assertThat(page).contains(TEXTS.spaceDeleted());
    assertThat(operations()).containsExactly("spaces.delete", "spaces.delete");
  }

  @ParameterizedTest
  @EnumSource
  void whoeverIsNoOwnerAnyMoreKeepsTheSpaceInTheList(EventFormat dialect) {
    Person kim = app.connected();
    Answer sure = press(dialect, kim, dialog(dialect, kim), TEXTS.deleteSpace());
    Answer ask = press(dialect, kim, sure, TEXTS.deleteForGood());
    google.faults().next("spaces.delete").answers(GoogleError.PERMISSION_DENIED);

    String page = authorize(ask, kim).body();

    assertThat(page).contains(TEXTS.notPermitted().replace("'", "&#39;"));
    assertThat(app.send(dialect, App.events(dialect, kim).command(2, "")).text())
        .contains("Apollo " + kim.id());
  }

  private List<String> messages() {
    return google.messages().stream().map(MessageResource::text).toList();
  }
}
