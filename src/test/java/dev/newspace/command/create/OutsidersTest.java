package dev.newspace.command.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a space takes people from outside is asked before it is created: it is for good. */
@QuarkusTest
class OutsidersTest extends FrontDoorTest {
  private static final int QUICK_COMMAND = 5;
  private static final Person PIA = People.PIA;

  @ParameterizedTest
  @EnumSource
  void outsidersAddressIsAFaultOfTheFormUntilTheyAreLetIn(EventFormat dialect) {
    Person kim = app.connected();
    Map<String, List<String>> typed =
        typed("Harbour " + kim.id(), "ben@example.com, " + PIA.email());

    Answer form = send(dialect, kim, open(dialect, kim), typed);

    assertThat(form.field("emails").path("hintText").asText())
        .contains(PIA.email(), EnglishTexts.COMMAND.outsiders())
        .doesNotContain("ben@example.com");
    assertThat(form.field("emails").path("value").asText()).isEqualTo(typed.get("emails").get(0));
    assertThat(google.calls()).isEmpty();
    typed.put("options", List.of("outsiders"));
    Answer card = send(dialect, kim, form, typed);
    assertThat(card.text()).contains("You, ben@example.com, " + PIA.email());
    JsonNode sent = google.calls("spaces.setup").get(0).body();
    assertThat(sent.at("/space/externalUserAllowed").asBoolean()).isTrue();
    assertThat(last().invited()).containsExactlyInAnyOrder(People.BEN, PIA);
  }

  static Stream<Arguments> addressesOfOutsiders() {
    return Stream.of(EventFormat.values())
        .flatMap(
            dialect ->
                Stream.of(
                        "pia.moreau@partner.example",
                        "PIA.MOREAU@PARTNER.EXAMPLE",
                        "someone@gmail.com",
                        "ben@sub.example.com",
                        "ben@notexample.com",
                        "ben@example.com.example")
                    .map(address -> Arguments.of(dialect, address)));
  }

