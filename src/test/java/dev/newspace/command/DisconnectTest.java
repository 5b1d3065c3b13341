package dev.newspace.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.database.Database;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.google.server.Faults;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.Rows;
import dev.newspace.testing.TokenCalls;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever disconnects is forgotten at once. */
@QuarkusTest
class DisconnectTest extends FrontDoorTest {
  private static final int COMMAND = 3;

  @Inject Database database;

  @BeforeEach
  void nothingIsLeftToRevoke() {
    database.update("delete from revocation");
  }

  @ParameterizedTest
  @EnumSource
  void disconnectRevokesAndDeletesConsent(EventFormat dialect) {
    Person kim = app.newcomer();
    Answer prompt = app.send(dialect, App.events(dialect, kim).command(1, "Apollo"));
    app.consent(prompt.promptUrl(), kim);
    JsonNode tokens = TokenCalls.of(google).get(0).answer();

    Answer card = disconnect(dialect, kim);

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.disconnected());
    assertThat(card.text()).contains("Google has revoked its permission");
    assertThat(google.calls("revoke")).hasSize(1);
    Call revocation = google.calls("revoke").get(0);
    assertThat(revocation.status()).isEqualTo(200);
    assertThat(revocation.body().path("token").asText())
        .isEqualTo(tokens.path("refresh_token").asText());
    assertThat(Rows.hasConsent(database, kim)).isFalse();
    assertThat(pending()).isEmpty();
    assertThat(app.send(dialect, App.events(dialect, kim).command(1, "Apollo")).isPrompt())
        .isTrue();
    assertThat(google.calls("spaces.create")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void disconnectAsksFirstAndChangesNothing(EventFormat dialect) {
    Person kim = app.connected();

    Answer asked =
        app.send(
            dialect, App.events(dialect, kim).at(ChatSpace.shared("Team")).command(COMMAND, ""));

    assertThat(asked.title()).isEqualTo(EnglishTexts.COMMAND.disconnect());
    assertThat(asked.text()).contains("Google revokes everything you've allowed this app to do");
    assertThat(asked.buttons()).containsExactly(EnglishTexts.COMMAND.disconnectButton());
    assertThat(asked.viewer()).isEqualTo(kim.name());
    assertThat(google.calls()).isEmpty();
    assertThat(app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id())).title())
        .isEqualTo(EnglishTexts.COMMAND.created());
  }

  @ParameterizedTest
  @EnumSource
  void disconnectButtonClickedTwiceRevokesOnce(EventFormat dialect) {
    Person kim = app.connected();
    JsonNode press =
        app.send(dialect, App.events(dialect, kim).command(COMMAND, ""))
            .action(EnglishTexts.COMMAND.disconnectButton())
            .orElseThrow();

    Answer first = app.send(dialect, App.events(dialect, kim).button(press));
    Answer second = app.send(dialect, App.events(dialect, kim).button(press));

    assertThat(first.title()).isEqualTo(EnglishTexts.COMMAND.disconnected());
    assertThat(second.title()).isEqualTo(EnglishTexts.COMMAND.notConnected());
    assertThat(google.calls("revoke")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void disconnectCanBeRetriedAfterDatabaseOutage(EventFormat dialect) {
    Person kim = app.connected();
    database.update("alter table consent rename to consent_elsewhere");
    Answer away = app.send(dialect, App.events(dialect, kim).command(COMMAND, ""));
    database.update("alter table consent_elsewhere rename to consent");

    Answer asked =
        app.send(
            dialect,
            App.events(dialect, kim)
                .button(away.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow()));

    assertThat(away.title()).isEqualTo(EnglishTexts.COMMAND.databaseAway());
    assertThat(asked.title()).isEqualTo(EnglishTexts.COMMAND.disconnect());
    assertThat(Rows.hasConsent(database, kim)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void disconnectWithoutConsentSaysNotConnected(EventFormat dialect) {
    assertThat(disconnect(dialect, app.newcomer()).title())
        .isEqualTo(EnglishTexts.COMMAND.notConnected());
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void disconnectTreatsUnknownTokenAsRevoked(EventFormat dialect) {
    Person kim = app.connected();
    google.consent().withdraw(kim.id());
    assertThat(disconnect(dialect, kim).text()).contains("Google has revoked");
    assertThat(pending()).isEmpty();
  }

  static Stream<Consumer<Faults.Script>> outages() {
    return Stream.of(
        script -> script.answers(500),
        script -> script.answers(503),
        script -> script.answers(429),
        script -> script.resets(),
        script -> script.hangs());
  }

  @ParameterizedTest
  @MethodSource("outages")
  void disconnectDuringOutageQueuesRevocation(Consumer<Faults.Script> outage) {
    Person kim = app.connected();
    outage.accept(google.faults().next("revoke"));

    Answer card = disconnect(EventFormat.ADD_ON, kim);

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.disconnected());
    assertThat(card.text()).contains(EnglishTexts.PAGE.googleUnreachable());
    assertThat(Rows.hasConsent(database, kim)).isFalse();
    assertThat(pending()).hasSize(1);
    assertThat(disconnect(EventFormat.ADD_ON, kim).title())
        .isEqualTo(EnglishTexts.COMMAND.notConnected());
    assertThat(pending()).hasSize(1);
  }

  private Answer disconnect(EventFormat dialect, Person person) {
    return app.disconnect(dialect, person);
  }

  private List<Instant> pending() {
    return database.list(
        "select next_attempt_at from revocation", row -> Database.instant(row, "next_attempt_at"));
  }
}
