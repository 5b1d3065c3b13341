package dev.newspace.command.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.server.GoogleError;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a refusal is about where people are to be added: the space, one of them, or neither. */
@QuarkusTest
@TestProfile(ManageAll.class)
class AddedPeopleRefusedTest extends ManageFrontDoorTest {
  @ParameterizedTest
  @EnumSource
  void spaceThatIsGoneMeanwhileIsToldAsGoneAndLeavesTheList(EventFormat dialect) {
    Person kim = app.connected();
    Answer form = form(dialect, kim);
    google.deleteSpace(space("Apollo " + kim.id()));

    Answer card = add(dialect, kim, form, "ann@example.com, ben@example.com");

    assertThat(card.title()).isEqualTo(TEXTS.spaceGone());
    assertThat(operations()).containsExactly("members.create", "members.list");
    assertThat(spaces(dialect, kim)).isEqualTo(TEXTS.noSpaces());
  }

  @ParameterizedTest
  @EnumSource
  void unknownPeopleAndGroupsAreToldApartAndTheSpaceStays(EventFormat dialect) {
    Person kim = app.connected();
    Answer form = form(dialect, kim);

    Answer card =
        add(
            dialect,
            kim,
            form,
            "nobody@example.com, noone@example.com, "
                + String.join(", ", People.GROUP, People.CHIARA.email()));

    assertThat(card.text())
        .contains(
            TEXTS.unknownPeople() + ": nobody@example.com, noone@example.com",
            TEXTS.notPeople() + ": " + People.GROUP,
            TEXTS.addedNow() + ": " + People.CHIARA.email());
    assertThat(google.calls("members.list")).hasSize(1);
    assertThat(spaces(dialect, kim)).contains("Apollo " + kim.id());
  }

  @ParameterizedTest
  @EnumSource
  void personIsNotAccusedWhereTheSpaceCannotBeAskedFor(EventFormat dialect) {
    Person kim = app.connected();
    Answer form = form(dialect, kim);
    google.faults().next("members.create").answers(GoogleError.ENTITY_NOT_FOUND);
    google.faults().next("members.list").answers(GoogleError.APP_NOT_FOUND);

    Answer card = add(dialect, kim, form, "ann@example.com, ben@example.com");

    assertThat(card.text())
        .contains(TEXTS.peopleNotAsked() + ": ann@example.com, ben@example.com")
        .doesNotContain(TEXTS.unknownPeople());
    assertThat(card.buttons()).contains(TEXTS.tryAgain());
    assertThat(spaces(dialect, kim)).contains("Apollo " + kim.id());
  }

  /** The form of somebody who has allowed it. */
  private Answer form(EventFormat dialect, Person person) {
    Answer dialog = dialog(dialect, person);
    authorize(press(dialect, person, dialog, TEXTS.whoIsIn()), person);
    google.forgetCalls();
    return press(dialect, person, dialog, TEXTS.addPeople());
  }

  private Answer add(EventFormat dialect, Person person, Answer form, String emails) {
    return submit(dialect, person, form, Map.of("emails", List.of(emails)));
  }

  private String spaces(EventFormat dialect, Person person) {
    return app.send(dialect, App.events(dialect, person).command(2, "")).text();
  }
}
