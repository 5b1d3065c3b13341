package dev.newspace.command.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The administrator's rules for new spaces hold for what is made of them, too. */
@QuarkusTest
@TestProfile(ManageRulesTest.Strict.class)
class ManageRulesTest extends ManageFrontDoorTest {
  /** Some things are allowed, within rules. */
  public static final class Strict implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "newspace.manage", " people , edit",
          "newspace.name-prefix", "ACME ",
          "newspace.name-pattern", "ACME [A-Z].*",
          "newspace.name-explanation", "A capital letter first.",
          "newspace.outsiders", "forbidden",
          "newspace.outsiders-explanation", "Guests elsewhere.",
          "newspace.description-required", "true",
          "newspace.description-explanation", "Say what it is for.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nameAndDescriptionFollowTheRules(EventFormat dialect) {
    Person kim = app.connectedByForm();
    Answer form = press(dialect, kim, described(dialect, kim), TEXTS.edit());
    authorize(submit(dialect, kim, form, Map.of("name", List.of("Gemini " + kim.id()))), kim);
    Answer again = press(dialect, kim, dialog(dialect, kim, list(dialect, kim)), TEXTS.edit());
    google.forgetCalls();

    Answer lower =
        submit(
            dialect, kim, again, Map.of("name", List.of("lower"), "description", List.of("Why")));
    Answer none =
        submit(
            dialect,
            kim,
            again,
            Map.of("name", List.of("ACME Gemini " + kim.id()), "description", List.of("")));

    assertThat(again.field("name").path("value").asText()).isEqualTo("ACME Gemini " + kim.id());
    assertThat(lower.field("name").path("hintText").asText()).contains("A capital letter first.");
    assertThat(lower.field("name").path("value").asText()).isEqualTo("lower");
    assertThat(none.field("description").path("hintText").asText()).contains("Say what it is for.");
    assertThat(calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void outsidersAreNotAdded(EventFormat dialect) {
    Person kim = app.connectedByForm();
    Answer form = press(dialect, kim, described(dialect, kim), TEXTS.addPeople());

    Answer again =
        submit(
            dialect,
            kim,
            form,
            Map.of("emails", List.of(People.PIA.email() + ", ben@example.com")));

    assertThat(again.field("emails").path("hintText").asText())
        .contains(People.PIA.email(), "Guests elsewhere.")
        .doesNotContain("ben@example.com");
    assertThat(calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhatIsAllowedIsOffered(EventFormat dialect) {
    Person kim = app.connectedByForm();

    Answer dialog = described(dialect, kim);

    assertThat(dialog.buttons())
        .containsExactly(
            TEXTS.openSpace(),
            TEXTS.showNow(),
            TEXTS.edit(),
            TEXTS.whoIsIn(),
            TEXTS.addPeople(),
            TEXTS.addApp());
  }

  /** The dialog of a space with a description. */
  private Answer described(EventFormat dialect, Person kim) {
    Answer form = app.send(dialect, App.events(dialect, kim).quickCommandForDialog(5));
    Answer card =
        submit(
            dialect,
            kim,
            form,
            Map.of("name", List.of("Apollo " + kim.id()), "description", List.of("To the moon")));
    google.forgetCalls();
    return dialog(dialect, kim, card);
  }

  private Answer list(EventFormat dialect, Person person) {
    return app.send(dialect, App.events(dialect, person).command(2, ""));
  }
}
