package dev.newspace.chat;

import static dev.newspace.playground.people.People.BEN;
import static dev.newspace.playground.people.People.CHIARA;
import static dev.newspace.playground.people.People.DANA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is mentioned is added; what is left of the text is the name. */
@QuarkusTest
class MentionsTest extends FrontDoorTest {
  private static final String COMMAND = "/newspace";
  private static final Person THE_APP = new Person("999", "NewSpace", "");

  @ParameterizedTest
  @EnumSource
  void mentionMayStandAnywhereAndRepeat(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = App.events(dialect, kim).command(1, "");
    String typed = " @Ben Okafor Apollo @Chiara Conti 🚀 %s @Ben Okafor".formatted(kim.id());
    type(event, typed, BEN, CHIARA, BEN);

    Answer card = app.send(dialect, event);

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    SpaceResource space = space("Apollo 🚀 " + kim.id());
    assertThat(space.invited()).containsExactlyInAnyOrder(BEN, CHIARA);
    assertThat(google.calls("spaces.setup")).hasSize(1);
    assertThat(google.calls("spaces.create")).isEmpty();
    assertThat(card.text()).contains("Members: You, ").contains("Ben Okafor", "Chiara Conti");
  }

  @ParameterizedTest
  @EnumSource
  void mentionWithWrongIndicesKeepsNameIntact(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = App.events(dialect, kim).command(1, "Ben Okafor & Co " + kim.id(), BEN);
    event.findValue("annotations").forEach(a -> ((ObjectNode) a).put("startIndex", 3));

    app.send(dialect, event);

    assertThat(space("Ben Okafor & Co " + kim.id()).invited()).containsExactly(BEN);
  }

  @ParameterizedTest
  @EnumSource
  void mentionOfAppAllOrSelfAddsNobody(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = App.events(dialect, kim).command(1, "");
    Person everybody = new Person("all", "all", "");
    Person self = new Person(kim.id(), "Kim", "");
    type(event, " Apollo @NewSpace @all @Kim " + kim.id(), THE_APP, everybody, self);
    JsonNode bot = event.findValue("annotations").get(1).at("/userMention/user");
    ((ObjectNode) bot).put("type", "BOT");

    app.send(dialect, event);

    assertThat(google.calls("spaces.setup")).isEmpty();
    assertThat(space("Apollo " + kim.id()).invited()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void mentionLeftOutIsNotShownAsMember(EventFormat dialect) {
    Person kim = app.connected();

    Answer card =
        app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id(), BEN, DANA));

    assertThat(card.text()).contains("You and 1 of the 2 people you mentioned");
    assertThat(card.text()).doesNotContain("Dana").doesNotContain("Ben");
  }

