package dev.newspace.oauth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.TokenCalls;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However many ask for a person's token at once, Google is asked once. */
@QuarkusTest
class AccessTokenCacheTest extends FrontDoorTest {
  @Inject Database database;

  @AfterEach
  void tokensLastAnHour() {
    google.accessTokensLast(Duration.ofSeconds(3599));
  }

  @ParameterizedTest
  @EnumSource
  void cachedTokenCostsOneCallAndRedeliveryNone(EventFormat dialect) {
    Person kim = app.connected();
    JsonNode event = App.events(dialect, kim).command(1, "Apollo " + kim.id());

    Answer card = app.send(dialect, event);
    assertThat(google.calls()).singleElement().matches(c -> c.operation().equals("spaces.create"));
    google.forgetCalls();

    assertThat(app.send(dialect, event).json()).isEqualTo(card.json());
    assertThat(app.send(dialect, event).json()).isEqualTo(card.json());
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 100})
  void expiringAccessTokenIsRefreshedOnce(int many) {
    Person kim = connectedFor(Duration.ofSeconds(30));
    google.faults().next("token").after(Duration.ofMillis(300)).answersAsUsual();

    assertThatAllGetTheirSpace(many, kim);

    assertThat(TokenCalls.of(google)).hasSize(1);
    String renewed = TokenCalls.of(google).get(0).answer().path("access_token").asText();
    assertThat(google.calls("spaces.create"))
        .hasSizeGreaterThanOrEqualTo(many)
        .allMatch(call -> call.headers().get("authorization").equals("Bearer " + renewed));
  }

  @Test
  void accessTokenValidForTwoMinutesIsReused() {
    Person kim = connectedFor(Duration.ofMinutes(2));

    assertThatAllGetTheirSpace(5, kim);

    assertThat(TokenCalls.of(google)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 100})
  void rejectedAccessTokenIsRefreshedOnce(int many) {
    Person kim = app.connected();
    google.expireAccessTokens();
    google.faults().next("token").after(Duration.ofMillis(300)).answersAsUsual();

    assertThatAllGetTheirSpace(many, kim);

    assertThat(TokenCalls.of(google)).hasSize(1);
  }

  @Test
  void refreshDoesNotBlockOtherPeople() {
    Person slow = connectedFor(Duration.ofSeconds(30));
    Person kim = app.connected();
    google.faults().next("token").after(Duration.ofSeconds(2)).answersAsUsual();

    CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(() -> newSpace(slow, 1));
    Answer card = newSpace(kim, 1);

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(waiting).isNotDone();
    assertThat(waiting.join().title()).isEqualTo(EnglishTexts.COMMAND.created());
  }

  @Test
  void databaseHoldsSealedRefreshTokenOnly() {
    Person kim = app.newcomer();
    Answer prompt =
        app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "Apollo"));
    app.consent(prompt.promptUrl(), kim);
    JsonNode tokens = TokenCalls.of(google).get(0).answer();
    List<String> rows =
        database.list(
            "select * from consent", row -> row.getString("user_name") + row.getString("sealed"));
    assertThat(rows)
        .anyMatch(row -> row.startsWith(kim.name()))
        .noneMatch(row -> row.contains(tokens.path("refresh_token").asText()))
        .noneMatch(row -> row.contains(tokens.path("access_token").asText()));
  }

  /** Somebody whose access token lasts that long; those that follow last an hour. */
  private Person connectedFor(Duration life) {
    google.accessTokensLast(life);
    Person person = app.connected();
    tokensLastAnHour();
    return person;
  }

  private void assertThatAllGetTheirSpace(int many, Person person) {
    ExecutorService executor = Executors.newFixedThreadPool(many);
    try {
      List<CompletableFuture<Answer>> answers =
          IntStream.range(0, many)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> newSpace(person, i), executor))
              .toList();
      assertThat(answers)
          .extracting(a -> a.join().title())
          .containsOnly(EnglishTexts.COMMAND.created());
    } finally {
      executor.shutdown();
    }
  }

  private Answer newSpace(Person person, int number) {
    return app.send(
        EventFormat.ADD_ON,
        App.events(EventFormat.ADD_ON, person).command(1, "Apollo " + number + " " + person.id()));
  }
}
