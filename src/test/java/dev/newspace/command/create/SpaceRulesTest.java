package dev.newspace.command.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The administrator's rules hold however a space is asked for, and a refusal quotes their words.
 */
@QuarkusTest
@TestProfile(SpaceRulesTest.Strict.class)
class SpaceRulesTest extends FrontDoorTest {
  private static final String WRONG_NAME = EnglishTexts.COMMAND.ruleNameTitle();
  private static final String ENOUGH = EnglishTexts.COMMAND.ruleDayTitle();

  /** Every rule but that of descriptions. */
  public static final class Strict implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "newspace.name-pattern", "ACME [A-Za-z\\d ]{2,}$",
          "newspace.name-prefix", "ACME ",
          "newspace.name-explanation", "Letters & figures: see <go/names>",
          "newspace.creators", "example.com, guest@elsewhere.example",
          "newspace.creators-explanation", "Ask the help desk",
          "newspace.spaces-per-day", "3",
          "newspace.spaces-per-day-explanation", "More on request",
          "newspace.outsiders", "forbidden",
          "newspace.outsiders-explanation", "Guests meet us in Friends");
    }
  }

  @ParameterizedTest
  @EnumSource
  void namePrefixIsAddedOnce(EventFormat dialect) {
    Person kim = app.connected();

    Answer without = app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id()));
    Answer with = app.send(dialect, App.events(dialect, kim).command(1, "acme Zeus " + kim.id()));

    assertThat(without.text()).contains("Name: ACME Apollo " + kim.id());
    assertThat(with.text()).contains("Name: ACME Zeus " + kim.id());
  }

  @ParameterizedTest
  @EnumSource
  void nameViolatingRuleIsRejectedAndPrefillsForm(EventFormat dialect) {
    Person kim = app.newcomer();

    Answer card =
        app.send(dialect, App.events(dialect, kim).command(1, "Apollo_1 @Ben Okafor", People.BEN));
    Answer form =
        app.send(
            dialect,
            App.events(dialect, kim)
                .button(card.action(EnglishTexts.COMMAND.openForm()).orElseThrow()));

    assertThat(card.title()).isEqualTo(WRONG_NAME);
    assertThat(card.text())
        .contains(
            "“ACME Apollo_1 ",
            "Your organization's rule: Letters &amp; figures: see &lt;go/names&gt;",
            EnglishTexts.COMMAND.nothingCreated());
    assertThat(form.field("name").path("value").asText()).startsWith("ACME Apollo_1");
    assertThat(form.field("people").path("items").path(0).path("value").asText())
        .isEqualTo(People.BEN.name());
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void formShowsRuleViolationsAtTheirFields(EventFormat dialect) {
    Person kim = app.connected();
    Answer opened = open(dialect, kim);
    Map<String, List<String>> typed =
        Map.of(
            "name", List.of("Apollo_1"),
            "guidelines", List.of("Be kind"),
            "emails", List.of("dana@elsewhere.example, ben@example.com"));

    Answer form = app.send(dialect, App.events(dialect, kim).form(opened.submit(), typed));

    assertThat(opened.field("name").path("hintText").asText()).contains("“ACME”");
    assertThat(opened.field("options").toString()).doesNotContain("outsiders");
    assertThat(form.field("name").path("hintText").asText())
        .contains("“ACME Apollo_1”", "Letters & figures: see <go/names>");
    assertThat(form.field("emails").path("hintText").asText())
        .contains("dana@elsewhere.example", "Guests meet us in Friends")
        .doesNotContain("ben@example.com");
    assertThat(form.field("guidelines").path("value").asText()).isEqualTo("Be kind");
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void unauthorizedCreatorIsRejectedBeforeConsent(EventFormat dialect) {
    Person stranger = person("stranger" + app.newcomer().id() + "@elsewhere.example");
    Person guest = person("guest@elsewhere.example");

    Answer card = app.send(dialect, App.events(dialect, stranger).command(1, "Apollo"));
    Answer form = open(dialect, stranger);
    Answer prompt = app.send(dialect, App.events(dialect, guest).command(1, "Apollo"));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.notAllowed());
    assertThat(card.text()).contains("hasn't allowed you", "Ask the help desk");
    assertThat(card.buttons()).isEmpty();
    assertThat(form.dialog().toString()).contains("hasn't allowed you", "Ask the help desk");
    assertThat(prompt.isPrompt()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void creatorsAndOutsidersRulesHoldForChatsAndNoRuleOfNames(EventFormat dialect) {
    Person kim = app.connected();
    Person stranger = person("stranger" + app.newcomer().id() + "@elsewhere.example");

    Answer withOutsider =
        chat(dialect, kim, EnglishTexts.COMMAND.startGroupChat(), People.BEN, People.PIA);
    Answer outsiderAlone = chat(dialect, kim, EnglishTexts.COMMAND.openDirectMessage(), People.PIA);
    Answer notACreator =
        chat(dialect, stranger, EnglishTexts.COMMAND.openDirectMessage(), People.BEN);

    assertThat(withOutsider.title()).isEqualTo(EnglishTexts.COMMAND.ruleOutsidersTitle());
    assertThat(withOutsider.text())
        .contains("Pia Moreau", "Guests meet us in Friends", EnglishTexts.COMMAND.chatNotStarted())
        .doesNotContain("Ben");
    assertThat(withOutsider.buttons()).isEmpty();
    assertThat(outsiderAlone.title()).isEqualTo(EnglishTexts.COMMAND.ruleOutsidersTitle());
    assertThat(notACreator.text()).contains("hasn't allowed you", "Ask the help desk");
    assertThat(google.calls()).isEmpty();
    assertThat(
            chat(dialect, kim, EnglishTexts.COMMAND.startGroupChat(), People.BEN, People.CHIARA)
                .title())
        .isEqualTo(EnglishTexts.COMMAND.groupChatStarted());
  }

  private Answer chat(EventFormat dialect, Person person, String label, Person... mentioned) {
    Answer asked = app.send(dialect, App.events(dialect, person).command(1, "", mentioned));
    return app.send(dialect, App.events(dialect, person).button(asked.action(label).orElseThrow()));
  }

  @ParameterizedTest
  @EnumSource
  void dailyLimitAppliesHoweverSpaceIsRequested(EventFormat dialect) {
    Person kim = app.connected();
    google.faults().next("spaces.create").answers(429, Map.of("Retry-After", "17"), "{}");
    Answer busy = app.send(dialect, App.events(dialect, kim).command(1, "Zero " + kim.id()));
    Answer opened = open(dialect, kim);
    for (int i = 1; i <= 2; i++) {
      app.send(dialect, App.events(dialect, kim).command(1, "No " + i + " " + kim.id()));
    }
    ObjectNode third = App.events(dialect, kim).command(1, "No 3 " + kim.id());
    Answer made = app.send(dialect, third);
    google.forgetCalls();

    Answer repeated = app.send(dialect, third);
    Answer fourth = app.send(dialect, App.events(dialect, kim).command(1, "No 4 " + kim.id()));
    Answer again =
        app.send(
            dialect,
            App.events(dialect, kim)
                .button(busy.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow()));
    Answer form =
        app.send(
            dialect,
            App.events(dialect, kim)
                .form(opened.submit(), Map.of("name", List.of("No 5 " + kim.id()))));

    assertThat(repeated.json()).isEqualTo(made.json());
    assertThat(fourth.title()).isEqualTo(ENOUGH);
    assertThat(fourth.text()).contains("3 spaces", "in 24 hours.", "More on request");
    assertThat(again.title()).isEqualTo(ENOUGH);
    assertThat(form.dialog().toString()).contains("More on request");
    assertThat(form.field("name").path("value").asText()).isEqualTo("No 5 " + kim.id());
    assertThat(open(dialect, kim).dialog().toString()).contains("More on request");
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void externalUsersAreRejectedBeforeCreation(EventFormat dialect) {
    Person kim = app.connected();

    Answer card =
        app.send(dialect, App.events(dialect, kim).command(1, "Apollo", People.BEN, People.PIA));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.ruleOutsidersTitle());
    assertThat(card.text())
        .contains("created here: Pia Moreau", "Guests meet us in Friends")
        .doesNotContain("Ben");
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void externalUsersAreDisallowedInCreatedSpace(EventFormat dialect) {
    Person kim = app.connected();

    app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id()));

    assertThat(google.calls("spaces.create").get(0).body().path("externalUserAllowed").asText())
        .isEqualTo("false");
  }

  @ParameterizedTest
  @EnumSource
  void nameAlternativesFollowNameRule(EventFormat dialect) {
    Person kim = app.connected();
    google.faults().next("spaces.create").answers(409);

    Answer card = app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id()));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.nameTaken());
    assertThat(card.buttons()).hasSize(3).endsWith(EnglishTexts.COMMAND.openForm());
    assertThat(card.buttons().subList(0, 2)).allMatch(name -> name.matches("ACME [A-Za-z0-9 ]+"));
  }

  private Answer open(EventFormat dialect, Person person) {
    return app.send(dialect, App.events(dialect, person).quickCommandForDialog(5));
  }

  private Person person(String email) {
    Person person = new Person(app.newcomer().id() + "9", "Somebody", email);
    google.people().add(person);
    return person;
  }
}