  @ParameterizedTest
  @EnumSource
  void mentionsAreNamedIfNobodyWasAdded(EventFormat dialect) {
    Person kim = app.connected();

    Answer card =
        app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id(), DANA));

    assertThat(card.text())
        .contains(
            "Members: Only you so far; not yet Dana Closed."
                + " Open the space to invite them there.");
  }

  @ParameterizedTest
  @EnumSource
  void mentionsAreLimitedTo49People(EventFormat dialect) {
    Person kim = app.connected();
    Person[] crowd = Stream.generate(app::newcomer).limit(50).toArray(Person[]::new);

    Answer tooMany =
        app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id(), crowd));
    assertThat(tooMany.title()).isEqualTo(EnglishTexts.COMMAND.tooManyPeople());
    assertThat(tooMany.text()).contains("49", "50");
    assertThat(google.calls()).isEmpty();
    Answer form =
        app.send(
            dialect,
            App.events(dialect, kim)
                .button(tooMany.action(EnglishTexts.COMMAND.openForm()).orElseThrow()));
    assertThat(form.field("name").path("value").asText()).isEqualTo("Apollo " + kim.id());
    assertThat(form.field("people").path("items")).hasSize(15);
    assertThat(form.field("emails").path("value").asText().split(", ")).hasSize(35);

    Person[] most = List.of(crowd).subList(0, 49).toArray(Person[]::new);
    Answer card =
        app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id(), most));
    assertThat(card.text()).contains("and 39 more").contains("Kim &lt;b&gt;Neu&lt;/b&gt;");
    assertThat(space("Apollo " + kim.id()).invited()).containsExactly(most);
  }

  static Stream<Arguments> shapesAndIndices() {
    return Stream.of(EventFormat.values())
        .flatMap(
            dialect ->
                Stream.of("@Ben Okafor", "@Ben\u00a0Okafor", "<users/104000000000000000002>")
                    .flatMap(
                        shape ->
                            Stream.of("right", "missing", "0", "-1", "3", "11", "99999", "text")
                                .map(index -> Arguments.of(dialect, shape, index))));
  }

  @ParameterizedTest
  @MethodSource("shapesAndIndices")
  void mentionLeavesNameInEitherShapeWhateverTheIndices(
      EventFormat dialect, String shape, String index) {
    Person kim = app.connected();
    ObjectNode event = App.events(dialect, kim).command(1, "");
    String typed = " Ben Okafor & Co %s %s 🚀".formatted(shape, kim.id());
    type(event, typed, BEN);
    ObjectNode message = (ObjectNode) event.findValue("message");
    // The text keeps the name where the argument has the number.
    message.put("text", COMMAND + typed.replace(shape, "@Ben Okafor"));
    ObjectNode mention = (ObjectNode) message.path("annotations").get(1);
    switch (index) {
      case "right" -> {}
      case "missing" -> mention.remove("startIndex");
      case "text" -> mention.put("startIndex", "somewhere");
      default -> mention.put("startIndex", Integer.parseInt(index));
    }

    Answer card = app.send(dialect, event);

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(space("Ben Okafor & Co " + kim.id() + " 🚀").invited()).containsExactly(BEN);
  }

  @ParameterizedTest
  @EnumSource
  void namesThatBeginAlikeLeaveNothingBehind(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = App.events(dialect, kim).command(1, "");
    Person ann = new Person("301", "Ann", "");
    Person annArcher = new Person("302", "Ann Archer", "");
    type(event, " @Annual plan @Ann @Ann Archer " + kim.id(), ann, annArcher);
    event.findValue("annotations").forEach(a -> ((ObjectNode) a).remove("startIndex"));

    app.send(dialect, event);

    assertThat(space("@Annual plan " + kim.id()).displayName()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void mentionWithoutNameIsCutByItsIndices(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = App.events(dialect, kim).command(1, "");
    type(event, " Apollo @Benjamin " + kim.id(), new Person(BEN.id(), "Benjamin", ""));
    ((ObjectNode) event.findValue("annotations").get(1).at("/userMention/user"))
        .remove("displayName");

    app.send(dialect, event);

    assertThat(space("Apollo " + kim.id()).invited()).containsExactly(BEN);
  }

  @ParameterizedTest
  @EnumSource
  void numberAndAddressOfOnePersonAreOneMention(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = App.events(dialect, kim).command(1, "Apollo " + kim.id(), BEN, BEN);
    ArrayNode annotations = (ArrayNode) event.findValue("annotations");
    user(annotations, 2).put("name", "users/" + BEN.email().toUpperCase(Locale.ROOT));

    Answer card = app.send(dialect, event);

    assertThat(invitedNames()).containsExactly(BEN.name());
    assertThat(card.text()).contains("Members: You, Ben Okafor").doesNotContain("so far");
  }

  @ParameterizedTest
  @EnumSource
  void oneselfByAddressIsNobodyElse(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = App.events(dialect, kim).command(1, "Apollo " + kim.id(), BEN);
    user((ArrayNode) event.findValue("annotations"), 1)
        .put("name", "users/" + kim.email().toUpperCase(Locale.ROOT));

    Answer card = app.send(dialect, event);

    assertThat(google.calls("spaces.setup")).isEmpty();
    assertThat(card.text()).endsWith("Members: You");
  }

  private static ObjectNode user(ArrayNode annotations, int at) {
    ObjectNode user = (ObjectNode) annotations.get(at).at("/userMention/user");
    user.remove("email");
    return user;
  }

  private List<String> invitedNames() {
    return google.calls("spaces.setup").get(0).body().path("memberships").findValuesAsText("name");
  }

  /** Types something after the command, with the people mentioned where their names stand. */
  private static void type(ObjectNode event, String argument, Person... mentioned) {
    ObjectNode message = (ObjectNode) event.findValue("message");
    message.put("text", COMMAND + argument).put("argumentText", argument);
    ArrayNode annotations = (ArrayNode) message.path("annotations");
    int from = 0;
    for (Person person : mentioned) {
      int at = (COMMAND + argument).indexOf('@', from);
      int length = 1 + person.displayName().length();
      ObjectNode mention =
          annotations
              .addObject()
              .put("type", "USER_MENTION")
              .put("startIndex", at)
              .put("length", length)
              .putObject("userMention")
              .put("type", "MENTION");
      mention.putObject("user").put("name", person.name()).put("displayName", person.displayName());
      from = at + 1;
    }
  }

  private SpaceResource space(String name) {
    return google.spaces().stream()
        .filter(space -> space.displayName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No space is called " + name));
  }
}
