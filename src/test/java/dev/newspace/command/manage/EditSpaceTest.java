package dev.newspace.command.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.chatapi.SpaceOptions;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.google.server.GoogleError;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a space says of itself is looked at, and changed, as the person who created it. */
@QuarkusTest
@TestProfile(ManageAll.class)
class EditSpaceTest extends ManageFrontDoorTest {
  @ParameterizedTest
  @EnumSource
  void editWaitsForConsentAndIsThenCarriedOutByItself(EventFormat dialect) {
    Person kim = app.connected();
    Answer card = created(dialect, kim);
    Answer ask =
        submit(
            dialect,
            kim,
            press(dialect, kim, dialog(dialect, kim, card), TEXTS.edit()),
            Map.of(
                "name", List.of("Gemini " + kim.id()),
                "description", List.of("To the <moon>"),
                "guidelines", List.of("Be kind"),
                "history", List.of("off")));

    String page = authorize(ask, kim).body();
    String again = app.open(link(ask)).body();

    assertThat(page).contains(TEXTS.spaceEdited(), "Gemini " + kim.id(), "To the &lt;moon&gt;");
    assertThat(again).isEqualTo(page);
    assertThat(operations()).containsExactly("spaces.patch", "spaces.patch");
    assertThat(calls())
        .extracting(call -> call.query().get("updateMask"))
        .containsExactly("displayName,spaceDetails", "spaceHistoryState");
    SpaceResource space = space("Gemini " + kim.id());
    assertThat(space.description()).isEqualTo("To the <moon>");
    assertThat(space.guidelines()).isEqualTo("Be kind");
    assertThat(space.options().historyOff()).isTrue();
    assertThat(app.send(dialect, App.events(dialect, kim).command(2, "")).text())
        .contains("Gemini " + kim.id());
    google.forgetCalls();
    Answer dialog = dialog(dialect, kim, card);
    assertThat(dialog.text()).contains("Name: Gemini " + kim.id());
    assertThat(operations()).containsExactly("spaces.get");
  }

