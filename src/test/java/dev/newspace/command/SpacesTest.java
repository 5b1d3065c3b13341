package dev.newspace.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person made here, and nobody else's. */
@QuarkusTest
class SpacesTest extends FrontDoorTest {
  @ParameterizedTest
  @EnumSource
  void spacesAreListedNewestFirstTenPerPage(EventFormat dialect) {
    Person kim = app.connected();
    for (int i = 1; i <= 12; i++) {
      app.send(dialect, App.events(dialect, kim).command(1, "Number " + i + " " + kim.id()));
    }
    google.forgetCalls();

    Answer newest = app.send(dialect, App.events(dialect, kim).command(2, ""));
    Answer older =
        app.send(dialect, App.events(dialect, kim).button(newest.action("Older").orElseThrow()));

    assertThat(newest.text().lines()).hasSize(10);
    assertThat(newest.text().lines().findFirst().orElseThrow()).contains("Number 12 ");
    assertThat(older.text().lines()).hasSize(2);
    assertThat(older.text()).contains("Number 1 ", "Number 2 ");
    assertThat(older.buttons()).doesNotContain("Older");
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void spacesWithLongestNamesFitOnePage(EventFormat dialect) {
    Person kim = app.connected();
    for (int i = 0; i < 10; i++) {
      String name = "<&\"𝕬".repeat(27) + i + kim.id().substring(2);
      assertThat(app.send(dialect, App.events(dialect, kim).command(1, name)).title())
          .isEqualTo(EnglishTexts.COMMAND.created());
    }

    Answer card = app.send(dialect, App.events(dialect, kim).command(2, ""));

    assertThat(card.text().lines()).hasSize(10);
  }

  @ParameterizedTest
  @EnumSource
  void spacesOfOtherPeopleAreNotListed(EventFormat dialect) {
    Person kim = app.connected();
    Person eve = app.connected();
    app.send(dialect, App.events(dialect, kim).command(1, "Secret " + kim.id()));

    Answer card = app.send(dialect, App.events(dialect, eve).command(2, ""));

    assertThat(card.text()).isEqualTo(EnglishTexts.COMMAND.noSpaces());
  }
}
