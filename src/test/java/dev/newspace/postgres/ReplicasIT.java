package dev.newspace.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.packaged.PackagedApp;
import dev.newspace.packaged.Refusal;
import dev.newspace.packaged.TestKeysets;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.SpaceWish;
import dev.newspace.testing.TokenCalls;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three replicas of one artifact on one PostgreSQL: any of them serves any step. */
class ReplicasIT {
  @RegisterExtension static final Replicas REPLICAS = Replicas.of(3, UnaryOperator.identity());

  private LocalGoogle google;
  private App first;
  private App second;
  private App third;

  @BeforeEach
  void find() {
    google = REPLICAS.google();
    first = REPLICAS.app(0);
    second = REPLICAS.app(1);
    third = REPLICAS.app(2);
  }

  @Test
  void replicasStartedTogetherMigrateOnce() {
    assertThat(REPLICAS.postgres().column("select version from flyway_schema_history"))
        .isNotEmpty()
        .doesNotHaveDuplicates();
    for (int i = 0; i < 3; i++) {
      assertThat(REPLICAS.process(i).out()).contains("on PostgreSQL");
      assertThat(REPLICAS.process(i).err()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void replicasServeAnyStepOfConsentAndCreation(EventFormat dialect) {
    SpaceWish wish = SpaceWish.of(google, dialect, first.newcomer());

    URI prompt = wish.sentTo(first).promptUrl();
    URI authorization = second.authorizationUrl(prompt);
    URI callback = google.consent().allow(authorization, wish.person().id());
    HttpResponse<String> afterConsent = third.open(callback);
    Answer card = wish.sentTo(first);

    assertThat(App.location(afterConsent)).isEqualTo(URI.create(App.COMPLETION_URL));
    assertThat(card.link(EnglishTexts.COMMAND.openSpace())).contains(onlySpace(wish));
    assertThat(wish.sentTo(second).json()).isEqualTo(card.json());
    assertThat(wish.sentTo(third).json()).isEqualTo(card.json());
    assertThat(google.calls("spaces.create")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void pendingCommandRunsOnReplicaCalledBack(EventFormat dialect) {
    Person kim = first.newcomer();
    SpaceWish wish = SpaceWish.of(google, dialect, kim);
    JsonNode unrepeated =
        App.events(dialect, kim).withoutCompletionUrl().command(1, "Waiting " + kim.id());

    URI link =
        first.send(dialect, unrepeated).link(EnglishTexts.COMMAND.authorizeButton()).orElseThrow();
    HttpResponse<String> page = second.consent(link, kim);

    assertThat(page.body()).contains(onlySpace(wish).toString());
  }

  @ParameterizedTest
  @EnumSource
  void tenConcurrentCopiesOnTwoReplicasCreateOneSpace(EventFormat dialect) {
    SpaceWish wish = SpaceWish.of(google, dialect, first.connected());
    google.faults().next(10, "spaces.create").after(Duration.ofMillis(500)).answersAsUsual();

    List<Answer> cards = AtOnce.times(10, i -> wish.sentTo(i % 2 == 0 ? first : second));

    assertThat(cards).extracting(Answer::json).containsOnly(cards.get(0).json());
    assertThat(cards.get(0).link(EnglishTexts.COMMAND.openSpace())).contains(onlySpace(wish));
  }

  @ParameterizedTest
  @EnumSource
  void groupChatPressedOnAllReplicasAtOnceIsStartedOnce(EventFormat dialect) {
    Person kim = first.connected();
    Answer asked =
        first.send(dialect, App.events(dialect, kim).command(1, "", People.BEN, People.CHIARA));
    JsonNode press = asked.action(EnglishTexts.COMMAND.startGroupChat()).orElseThrow();
    google.faults().next(9, "spaces.setup").after(Duration.ofMillis(500)).answersAsUsual();

    List<Answer> cards =
        AtOnce.times(
            9,
            i ->
                List.of(first, second, third)
                    .get(i % 3)
                    .send(dialect, App.events(dialect, kim).button(press)));

    assertThat(cards).extracting(Answer::json).containsOnly(cards.get(0).json());
    assertThat(cards.get(0).title()).isEqualTo(EnglishTexts.COMMAND.groupChatStarted());
    assertThat(google.spaces()).filteredOn(space -> space.creator().equals(kim)).hasSize(1);
    assertThat(
            REPLICAS
                .postgres()
                .column(
                    "select space_name from created_chat where user_name = '" + kim.name() + "'"))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void tryAgainWorksOnAnotherReplica(EventFormat dialect) {
    SpaceWish wish = SpaceWish.of(google, dialect, first.connected());
    google.faults().next("spaces.create").answers(429, Map.of("Retry-After", "3600"), "{}");
    Answer busy = wish.sentTo(first);

    List<Answer> cards =
        AtOnce.times(
            2, i -> wish.press(i == 0 ? second : third, EnglishTexts.COMMAND.tryAgain(), busy));

    assertThat(cards).extracting(Answer::json).containsOnly(cards.get(0).json());
    assertThat(cards.get(0).link(EnglishTexts.COMMAND.openSpace())).contains(onlySpace(wish));
  }

  @Test
  void concurrentCallbacksOnTwoReplicasSucceedOnce() {
    Person kim = first.newcomer();
    URI prompt = SpaceWish.of(google, EventFormat.ADD_ON, kim).sentTo(first).promptUrl();
    URI callback = google.consent().allow(first.authorizationUrl(prompt), kim.id());

    List<HttpResponse<String>> answers =
        AtOnce.times(8, i -> (i % 2 == 0 ? second : third).open(callback));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(303);
    assertThat(answers).filteredOn(answer -> answer.statusCode() != 303).hasSize(7);
    assertThat(answers)
        .extracting(HttpResponse::statusCode)
        .allMatch(status -> status == 303 || status == 410);
    assertThat(TokenCalls.of(google)).hasSize(1);
  }

  @Test
  void disconnectAppliesToAllReplicasDespiteFailedRevocation() {
    Person kim = first.connected();
    for (App app : List.of(first, second)) {
      assertThat(SpaceWish.of(google, EventFormat.CLASSIC, kim).sentTo(app).isPrompt()).isFalse();
    }
    google.faults().next(100, "revoke").answers(503);

    first.disconnect(EventFormat.CLASSIC, kim);

    for (App app : List.of(first, second, third)) {
      assertThat(SpaceWish.of(google, EventFormat.CLASSIC, kim).sentTo(app).isPrompt()).isTrue();
    }
  }

  @Test
  void hundredConcurrentCommandsRefreshOncePerReplica() {
    Person kim = first.connected();
    google.expireAccessTokens();
    google.forgetCalls();
    List<App> all = List.of(first, second, third);

    List<Answer> answers =
        AtOnce.times(
            100,
            i ->
                all.get(i % 3)
                    .send(
                        EventFormat.CLASSIC,
                        App.events(EventFormat.CLASSIC, kim).command(1, kim.id() + " " + i)));

    assertThat(answers).allMatch(answer -> answer.title().equals(EnglishTexts.COMMAND.created()));
    assertThat(TokenCalls.of(google)).extracting(Call::status).hasSize(3).containsOnly(200);
  }

  @Test
  void replicasRunAndRestartAfterMigrationByNewerVersion() {
    Person kim = first.connected();
    for (int i = 0; i < 12; i++) {
      assertThat(made(first, kim, "before " + i)).isTrue();
    }
    Postgres postgres = REPLICAS.postgres();
    postgres.execute("alter table created_space add column colour varchar(20)");
    postgres.execute("alter table consent add column colour varchar(20)");
    postgres.execute(
        "insert into flyway_schema_history values"
            + " (99, '99', 'newer', 'SQL', 'V99__newer.sql', 1, 'newspace', now(), 1, true)");

    for (int i = 0; i < 12; i++) {
      assertThat(made(first, kim, "after " + i)).isTrue();
    }
    try (PackagedApp older = REPLICAS.start()) {
      assertThat(made(new App(older.root(), google), kim, "restarted")).isTrue();
    } finally {
      postgres.execute("delete from flyway_schema_history where version = '99'");
    }
  }

  private boolean made(App app, Person person, String name) {
    JsonNode event =
        App.events(EventFormat.CLASSIC, person).command(1, "Apollo " + name + " " + person.id());
    return app.send(EventFormat.CLASSIC, event).title().equals(EnglishTexts.COMMAND.created());
  }

  @Test
  void replicaWithOtherKeysetRefusesToStart() {
    Refusal refusal =
        Refusal.of(
            REPLICAS.environment().with("NEWSPACE_VAULT_KEYSET", TestKeysets.aes256()),
            Replicas.folder());

    assertThat(refusal).matches(Refusal::isOneMessage);
    assertThat(refusal.err().lines()).singleElement().asString().contains("NEWSPACE_VAULT_KEYSET");
    SpaceWish wish = SpaceWish.of(google, EventFormat.CLASSIC, first.connected());
    assertThat(wish.sentTo(second).link(EnglishTexts.COMMAND.openSpace()))
        .contains(onlySpace(wish));
  }

  private static URI onlySpace(SpaceWish wish) {
    List<SpaceResource> spaces = wish.spaces();
    assertThat(spaces).hasSize(1);
    return URI.create(spaces.get(0).uri());
  }
}