  @ParameterizedTest
  @EnumSource
  void detailsAreAsTheyAreNowForOneCall(EventFormat dialect) {
    Person kim = allowed(dialect);
    google.changeSpace(
        space("Apollo " + kim.id())
            .saying("By <somebody> else", "")
            .with(new SpaceOptions(false, true, false)));

    Answer dialog = dialog(dialect, kim, list(dialect, kim));

    assertThat(dialog.text())
        .contains(
            "Description: By &lt;somebody&gt; else",
            "History: " + TEXTS.historyIsOff(),
            "Members: 1 person",
            "Who can join: " + TEXTS.accessMembers());
    assertThat(dialog.buttons()).doesNotContain(TEXTS.showNow());
    assertThat(google.calls()).extracting(Call::operation).containsExactly("spaces.get");
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhatWasChangedInTheFormIsChanged(EventFormat dialect) {
    Person kim = allowed(dialect);
    String name = "Apollo " + kim.id();
    google.changeSpace(space(name).saying("Before", ""));
    Answer form = press(dialect, kim, dialog(dialect, kim, list(dialect, kim)), TEXTS.edit());
    google.changeSpace(space(name).saying("Meanwhile", ""));
    google.forgetCalls();

    Answer card =
        submit(
            dialect,
            kim,
            form,
            Map.of(
                "name", List.of("Gemini " + kim.id()),
                "description", List.of("Before"),
                "guidelines", List.of(""),
                "history", List.of("on")));

    assertThat(form.field("description").path("value").asText()).isEqualTo("Before");
    assertThat(card.title()).isEqualTo(TEXTS.spaceEdited());
    assertThat(calls())
        .extracting(call -> call.query().get("updateMask"))
        .containsExactly("displayName");
    assertThat(space("Gemini " + kim.id()).description()).isEqualTo("Meanwhile");
  }

  @ParameterizedTest
  @EnumSource
  void oneTextAloneDoesNotTakeTheOtherAway(EventFormat dialect) {
    Person kim = app.connected();
    Answer card = created(dialect, kim);
    String name = "Apollo " + kim.id();
    google.changeSpace(space(name).saying("", "Stay"));
    Answer ask =
        submit(
            dialect,
            kim,
            press(dialect, kim, dialog(dialect, kim, card), TEXTS.edit()),
            Map.of("name", List.of(name), "description", List.of("New")));

    authorize(ask, kim);

    assertThat(operations()).containsExactly("spaces.get", "spaces.patch");
    assertThat(space(name).description()).isEqualTo("New");
    assertThat(space(name).guidelines()).isEqualTo("Stay");
  }

  @ParameterizedTest
  @EnumSource
  void takenNameKeepsTheFormOpenWithOthersToChooseFrom(EventFormat dialect) {
    Person kim = allowed(dialect);
    Answer form = edit(dialect, kim);
    app.send(dialect, App.events(dialect, kim).command(1, "Taken " + kim.id()));

    Answer again =
        submit(
            dialect,
            kim,
            form,
            Map.of("name", List.of("Taken " + kim.id()), "description", List.of("Typed")));

    assertThat(again.isDialog()).isTrue();
    assertThat(again.field("name").path("hintText").asText()).contains("is taken");
    assertThat(again.field("name").path("initialSuggestions").path("items")).hasSize(3);
    assertThat(again.field("name").path("value").asText()).isEqualTo("Taken " + kim.id());
    assertThat(again.field("description").path("value").asText()).isEqualTo("Typed");
    assertThat(hasSpace("Apollo " + kim.id())).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void refusedHistorySaysThatTheRestIsSaved(EventFormat dialect) {
    Person kim = allowed(dialect);
    Answer form = edit(dialect, kim);
    Map<String, List<String>> typed =
        Map.of("name", List.of("Gemini " + kim.id()), "history", List.of("off"));
    google.forgetCalls();
    google.faults().next("spaces.patch").answersAsUsual();
    google.faults().next("spaces.patch").answers(GoogleError.PERMISSION_DENIED);

    Answer again = submit(dialect, kim, form, typed);
    google.forgetCalls();
    Answer done = submit(dialect, kim, again, typed);

    assertThat(again.text()).contains(TEXTS.restSaved(), TEXTS.refusedHistory());
    assertThat(done.title()).isEqualTo(TEXTS.spaceEdited());
    assertThat(calls())
        .extracting(call -> call.query().get("updateMask"))
        .containsExactly("spaceHistoryState");
  }

  @ParameterizedTest
  @EnumSource
  void formSubmittedTwiceChangesTheSpaceOnce(EventFormat dialect) {
    Person kim = allowed(dialect);
    Answer form = edit(dialect, kim);
    JsonNode event =
        App.events(dialect, kim).form(form.submit(), Map.of("name", List.of("Gemini " + kim.id())));
    google.forgetCalls();

    Answer first = app.send(dialect, event);
    Answer second = app.send(dialect, event);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(operations()).containsExactly("spaces.patch");
  }

  @ParameterizedTest
  @EnumSource
  void spaceThatIsGoneLeavesTheList(EventFormat dialect) {
    Person kim = allowed(dialect);
    Answer list = list(dialect, kim);
    Answer before = dialog(dialect, kim, list);
    google.deleteSpace(space("Apollo " + kim.id()));

    Answer gone = dialog(dialect, kim, list);
    Answer later = press(dialect, kim, before, TEXTS.postMessage());

    assertThat(gone.title()).isEqualTo(TEXTS.spaceGone());
    assertThat(gone.text()).contains("Apollo " + kim.id());
    assertThat(later.title()).isEqualTo(TEXTS.spaceGone());
    assertThat(list(dialect, kim).text()).isEqualTo(TEXTS.noSpaces());
  }

  @ParameterizedTest
  @EnumSource
  void whoeverLeftTheSpaceIsToldSo(EventFormat dialect) {
    Person kim = allowed(dialect);
    Answer form = edit(dialect, kim);
    google.faults().next("spaces.patch").answers(GoogleError.PERMISSION_DENIED);

    Answer card = submit(dialect, kim, form, Map.of("name", List.of("Gemini " + kim.id())));

    assertThat(card.title()).isEqualTo(TEXTS.notPermitted());
    assertThat(card.text()).contains("Nothing was changed.");
    assertThat(list(dialect, kim).text()).contains("Apollo " + kim.id());
  }

  @ParameterizedTest
  @EnumSource
  void scopeThatGoogleMissesIsAskedForAgainAndNothingElseIsLost(EventFormat dialect) {
    Person kim = allowed(dialect);
    Answer form = edit(dialect, kim);
    google.faults().next("spaces.patch").answers(GoogleError.SCOPES_BY_HEADER);

    Answer ask = submit(dialect, kim, form, Map.of("name", List.of("Gemini " + kim.id())));
    String page = authorize(ask, kim).body();

    assertThat(ask.text()).contains(TEXTS.authorizeBox());
    assertThat(page).contains(TEXTS.spaceEdited());
    assertThat(app.send(dialect, App.events(dialect, kim).command(1, "More " + kim.id())).title())
        .isEqualTo(TEXTS.created());
  }

  @ParameterizedTest
  @EnumSource
  void withdrawnPermissionIsAskedForAgain(EventFormat dialect) {
    Person kim = allowed(dialect);
    Answer form = edit(dialect, kim);
    google.consent().withdraw(kim.id());

    Answer ask = submit(dialect, kim, form, Map.of("name", List.of("Gemini " + kim.id())));

    assertThat(ask.title()).isEqualTo(TEXTS.authorizeMore());
    assertThat(ask.text()).contains(TEXTS.authorizeLost());
  }

  @ParameterizedTest
  @EnumSource
  void troubleIsToldAndTriedAgainOnce(EventFormat dialect) {
    Person kim = allowed(dialect);
    Answer form = edit(dialect, kim);
    google.faults().next(20, "spaces.patch").answers(GoogleError.HTML_503);

    Answer card = submit(dialect, kim, form, Map.of("name", List.of("Gemini " + kim.id())));
    google.faults().clear();
    google.forgetCalls();
    Answer done = press(dialect, kim, card, TEXTS.tryAgain());
    Answer again = press(dialect, kim, card, TEXTS.tryAgain());

    assertThat(card.title()).isEqualTo(TEXTS.unreachable());
    assertThat(card.text()).contains(TEXTS.changeUnknown());
    assertThat(card.buttons()).contains(TEXTS.openForm());
    assertThat(done.title()).isEqualTo(TEXTS.spaceEdited());
    assertThat(again.title()).isEqualTo(TEXTS.spaceEdited());
    assertThat(operations()).containsExactly("spaces.patch");
  }

  @ParameterizedTest
  @EnumSource
  void allSpacesAreListedTenToAPage(EventFormat dialect) {
    Person kim = allowed(dialect);
    for (int i = 0; i < 10; i++) {
      app.send(dialect, App.events(dialect, kim).command(1, "Number " + i + " " + kim.id()));
    }
    google.forgetCalls();

    Answer first = press(dialect, kim, list(dialect, kim), TEXTS.allSpaces());
    Answer second = press(dialect, kim, first, TEXTS.moreSpaces());

    assertThat(first.title()).isEqualTo(TEXTS.allSpaces());
    assertThat(first.text().lines()).hasSize(10);
    assertThat(second.text().lines()).isNotEmpty();
    assertThat(second.text()).isNotEqualTo(first.text());
    assertThat(google.calls("spaces.list"))
        .allSatisfy(
            call ->
                assertThat(call.query())
                    .containsEntry("filter", "spaceType = \"SPACE\"")
                    .containsEntry("pageSize", "10"));
  }

  @ParameterizedTest
  @EnumSource
  void changeHasALineInTheAuditLog(EventFormat dialect) {
    Person kim = allowed(dialect);
    Answer form = edit(dialect, kim);

    List<String> lines = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord logged) {
            lines.add(logged.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger audit = Logger.getLogger("newspace.audit");
    audit.addHandler(handler);
    try {
      submit(dialect, kim, form, Map.of("name", List.of("Gemini " + kim.id())));
    } finally {
      audit.removeHandler(handler);
    }

    assertThat(lines)
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .contains("\"SPACE_EDITED\"")
                    .contains(space("Gemini " + kim.id()).name())
                    .doesNotContain(kim.id(), "Gemini"));
  }

  /** Somebody with a space, who has allowed spaces to be changed. */
  private Person allowed(EventFormat dialect) {
    Person kim = app.connected();
    Answer ask = press(dialect, kim, dialog(dialect, kim), TEXTS.showNow());
    URI prompt = link(ask);
    app.consent(prompt, kim);
    google.forgetCalls();
    return kim;
  }

  private Answer list(EventFormat dialect, Person person) {
    return app.send(dialect, App.events(dialect, person).command(2, ""));
  }

  /** The form of the newest space. */
  private Answer edit(EventFormat dialect, Person person) {
    return press(dialect, person, dialog(dialect, person, list(dialect, person)), TEXTS.edit());
  }
}
