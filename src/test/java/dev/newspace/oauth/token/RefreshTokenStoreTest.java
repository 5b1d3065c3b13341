package dev.newspace.oauth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.google.server.Faults;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.GivenTokens;
import dev.newspace.testing.Rows;
import dev.newspace.testing.TokenCalls;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refresh token lives until Google says that it is dead; all else may pass. */
@QuarkusTest
class RefreshTokenStoreTest extends FrontDoorTest {
  @Inject Database database;

  @AfterEach
  void tokensLastAnHour() {
    google.accessTokensLast(Duration.ofSeconds(3599));
  }

  @ParameterizedTest
  @EnumSource
  void refreshTokenOfWithdrawnGrantIsDeleted(EventFormat dialect) {
    Person kim = app.connected();
    google.consent().withdraw(kim.id());
    JsonNode event = App.events(dialect, kim).command(1, "Apollo " + kim.id());

    Answer prompt = app.send(dialect, event);
    assertThat(Rows.hasConsent(database, kim)).isFalse();
    assertThat(TokenCalls.of(google)).hasSize(1);
    app.consent(prompt.promptUrl(), kim);

    assertThat(app.send(dialect, event).title()).isEqualTo(EnglishTexts.COMMAND.created());
  }

  @ParameterizedTest
  @EnumSource
  void refreshTokenRejectionCostsNoChatApiCall(EventFormat dialect) {
    Person kim = withoutAccessToken();
    google.faults().next("token").answers(400);

    Answer prompt = app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id()));

    assertThat(prompt.isPrompt()).isTrue();
    assertThat(Rows.hasConsent(database, kim)).isFalse();
    assertThat(google.calls()).extracting(Call::operation).containsExactly("token");
  }

  static Stream<Consumer<Faults.Script>> refreshTokenSurvivesTransientFault() {
    return Stream.of(
        script -> script.answers(500),
        script -> script.answers(503, Map.of("Content-Type", "text/html"), "<b>away</b>"),
        script -> script.answers(429),
        script -> script.answers(401),
        script -> script.answers(403),
        script -> script.answers(400, Map.of(), "{\"error\":\"invalid_request\"}"),
        script -> script.answers(200, Map.of(), "{}"),
        script -> script.answers(200, Map.of(), "[]"),
        script -> script.answers(200, Map.of(), "<b>hm</b>"),
        script -> script.resets(),
        script -> script.hangs());
  }

  @ParameterizedTest
  @MethodSource
  void refreshTokenSurvivesTransientFault(Consumer<Faults.Script> fault) {
    Person kim = withoutAccessToken();
    fault.accept(google.faults().next("token"));

    newSpaceOrNone(kim, "one");

    assertThat(Rows.hasConsent(database, kim)).isTrue();
    newSpace(kim, "two");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refreshTokenInUseIsTheNewest(boolean rotated) {
    Person kim = withoutAccessToken();
    ObjectNode answer = (ObjectNode) GivenTokens.of(kim, google);
    String newest = answer.path("refresh_token").asText();
    google.forgetCalls();
    answer.put("expires_in", 30);
    if (!rotated) {
      answer.remove("refresh_token");
    }
    google.faults().next("token").answers(200, Map.of(), answer.toString());

    newSpace(kim, "one");
    newSpace(kim, "two");

    assertThat(TokenCalls.of(google)).hasSize(2);
    String first = refreshToken(TokenCalls.of(google).get(0));
    String second = refreshToken(TokenCalls.of(google).get(1));
    assertThat(second).isEqualTo(rotated ? newest : first);
    assertThat(TokenCalls.of(google).get(1).body().path("grant_type").asText())
        .isEqualTo("refresh_token");
  }

  private void newSpace(Person person, String name) {
    assertThat(newSpaceOrNone(person, name).title()).isEqualTo(EnglishTexts.COMMAND.created());
  }

  /** Whether there is one at once is the matter of RefreshRetriedTest and RefreshRefusedTest. */
  private Answer newSpaceOrNone(Person person, String name) {
    return app.send(
        EventFormat.ADD_ON,
        App.events(EventFormat.ADD_ON, person).command(1, name + " " + person.id()));
  }

  private static String refreshToken(Call call) {
    return call.body().path("refresh_token").asText();
  }

  /** Somebody who consented so long ago that the access token is over. */
  private Person withoutAccessToken() {
    google.accessTokensLast(Duration.ofSeconds(30));
    Person person = app.connected();
    tokensLastAnHour();
    return person;
  }
}
