package dev.newspace.command.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each person once, whoever asks never, and nobody lost on the way into the form and out of it. */
@QuarkusTest
class PeopleInFormTest extends FrontDoorTest {
  private static final int QUICK_COMMAND = 5;
  private static final int MOST_PRESET = 15;

  static Stream<Arguments> oneselfAndDuplicates() {
    return Stream.of(EventFormat.values())
        .flatMap(
            dialect ->
                Stream.of(
                        // Who is picked, the addresses beside them, and how many others that are.
                        List.of("ID BEN BEN", "OWN, CHIARA@Example.com chiara@example.com; own", 2),
                        List.of("ID ID BEN", "own; Own chiara@example.com CHIARA@example.COM", 2),
                        List.of("BEN", "OWN", 1),
                        List.of("ID", "chiara@example.com,chiara@example.com", 1),
                        List.of("", "own OWN chiara@example.com", 1))
                    .map(row -> Arguments.of(dialect, row.get(0), row.get(1), row.get(2))));
  }

  @ParameterizedTest
  @MethodSource("oneselfAndDuplicates")
  void oneselfAndDuplicatesLeaveWithoutAWord(
      EventFormat dialect, String picked, String addresses, int others) {
    Person kim = app.connected();
    String emails =
        addresses
            .replaceAll("own|Own", kim.email())
            .replace("OWN", kim.email().toUpperCase(Locale.ROOT));
    List<String> people =
        Stream.of(picked.split(" "))
            .map(one -> one.replace("ID", kim.name()).replace("BEN", People.BEN.name()))
            .toList();

    Answer card =
        send(dialect, kim, open(dialect, kim), form("Apollo " + kim.id(), people, emails));

    List<String> asked = memberships();
    assertThat(asked).hasSize(others).doesNotContain(kim.name());
    assertThat(asked).noneMatch(name -> name.equalsIgnoreCase("users/" + kim.email()));
    assertThat(asked.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(card.text())
        .containsPattern("Members: You(, | and %d other)".formatted(others))
        .doesNotContain("so far", "not yet", "missing", " of the ");
  }

  @ParameterizedTest
  @EnumSource
  void oneselfAloneMakesSpaceForOne(EventFormat dialect) {
    Person kim = app.connected();
    Map<String, Map<String, List<String>>> ways =
        Map.of(
            "by number", form("One " + kim.id(), List.of(kim.name()), ""),
            "by address", form("Two " + kim.id(), List.of(), kim.email()),
            "in capitals",
                form("Three " + kim.id(), List.of(), kim.email().toUpperCase(Locale.ROOT)),
            "by both", form("Four " + kim.id(), List.of(kim.name(), kim.name()), kim.email()));

    ways.forEach(
        (way, typed) -> {
          Answer card = send(dialect, kim, open(dialect, kim), typed);
          assertThat(card.text()).as(way).endsWith("Members: You");
        });

    assertThat(google.calls("spaces.setup")).isEmpty();
    assertThat(google.calls("spaces.create")).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource
  void oneselfAndDuplicatesDoNotCountForTheLimit(EventFormat dialect) {
    Person kim = app.connected();
    List<String> most = numbers(49);
    List<String> andMyself = new ArrayList<>(most);
    andMyself.add(kim.name());
    andMyself.add(most.get(0));

    Answer made =
        send(dialect, kim, open(dialect, kim), form("Apollo " + kim.id(), andMyself, kim.email()));
    Answer tooMany =
        send(
            dialect,
            kim,
            open(dialect, kim),
            form("Boreas " + kim.id(), andMyself, kim.email() + ", ben@example.com"));

    assertThat(made.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(memberships()).hasSize(49);
    assertThat(tooMany.field("emails").path("hintText").asText()).contains("49", "mentioned 50");
    assertThat(google.calls("spaces.setup")).hasSize(1);
  }

  /** Nobody but Google knows that the two are one person. */
  @ParameterizedTest
  @EnumSource
  void numberAndAddressThatMayBeOnePersonCallNobodyMissing(EventFormat dialect) {
    Person kim = app.connected();

    Answer card =
        send(
            dialect,
            kim,
            open(dialect, kim),
            form("Apollo " + kim.id(), List.of(People.BEN.name()), People.BEN.email()));
    Answer alias =
        send(
            dialect,
            kim,
            open(dialect, kim),
            form("Boreas " + kim.id(), List.of(), "kims.other.address@example.com"));

    assertThat(card.text())
        .contains("Members: You and one other so far. Google was asked to add 2 people;")
        .doesNotContain("missing", "not yet");
    assertThat(alias.text())
        .contains("Members: Only you so far. Google was asked to add 1 person;")
        .doesNotContain("missing", "not yet");
  }

  @ParameterizedTest
  @EnumSource
  void whoHasCertainlyNotJoinedIsCalledMissing(EventFormat dialect) {
    Person kim = app.connected();
    List<String> benAndDana = List.of(People.BEN.name(), People.DANA.name());

    Answer some =
        send(dialect, kim, open(dialect, kim), form("Apollo " + kim.id(), benAndDana, ""));
    Answer none =
        send(
            dialect,
            kim,
            open(dialect, kim),
            form("Boreas " + kim.id(), List.of(People.DANA.name()), ""));

    assertThat(some.text()).contains("You and 1 of the 2 people you mentioned.");
    assertThat(none.text())
        .contains("Only you so far; the person you mentioned hasn't joined yet.");
  }

  @ParameterizedTest
  @EnumSource
  void twentyMentionsArePresetAsFifteenAndAddressesAndAllAreInvited(EventFormat dialect) {
    Person kim = app.connected();
    Person[] crowd = Stream.generate(app::newcomer).limit(20).toArray(Person[]::new);

    Answer form = openByCommand(dialect, kim, App.events(dialect, kim).command(1, "", crowd));

    assertThat(preset(form)).hasSize(MOST_PRESET);
    assertThat(form.field("emails").path("value").asText().split(", ")).hasSize(5);
    Answer card =
        send(
            dialect,
            kim,
            form,
            form("Apollo " + kim.id(), preset(form), form.field("emails").path("value").asText()));
    assertThat(card.text()).contains("Members: You and 20 others");
    assertThat(google.spaces().get(google.spaces().size() - 1).invited())
        .containsExactlyInAnyOrder(crowd);
  }

  @ParameterizedTest
  @EnumSource
  void mentionsWithoutAddressAreKeptBesideThePresetOnes(EventFormat dialect) {
    Person kim = app.connected();
    Person[] crowd = Stream.generate(app::newcomer).limit(20).toArray(Person[]::new);
    ObjectNode event = App.events(dialect, kim).command(1, "", crowd);
    for (JsonNode annotation : event.findValue("annotations")) {
      JsonNode user = annotation.at("/userMention/user");
      if (user instanceof ObjectNode mentioned) {
        mentioned.remove("email");
      }
    }

    Answer form = openByCommand(dialect, kim, event);

    assertThat(preset(form)).hasSize(MOST_PRESET);
    assertThat(form.field("emails").has("value")).isFalse();
    assertThat(form.field("people").path("label").asText()).contains("5 more people");
    send(dialect, kim, form, form("Apollo " + kim.id(), preset(form), ""));
    assertThat(google.spaces().get(google.spaces().size() - 1).invited())
        .containsExactlyInAnyOrder(crowd);
  }

  /** Whoever is in no organization cannot pick people, and loses none. */
  @ParameterizedTest
  @EnumSource
  void mentionsOfConsumerAccountAreKeptWithoutAPicker(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode typed = App.events(dialect, kim).command(1, "", People.BEN);
    Answer card = app.send(dialect, consumer(typed));
    JsonNode open = card.action(EnglishTexts.COMMAND.openForm()).orElseThrow();

    Answer form = app.send(dialect, consumer(App.events(dialect, kim).button(open)));
    app.send(
        dialect,
        consumer(
            App.events(dialect, kim)
                .form(form.submit(), form("Apollo " + kim.id(), List.of(), ""))));

    assertThat(form.field("people").isMissingNode()).isTrue();
    assertThat(memberships()).containsExactly(People.BEN.name());
  }

  private static ObjectNode consumer(ObjectNode event) {
    event.findParents("domainId").forEach(user -> ((ObjectNode) user).remove("domainId"));
    return event;
  }

  /** Also where they were picked in the form itself, which opens again with a fault. */
  @ParameterizedTest
  @EnumSource
  void pickedPeopleOutliveAFaultAndCanBeLeftOut(EventFormat dialect) {
    Person kim = app.connected();
    List<String> picked = numbers(40);

    Answer form = send(dialect, kim, open(dialect, kim), form("", picked, ""));
    Answer again = send(dialect, kim, form, form("", preset(form), ""));

    for (Answer opened : List.of(form, again)) {
      assertThat(preset(opened)).isEqualTo(picked.subList(0, MOST_PRESET));
      assertThat(opened.field("people").path("label").asText()).contains("25 more people");
      assertThat(opened.field("options").toString()).contains("Leave out the 25 more people");
    }
    send(dialect, kim, again, form("Apollo " + kim.id(), preset(again), ""));
    assertThat(memberships()).isEqualTo(picked);
    google.forgetCalls();
    Map<String, List<String>> without = form("Boreas " + kim.id(), preset(again), "");
    without.put("options", List.of("leaveOutMore"));
    send(dialect, kim, again, without);
    assertThat(memberships()).isEqualTo(picked.subList(0, MOST_PRESET));
  }

  @ParameterizedTest
  @EnumSource
  void requestInAButtonFillsTheFormWithEverybody(EventFormat dialect) {
    Person kim = app.connected();
    Person[] crowd = Stream.generate(app::newcomer).limit(30).toArray(Person[]::new);
    google.faults().next("spaces.setup").answers(409);
    Answer taken =
        app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id(), crowd));

    Answer form =
        app.send(
            dialect,
            App.events(dialect, kim)
                .button(taken.action(EnglishTexts.COMMAND.openForm()).orElseThrow()));

    assertThat(preset(form)).hasSize(MOST_PRESET);
    assertThat(form.field("emails").path("value").asText().split(", ")).hasSize(15);
  }

  @ParameterizedTest
  @EnumSource
  void noneOfManyMentionsIsLost(EventFormat dialect) {
    Person kim = app.connected();
    Person[] crowd = Stream.generate(app::newcomer).limit(70).toArray(Person[]::new);

    Answer form = openByCommand(dialect, kim, App.events(dialect, kim).command(1, "Apollo", crowd));

    assertThat(preset(form)).hasSize(MOST_PRESET);
    assertThat(form.field("emails").path("value").asText().split(", ")).hasSize(55);
    Answer tooMany =
        send(
            dialect,
            kim,
            form,
            form("Apollo", preset(form), form.field("emails").path("value").asText()));
    assertThat(tooMany.field("emails").path("hintText").asText()).contains("49", "70");
  }

  private static Map<String, List<String>> form(String name, List<String> people, String emails) {
    Map<String, List<String>> typed = new HashMap<>();
    typed.put("name", List.of(name));
    typed.put("kind", List.of(""));
    if (!people.isEmpty()) {
      typed.put("people", people);
    }
    if (!emails.isEmpty()) {
      typed.put("emails", List.of(emails));
    }
    return typed;
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count)
        .mapToObj("users/3000000000000000000%02d"::formatted)
        .collect(Collectors.toList());
  }

  private static List<String> preset(Answer form) {
    return form.field("people").path("items").findValuesAsText("value");
  }

  private List<String> memberships() {
    return google.calls("spaces.setup").get(0).body().path("memberships").findValuesAsText("name");
  }

  private Answer openByCommand(EventFormat dialect, Person person, ObjectNode command) {
    Answer card = app.send(dialect, command);
    return app.send(
        dialect,
        App.events(dialect, person)
            .button(card.action(EnglishTexts.COMMAND.openForm()).orElseThrow()));
  }

  private Answer open(EventFormat dialect, Person person) {
    return app.send(dialect, App.events(dialect, person).quickCommandForDialog(QUICK_COMMAND));
  }

  private Answer send(
      EventFormat dialect, Person person, Answer form, Map<String, List<String>> typed) {
    return app.send(dialect, App.events(dialect, person).form(form.submit(), typed));
  }
}
