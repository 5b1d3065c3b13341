package dev.newspace.command.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who reaches the dialog of a space, and what is offered there before anything is allowed. */
@QuarkusTest
@TestProfile(ManageAll.class)
class ManageDialogTest extends ManageFrontDoorTest {
  @ParameterizedTest
  @EnumSource
  void dialogOpensFromTheCardAndFromTheListWithoutACall(EventFormat dialect) {
    Person kim = app.connected();
    Answer card = created(dialect, kim);
    Answer list = app.send(dialect, App.events(dialect, kim).command(2, ""));

    Answer fromCard = dialog(dialect, kim, card);
    Answer fromList = dialog(dialect, kim, list);

    assertThat(fromCard.isDialog()).isTrue();
    assertThat(fromList.isDialog()).isTrue();
    assertThat(fromCard.title()).isEqualTo(TEXTS.manageSpace());
    assertThat(fromCard.text()).contains("Name: Apollo " + kim.id());
    assertThat(fromCard.buttons())
        .containsExactly(
            TEXTS.openSpace(),
            TEXTS.showNow(),
            TEXTS.edit(),
            TEXTS.postMessage(),
            TEXTS.whoIsIn(),
            TEXTS.addPeople(),
            TEXTS.addApp(),
            TEXTS.deleteSpace());
    assertThat(fromList.buttons()).isEqualTo(fromCard.buttons());
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void listHasAnOpenAndAManageButtonForEachSpace(EventFormat dialect) {
    Person kim = app.connected();
    created(dialect, kim);

    Answer list = app.send(dialect, App.events(dialect, kim).command(2, ""));

    assertThat(list.text()).contains(": Apollo " + kim.id());
    assertThat(list.buttons()).containsExactly(TEXTS.open(), TEXTS.manage(), TEXTS.allSpaces());
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void homeTabLeadsToTheDialog(EventFormat dialect) {
    Person kim = app.connected();
    created(dialect, kim);
    Answer home = app.send(dialect, App.events(dialect, kim).homeOpened());
    JsonNode manage =
        home.home().findParents("text").stream()
            .filter(button -> button.path("text").asText().equals(TEXTS.manage()))
            .findFirst()
            .orElseThrow()
            .at("/onClick/action");

    Answer dialog = app.send(dialect, App.events(dialect, kim).homeButton(manage, Map.of()));
    Answer form =
        app.send(
            dialect, App.events(dialect, kim).homeButton(action(dialog, TEXTS.edit()), Map.of()));

    assertThat(manage.has("interaction")).isFalse();
    assertThat(dialog.title()).isEqualTo(TEXTS.manageSpace());
    assertThat(form.field("name").path("value").asText()).isEqualTo("Apollo " + kim.id());
  }

  @ParameterizedTest
  @EnumSource
  void buttonsOfSomebodyElseLeadNowhere(EventFormat dialect) {
    Person kim = app.connected();
    Person eve = app.connected();
    Answer card = created(dialect, kim);
    Answer dialog = dialog(dialect, kim, card);
    Answer edit = press(dialect, kim, dialog, TEXTS.edit());
    Answer ask = press(dialect, kim, dialog, TEXTS.deleteSpace());

    List<JsonNode> buttons =
        List.of(
            action(card, TEXTS.manage()),
            action(dialog, TEXTS.showNow()),
            action(dialog, TEXTS.edit()),
            action(dialog, TEXTS.postMessage()),
            action(dialog, TEXTS.whoIsIn()),
            action(dialog, TEXTS.addPeople()),
            action(dialog, TEXTS.addApp()),
            action(dialog, TEXTS.deleteSpace()),
            action(ask, TEXTS.deleteForGood()));
    for (JsonNode button : buttons) {
      Answer answer =
          app.send(dialect, App.events(dialect, eve).at(ChatSpace.shared("Team")).button(button));
      assertThat(answer.title()).isEqualTo(TEXTS.notYours());
      assertThat(answer.text()).contains("/spaces").doesNotContain("Apollo");
    }
    assertThat(submit(dialect, eve, edit, Map.of("name", List.of("Hers"))).title())
        .isEqualTo(TEXTS.notYours());
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void deletionAsksFirstAndSaysThatNothingBringsItBack(EventFormat dialect) {
    Person kim = app.connected();

    Answer asked = press(dialect, kim, dialog(dialect, kim), TEXTS.deleteSpace());
    Answer again =
        app.send(
            dialect,
            App.events(dialect, kim).button(yesterday(action(asked, TEXTS.deleteForGood()))));

    assertThat(asked.title()).isEqualTo(TEXTS.deleteAsked());
    assertThat(asked.text()).contains("nothing brings it back", "Apollo " + kim.id());
    assertThat(again.title()).isEqualTo(TEXTS.deleteAsked());
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotAllowedYetAsksForItsOneScopeInItsOwnWords(EventFormat dialect) {
    Person kim = app.connected();
    Answer dialog = dialog(dialect, kim);

    Answer look = press(dialect, kim, dialog, TEXTS.showNow());
    Answer members = press(dialect, kim, dialog, TEXTS.whoIsIn());
    Answer bot = press(dialect, kim, dialog, TEXTS.addApp());
    Answer delete =
        press(
            dialect, kim, press(dialect, kim, dialog, TEXTS.deleteSpace()), TEXTS.deleteForGood());

    assertThat(look.title()).isEqualTo(TEXTS.authorizeMore());
    assertThat(look.text()).contains(TEXTS.authorizeEdit(), TEXTS.authorizeLook());
    assertThat(members.text()).contains(TEXTS.authorizePeople(), TEXTS.authorizeLook());
    assertThat(bot.text()).contains(TEXTS.authorizeApp(), TEXTS.authorizeChange());
    assertThat(delete.text()).contains(TEXTS.authorizeDelete(), TEXTS.authorizeChange());
    assertThat(app.authorizationUrl(link(delete)).toString())
        .contains("chat.delete", "include_granted_scopes=true")
        .doesNotContain("chat.spaces");
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOnlyLookedAtSaysToPressAgainAfterConsent(EventFormat dialect) {
    Person kim = app.connected();
    Answer ask = press(dialect, kim, dialog(dialect, kim), TEXTS.whoIsIn());

    String page = authorize(ask, kim).body();

    assertThat(page)
        .contains(TEXTS.allowedNow().replace("'", "&#39;"))
        .contains(TEXTS.pressAgain());
    assertThat(google.calls()).extracting(call -> call.operation()).containsOnly("token");
  }
}
