package dev.newspace.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.SpaceWish;
import dev.newspace.testing.TokenCalls;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Google's answer is read tolerantly; where it cannot be read, nothing is claimed. */
@QuarkusTest
class OddAnswersTest extends FrontDoorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"spaces/AAA\"}",
        "{\"name\":\"spaces/AAA\",\"spaceUri\":\"ht tp: no link\"}",
        "{\"name\":\"spaces/AAA\",\"news\":{\"a\":[1]},\"spaceType\":\"PAINTED\"}"
      })
  void answerWithUnknownFieldsIsRead(String body) {
    Answer card = answerTo(body);

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(card.link(EnglishTexts.COMMAND.openSpace()))
        .contains(URI.create("https://mail.google.com/chat/u/0/#chat/space/AAA"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<h1>Sign in</h1>",
        "[]",
        "null",
        "{}",
        "{\"name\":7}",
        "{\"name\":\"spaces/AAA\",\"membershipCount\":\"many\"}"
      })
  void unreadableAnswerIsResolvedByTryAgain(String body) {
    Answer card = answerTo(body);

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.unreachable());
    assertThat(card.buttons()).containsExactly(EnglishTexts.COMMAND.tryAgain());
  }

  @Test
  void rejectedAccessTokenIsRefreshedOnce() {
    Person kim = app.connected();
    google.faults().next(100, "spaces.create").answers(401);

    Answer card =
        app.send(
            EventFormat.CLASSIC,
            App.events(EventFormat.CLASSIC, kim).command(1, "Apollo " + kim.id()));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.unauthorized());
    assertThat(google.calls("spaces.create")).hasSize(2);
    assertThat(TokenCalls.of(google)).hasSize(1);
  }

  @Test
  void transientErrorAfterTokenRefreshIsRetried() {
    Person kim = app.connected();
    google.faults().next("spaces.create").answers(401);
    google.faults().next("spaces.create").answers(503);

    Answer card =
        app.send(
            EventFormat.CLASSIC,
            App.events(EventFormat.CLASSIC, kim).command(1, "Apollo " + kim.id()));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(google.calls("spaces.create")).hasSize(3);
  }

  @Test
  void cookiesAreNotSentForAnotherPerson() {
    String space = "{\"name\":\"spaces/AAA\"}";
    for (Person person : List.of(app.connected(), app.connected())) {
      google.faults().next("spaces.create").answers(200, Map.of("Set-Cookie", "who=one"), space);
      SpaceWish.of(google, EventFormat.CLASSIC, person).sentTo(app);
    }

    assertThat(google.calls("spaces.create"))
        .hasSize(2)
        .noneMatch(call -> call.headers().containsKey("cookie"));
  }

  private Answer answerTo(String body) {
    Person kim = app.connected();
    google.faults().next("spaces.create").answers(200, Map.of(), body);
    return app.send(
        EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "Apollo " + kim.id()));
  }
}
