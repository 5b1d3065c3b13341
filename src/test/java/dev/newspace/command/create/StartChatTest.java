package dev.newspace.command.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.database.Database;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.google.chatapi.SpaceType;
import dev.newspace.playground.google.server.GoogleError;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code /newspace @Ben @Chiara} without a name offers a group chat or a direct message, once. */
@QuarkusTest
class StartChatTest extends FrontDoorTest {
  private static final String START = EnglishTexts.COMMAND.startGroupChat();
  private static final String DIRECT = EnglishTexts.COMMAND.openDirectMessage();
  private static final String STARTED = EnglishTexts.COMMAND.groupChatStarted();

  /** Later than the deadline, so that the app does not wait for it. */
  private static final Map<String, String> TOO_LATE = Map.of("Retry-After", "17");

  @Inject Database database;

  @ParameterizedTest
  @EnumSource
  void groupChatIsStartedWithThoseMentioned(EventFormat dialect) {
    Person kim = app.connected();

    Answer asked = command(dialect, kim, People.BEN, People.CHIARA);
    Answer card = press(dialect, kim, asked, START);

    assertThat(asked.title()).isEqualTo(EnglishTexts.COMMAND.nameMissing());
    assertThat(asked.buttons()).containsExactly(EnglishTexts.COMMAND.openForm(), START);
    assertThat(card.title()).isEqualTo(STARTED);
    assertThat(card.text()).isEqualTo("Members: You, Ben Okafor, " + People.CHIARA.displayName());
    assertThat(card.buttons()).containsExactly(EnglishTexts.COMMAND.open());
    SpaceResource chat = only(kim);
    assertThat(chat.spaceType()).isEqualTo(SpaceType.GROUP_CHAT);
    assertThat(chat.invited()).containsExactly(People.BEN, People.CHIARA);
    assertThat(card.link(EnglishTexts.COMMAND.open())).contains(URI.create(chat.uri()));
    JsonNode sent = google.calls("spaces.setup").get(0).body();
    assertThat(sent.path("space")).hasToString("{\"spaceType\":\"GROUP_CHAT\"}");
    assertThat(sent.path("memberships").findValuesAsText("name"))
        .containsExactly(People.BEN.name(), People.CHIARA.name());
  }