  @ParameterizedTest
  @MethodSource("addressesOfOutsiders")
  void addressOfAnotherDomainIsAnOutsiders(EventFormat dialect, String address) {
    Person kim = app.connected();

    Answer form = send(dialect, kim, open(dialect, kim), typed("Harbour " + kim.id(), address));

    assertThat(form.field("emails").path("hintText").asText()).contains(address);
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void mentionOfAnOutsiderAsksBeforeConsentAndCreation(EventFormat dialect) {
    Person kim = app.newcomer();

    Answer card = app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id(), PIA));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.outsidersAsked());
    assertThat(card.text())
        .contains("Pia Moreau", "Apollo " + kim.id(), EnglishTexts.COMMAND.nothingCreated());
    assertThat(card.buttons())
        .containsExactly(
            EnglishTexts.COMMAND.letOutsidersIn(),
            EnglishTexts.COMMAND.leaveOutsidersOut(),
            EnglishTexts.COMMAND.openForm());
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void outsidersAreLetInByAddressAndOneSpaceComesOfAllButtons(EventFormat dialect) {
    Person kim = app.connected();
    Answer card =
        app.send(
            dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id(), People.BEN, PIA));

    Answer made = press(dialect, kim, card, EnglishTexts.COMMAND.letOutsidersIn());
    Answer again = press(dialect, kim, card, EnglishTexts.COMMAND.letOutsidersIn());
    press(dialect, kim, card, EnglishTexts.COMMAND.leaveOutsidersOut());

    assertThat(made.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(made.text()).contains("Members: You, Ben Okafor, Pia Moreau");
    assertThat(again.json()).isEqualTo(made.json());
    assertThat(google.calls("spaces.setup")).hasSize(1);
    JsonNode sent = google.calls("spaces.setup").get(0).body();
    assertThat(sent.at("/space/externalUserAllowed").asBoolean()).isTrue();
    assertThat(sent.path("memberships").findValuesAsText("name"))
        .containsExactly(People.BEN.name(), "users/" + PIA.email());
    assertThat(last().invited()).containsExactly(People.BEN, PIA);
  }

  @ParameterizedTest
  @EnumSource
  void outsidersAreLeftOutWhereThatIsChosen(EventFormat dialect) {
    Person kim = app.connected();
    Answer card =
        app.send(
            dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id(), PIA, People.BEN));

    Answer made = press(dialect, kim, card, EnglishTexts.COMMAND.leaveOutsidersOut());

    assertThat(made.text()).contains("Members: You, Ben Okafor").doesNotContain("Pia");
    assertThat(last().invited()).containsExactly(People.BEN);
    assertThat(google.calls("spaces.setup").get(0).body().at("/space/externalUserAllowed").asText())
        .isNotEqualTo("true");
  }

  @ParameterizedTest
  @EnumSource
  void formOfTheQuestionHasTheOutsiderAmongTheAddresses(EventFormat dialect) {
    Person kim = app.connected();
    Answer card =
        app.send(
            dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id(), PIA, People.BEN));

    Answer form = press(dialect, kim, card, EnglishTexts.COMMAND.openForm());

    assertThat(form.field("emails").path("value").asText()).isEqualTo(PIA.email());
    assertThat(form.field("people").path("items").findValuesAsText("value"))
        .containsExactly(People.BEN.name());
  }

  @ParameterizedTest
  @EnumSource
  void questionWithMostPeopleFitsItsCard(EventFormat dialect) {
    Person kim = app.connected();
    Person[] crowd =
        Stream.concat(Stream.of(PIA), Stream.generate(app::newcomer).limit(48))
            .toArray(Person[]::new);

    Answer card = app.send(dialect, App.events(dialect, kim).command(1, "🚀".repeat(120), crowd));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.outsidersAsked());
    assertThat(card.buttons()).contains(EnglishTexts.COMMAND.letOutsidersIn());
  }

  @ParameterizedTest
  @EnumSource
  void withoutDomainIdTheAddressTells(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = App.events(dialect, kim).command(1, "Apollo", People.BEN, PIA);
    for (JsonNode annotation : event.findValue("annotations")) {
      if (annotation.at("/userMention/user") instanceof ObjectNode user) {
        user.remove("domainId");
      }
    }

    Answer card = app.send(dialect, event);

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.outsidersAsked());
    assertThat(card.text()).contains("Pia").doesNotContain("Ben");
  }

  /** A colleague under another domain of the same organization is no outsider: Chat says so. */
  @ParameterizedTest
  @EnumSource
  void colleagueOfAnotherDomainIsAddedWithoutAQuestion(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = App.events(dialect, kim).command(1, "Apollo " + kim.id(), People.BEN);
    ((ObjectNode) event.findValue("annotations").get(1).at("/userMention/user"))
        .put("email", "ben@branch.example");

    Answer card = app.send(dialect, event);

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(last().invited()).containsExactly(People.BEN);
  }

  @ParameterizedTest
  @EnumSource
  void consumerAccountIsNotAsked(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = App.events(dialect, kim).command(1, "Apollo " + kim.id(), PIA);
    event.findParents("domainId").forEach(user -> ((ObjectNode) user).remove("domainId"));

    Answer card = app.send(dialect, event);

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(google.calls("spaces.setup").get(0).body().path("space").has("externalUserAllowed"))
        .isFalse();
  }

  static Stream<Arguments> openAndDiscoverable() {
    return Stream.of(EventFormat.values())
        .flatMap(
            dialect ->
                Stream.of(
                    Arguments.of(dialect, List.of("outsiders", "discoverable"), ""),
                    Arguments.of(dialect, List.of("discoverable", "outsiders", "historyOff"), ""),
                    Arguments.of(dialect, List.of("outsiders", "discoverable"), "ben@example.com"),
                    Arguments.of(dialect, List.of("outsiders", "discoverable"), PIA.email()),
                    Arguments.of(dialect, List.of("discoverable"), PIA.email())));
  }

  @ParameterizedTest
  @MethodSource("openAndDiscoverable")
  void openAndDiscoverableIsAFaultAtTheOptions(
      EventFormat dialect, List<String> options, String emails) {
    Person kim = app.connected();
    Map<String, List<String>> typed = typed("Harbour " + kim.id(), emails);
    typed.put("options", options);

    Answer form = send(dialect, kim, open(dialect, kim), typed);

    String fault = EnglishTexts.COMMAND.outsidersOrDiscoverable();
    assertThat(form.field("options").path("label").asText()).isEqualTo(fault);
    assertThat(form.dialog().at("/sections/0/widgets/0/textParagraph/text").asText())
        .contains(fault);
    for (JsonNode option : form.field("options").path("items")) {
      assertThat(option.path("selected").asBoolean())
          .isEqualTo(options.contains(option.path("value").asText()));
    }
    assertThat(google.calls()).isEmpty();
    typed.put("options", List.of("outsiders"));
    assertThat(send(dialect, kim, form, typed).title()).isEqualTo(EnglishTexts.COMMAND.created());
  }

  private static Map<String, List<String>> typed(String name, String emails) {
    Map<String, List<String>> typed = new HashMap<>();
    typed.put("name", List.of(name));
    typed.put("kind", List.of(""));
    if (!emails.isEmpty()) {
      typed.put("emails", List.of(emails));
    }
    return typed;
  }

  private SpaceResource last() {
    return google.spaces().get(google.spaces().size() - 1);
  }

  private Answer press(EventFormat dialect, Person person, Answer card, String label) {
    JsonNode action = card.action(label).orElseThrow(() -> new AssertionError(card.toString()));
    return app.send(dialect, App.events(dialect, person).button(action));
  }

  private Answer open(EventFormat dialect, Person person) {
    return app.send(dialect, App.events(dialect, person).quickCommandForDialog(QUICK_COMMAND));
  }

  private Answer send(
      EventFormat dialect, Person person, Answer form, Map<String, List<String>> typed) {
    return app.send(dialect, App.events(dialect, person).form(form.submit(), typed));
  }
}