  @ParameterizedTest
  @EnumSource
  void directMessageThatExistsIsOpened(EventFormat dialect) {
    Person kim = app.connected();

    Answer asked = command(dialect, kim, People.BEN);
    Answer first = press(dialect, kim, asked, DIRECT);
    Answer second = press(dialect, kim, command(dialect, kim, People.BEN), DIRECT);

    assertThat(asked.buttons()).containsExactly(EnglishTexts.COMMAND.openForm(), DIRECT);
    assertThat(first.title()).isEqualTo(EnglishTexts.COMMAND.directMessage());
    assertThat(first.text()).isEqualTo("Members: You, Ben Okafor");
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(first.link(EnglishTexts.COMMAND.open())).contains(URI.create(only(kim).uri()));
    assertThat(only(kim).spaceType()).isEqualTo(SpaceType.DIRECT_MESSAGE);
    assertThat(google.calls("spaces.setup"))
        .extracting(call -> call.body().path("requestId").asText())
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void missingLinkIsReplacedByOneOfItsKind(EventFormat dialect) {
    Person kim = app.connected();
    answersWithoutLink("spaces/GROUP");
    Answer group = press(dialect, kim, command(dialect, kim, People.BEN, People.CHIARA), START);
    answersWithoutLink("spaces/DIRECT");
    Answer direct = press(dialect, kim, command(dialect, kim, People.BEN), DIRECT);

    assertThat(group.link(EnglishTexts.COMMAND.open()))
        .contains(URI.create("https://mail.google.com/chat/u/0/#chat/space/GROUP"));
    assertThat(direct.link(EnglishTexts.COMMAND.open()))
        .contains(URI.create("https://mail.google.com/chat/u/0/#chat/dm/DIRECT"));
  }

  @ParameterizedTest
  @EnumSource
  void pressedAgainItIsAnsweredFromMemory(EventFormat dialect) {
    Person kim = app.connected();
    Answer asked = command(dialect, kim, People.BEN, People.CHIARA);
    google.faults().next(8, "spaces.setup").after(Duration.ofMillis(300)).answersAsUsual();

    List<Answer> atOnce = AtOnce.times(8, i -> press(dialect, kim, asked, START));
    google.forgetCalls();
    Answer later = press(dialect, kim, asked, START);

    assertThat(atOnce).extracting(Answer::json).containsOnly(later.json());
    assertThat(google.calls()).isEmpty();
    assertThat(only(kim).spaceType()).isEqualTo(SpaceType.GROUP_CHAT);
  }

  @ParameterizedTest
  @EnumSource
  void redeliveredCommandStartsTheSameGroupChat(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = App.events(dialect, kim).command(1, "", People.BEN, People.CHIARA);

    Answer first = press(dialect, kim, app.send(dialect, event), START);
    Answer second = press(dialect, kim, app.send(dialect, event), START);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(google.calls("spaces.setup")).hasSize(1);
    assertThat(only(kim).name()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void googleRemembersWhatAKilledAppCouldNot(EventFormat dialect) {
    Person kim = app.connected();
    Answer asked = command(dialect, kim, People.BEN, People.CHIARA);
    Answer first = press(dialect, kim, asked, START);
    database.update("delete from created_chat where user_name = ?", kim.name());

    Answer second = press(dialect, kim, asked, START);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(google.calls("spaces.setup"))
        .extracting(call -> call.body().path("requestId").asText())
        .hasSize(2)
        .containsOnly(only(kim).requestId());
  }

  @ParameterizedTest
  @EnumSource
  void spaceAndGroupChatOfOneMessageAreTwo(EventFormat dialect) {
    Person kim = app.connected();
    ObjectNode event = App.events(dialect, kim).command(1, "", People.BEN, People.CHIARA);
    Answer asked = app.send(dialect, event);
    ObjectNode named =
        App.events(dialect, kim).command(1, "Apollo " + kim.id(), People.BEN, People.CHIARA);
    ((ObjectNode) named.findValue("message"))
        .put("name", event.findValue("message").path("name").asText());

    Answer space = app.send(dialect, named);
    Answer chat = press(dialect, kim, asked, START);

    assertThat(space.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(chat.title()).isEqualTo(STARTED);
    assertThat(made(kim))
        .extracting(SpaceResource::spaceType)
        .containsExactly(SpaceType.SPACE, SpaceType.GROUP_CHAT);
  }

  @ParameterizedTest
  @EnumSource
  void consentStartsTheChatAndPageLinksToIt(EventFormat dialect) {
    Person kim = app.newcomer();
    Answer asked = command(dialect, kim, People.BEN, People.CHIARA);

    Answer card =
        app.send(
            dialect,
            App.events(dialect, kim)
                .at(ChatSpace.shared("Team"))
                .button(asked.action(START).orElseThrow()));
    URI link = card.link(EnglishTexts.COMMAND.authorizeButton()).orElseThrow();
    HttpResponse<String> page = app.consent(link, kim);
    HttpResponse<String> again = app.open(link);

    assertThat(card.isPrompt()).isFalse();
    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.authorize());
    assertThat(card.viewer()).isEqualTo(kim.name());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<h1>" + STARTED + "</h1>", "<a href=\"" + only(kim).uri() + "\"");
    assertThat(again.body()).isEqualTo(page.body());
    assertThat(press(dialect, kim, asked, START).title()).isEqualTo(STARTED);
    assertThat(google.calls("spaces.setup")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void chatsAreNotAmongOnesSpacesAndCannotBeShared(EventFormat dialect) {
    Person kim = app.connected();
    Answer asked =
        app.send(
            dialect,
            App.events(dialect, kim)
                .at(ChatSpace.shared("Team"))
                .command(1, "", People.BEN, People.CHIARA));
    JsonNode action = asked.action(START).orElseThrow();

    Answer card =
        app.send(dialect, App.events(dialect, kim).at(ChatSpace.shared("Team")).button(action));

    assertThat(card.title()).isEqualTo(STARTED);
    assertThat(card.viewer()).isEqualTo(kim.name());
    assertThat(card.buttons()).containsExactly(EnglishTexts.COMMAND.open());
    assertThat(app.send(dialect, App.events(dialect, kim).command(2, "")).text())
        .contains(EnglishTexts.COMMAND.noSpaces());
  }

  @ParameterizedTest
  @EnumSource
  void oneselfAndDuplicatesDoNotCount(EventFormat dialect) {
    Person kim = app.connected();
    Person kimByAnotherName =
        new Person("2" + kim.id().substring(1).replace('0', '9'), "Kim", kim.email());

    assertThat(command(dialect, kim, kim).buttons())
        .containsExactly(EnglishTexts.COMMAND.openForm());
    assertThat(command(dialect, kim).buttons()).containsExactly(EnglishTexts.COMMAND.openForm());
    assertThat(command(dialect, kim, kimByAnotherName, People.BEN, kim, People.BEN).buttons())
        .containsExactly(EnglishTexts.COMMAND.openForm(), DIRECT);
  }

  @ParameterizedTest
  @EnumSource
  void fortyNineOthersFitAndFiftyAreOfferedNoChat(EventFormat dialect) {
    Person kim = app.connected();
    Person[] most = Stream.generate(app::newcomer).limit(49).toArray(Person[]::new);
    Person[] more = Stream.concat(Stream.of(most), Stream.of(People.BEN)).toArray(Person[]::new);

    Answer card = press(dialect, kim, command(dialect, kim, most), START);

    assertThat(card.title()).isEqualTo(STARTED);
    assertThat(card.text()).contains(" more");
    assertThat(only(kim).invited()).hasSize(49);
    assertThat(command(dialect, kim, more).buttons())
        .containsExactly(EnglishTexts.COMMAND.openForm());
  }

  @ParameterizedTest
  @EnumSource
  void whoCouldNotBeAddedIsMissing(EventFormat dialect) {
    Person kim = app.connected();
    Person unknown = new Person("399999999999999999999", "Nobody", "nobody@example.com");

    Answer card = press(dialect, kim, command(dialect, kim, People.BEN, unknown), START);

    assertThat(card.text()).contains("You and 1 of the 2 people", "open the group chat");
  }

  @ParameterizedTest
  @EnumSource
  void outsidersAreLetIntoAGroupChatByAddress(EventFormat dialect) {
    Person kim = app.connected();

    press(dialect, kim, command(dialect, kim, People.BEN, People.PIA), START);

    JsonNode sent = google.calls("spaces.setup").get(0).body();
    assertThat(sent.at("/space/externalUserAllowed").asBoolean()).isTrue();
    assertThat(sent.path("memberships").findValuesAsText("name"))
        .containsExactly(People.BEN.name(), "users/" + People.PIA.email());
    assertThat(only(kim).invited()).containsExactly(People.BEN, People.PIA);
  }

  @ParameterizedTest
  @EnumSource
  void directMessageWithAnOutsiderGoesByAddressAlone(EventFormat dialect) {
    Person kim = app.connected();

    Answer card = press(dialect, kim, command(dialect, kim, People.PIA), DIRECT);

    JsonNode sent = google.calls("spaces.setup").get(0).body();
    assertThat(sent.at("/space/externalUserAllowed").isMissingNode()).isTrue();
    assertThat(sent.path("memberships").findValuesAsText("name"))
        .containsExactly("users/" + People.PIA.email());
    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.directMessage());
  }

  @ParameterizedTest
  @EnumSource
  void tryAgainKeepsTheRequestId(EventFormat dialect) {
    Person kim = app.connected();
    Answer asked = command(dialect, kim, People.BEN, People.CHIARA);
    google.faults().next(50, "spaces.setup").answers(503, TOO_LATE, "{}");

    Answer away = press(dialect, kim, asked, START);
    google.faults().clear();
    Answer card = press(dialect, kim, away, EnglishTexts.COMMAND.tryAgain());

    assertThat(away.title()).isEqualTo(EnglishTexts.COMMAND.unreachable());
    assertThat(away.text()).doesNotContain("space");
    assertThat(away.buttons()).containsExactly(EnglishTexts.COMMAND.tryAgain());
    assertThat(card.title()).isEqualTo(STARTED);
    assertThat(google.calls("spaces.setup"))
        .extracting(call -> call.body().path("requestId").asText())
        .containsOnly(only(kim).requestId());
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
            Arguments.of(400, "INVALID_ARGUMENT", EnglishTexts.COMMAND.refused()),
            Arguments.of(400, "FAILED_PRECONDITION", EnglishTexts.COMMAND.chatOff()),
            Arguments.of(403, "PERMISSION_DENIED", EnglishTexts.COMMAND.refused()),
            Arguments.of(409, "ALREADY_EXISTS", EnglishTexts.COMMAND.refused()))
        .flatMap(
            refusal ->
                Stream.of(EventFormat.values())
                    .map(
                        dialect ->
                            Arguments.of(
                                dialect, refusal.get()[0], refusal.get()[1], refusal.get()[2])));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusalIsToldForWhatItMeans(EventFormat dialect, int status, String code, String title) {
    Person kim = app.connected();
    Answer asked = command(dialect, kim, People.BEN, People.CHIARA);
    google
        .faults()
        .next("spaces.setup")
        .answers(
            status,
            Map.of(),
            "{\"error\":{\"code\":%d,\"status\":\"%s\"}}".formatted(status, code));

    Answer card = press(dialect, kim, asked, START);

    assertThat(card.title()).isEqualTo(title);
    assertThat(card.text())
        .contains(EnglishTexts.COMMAND.chatNotStarted())
        .doesNotContain("space was");
    assertThat(card.buttons()).isEmpty();
    assertThat(made(kim)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void unknownPersonCannotBeWrittenTo(EventFormat dialect) {
    Person kim = app.connected();
    Person unknown = new Person("399999999999999999999", "Nobody", "nobody@example.com");

    Answer card = press(dialect, kim, command(dialect, kim, unknown), DIRECT);

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.refused());
    assertThat(card.text())
        .contains(EnglishTexts.COMMAND.chatRefused(), EnglishTexts.COMMAND.chatNotStarted());
  }

  @ParameterizedTest
  @EnumSource
  void clientThatGoogleRefusesIsTheOperatorsFault(EventFormat dialect) {
    Person kim = app.connected();
    Answer asked = command(dialect, kim, People.BEN, People.CHIARA);
    google.expireAccessTokens();
    google.faults().next(5, "token").answers(GoogleError.INVALID_CLIENT);

    Answer card = press(dialect, kim, asked, START);

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.appNotConfigured());
    assertThat(card.text())
        .contains(EnglishTexts.COMMAND.chatNotStarted())
        .doesNotContain("No space");
  }

  @ParameterizedTest
  @EnumSource
  void databaseThatIsAwayStartsNothingAndCanBeTriedAgain(EventFormat dialect) {
    Person kim = app.connected();
    Answer asked = command(dialect, kim, People.BEN, People.CHIARA);
    database.update("alter table created_chat rename to created_chat_elsewhere");
    Answer away;
    try {
      away = press(dialect, kim, asked, START);
    } finally {
      database.update("alter table created_chat_elsewhere rename to created_chat");
    }

    assertThat(away.title()).isEqualTo(EnglishTexts.COMMAND.databaseAway());
    assertThat(google.calls()).isEmpty();
    assertThat(press(dialect, kim, away, EnglishTexts.COMMAND.tryAgain()).title())
        .isEqualTo(STARTED);
  }

  @ParameterizedTest
  @EnumSource
  void buttonIsBoundToThePersonWhoAsked(EventFormat dialect) {
    Person kim = app.connected();
    Person eve = app.connected();
    Answer asked = command(dialect, kim, People.BEN, People.CHIARA);

    Answer strangers = press(dialect, eve, asked, START);

    assertThat(strangers.title()).isEqualTo(EnglishTexts.COMMAND.outdatedButton());
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void sealedButtonFitsItsCardWhateverPeopleAreCalled(EventFormat dialect) {
    Person kim = app.connected();
    Person[] crowd =
        Stream.iterate(0, i -> i + 1)
            .limit(49)
            .map(
                i ->
                    new Person(
                        "3%018d%02d".formatted(0, i),
                        "\"&\\𝕭".repeat(50) + i,
                        "somebody.with.a.long.name.%d@example.com".formatted(i)))
            .toArray(Person[]::new);

    Answer card = command(dialect, kim, crowd);

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.nameMissing());
    assertThat(card.buttons()).contains(START);
  }

  static Stream<Arguments> languages() {
    return Stream.of(
            Arguments.of("en", "Start a group chat", "Group chat started"),
            Arguments.of("de", "Gruppenchat starten", "Gruppenchat gestartet"),
            Arguments.of(
                "fr", "Démarrer une discussion de groupe", "Discussion de groupe démarrée"),
            Arguments.of("es", "Iniciar un chat de grupo", "Chat de grupo iniciado"),
            Arguments.of("pt-BR", "Iniciar um chat em grupo", "Chat em grupo iniciado"),
            Arguments.of("ja", "グループ チャットを開始", "グループ チャットを開始しました"))
        .flatMap(
            words ->
                Stream.of(EventFormat.values())
                    .map(
                        dialect ->
                            Arguments.of(dialect, words.get()[0], words.get()[1], words.get()[2])));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void cardsUseTheLanguageOfTheEvent(
      EventFormat dialect, String locale, String start, String started) {
    Person kim = app.connected();

    Answer asked =
        app.send(
            dialect,
            App.events(dialect, kim).locale(locale).command(1, "", People.BEN, People.CHIARA));
    Answer card =
        app.send(
            dialect,
            App.events(dialect, kim).locale(locale).button(asked.action(start).orElseThrow()));

    assertThat(card.title()).isEqualTo(started);
  }

  private void answersWithoutLink(String name) {
    google
        .faults()
        .next("spaces.setup")
        .answers(200, Map.of(), "{\"name\":\"%s\"}".formatted(name));
  }

  private Answer command(EventFormat dialect, Person person, Person... mentioned) {
    return app.send(dialect, App.events(dialect, person).command(1, "", mentioned));
  }

  private Answer press(EventFormat dialect, Person person, Answer card, String label) {
    JsonNode action =
        card.action(label).orElseThrow(() -> new AssertionError("No " + label + " in " + card));
    return app.send(dialect, App.events(dialect, person).button(action));
  }

  private SpaceResource only(Person person) {
    assertThat(made(person)).hasSize(1);
    return made(person).get(0);
  }

  private List<SpaceResource> made(Person person) {
    return google.spaces().stream().filter(space -> space.creator().equals(person)).toList();
  }
}
