package dev.newspace.command.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.server.Faults;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where trying again can help, a button does it, and can never make a second space. */
@QuarkusTest
class TryAgainTest extends FrontDoorTest {
  /** Later than the deadline, so that the app does not wait for it. */
  private static final Map<String, String> TOO_LATE = Map.of("Retry-After", "17");

  /** Without what the app itself tries again for a while, which is LastingFaultsTest's. */
  static Stream<Arguments> whatMayPass() {
    return Stream.<Consumer<Faults.Script>>of(
            script -> script.answers(503, TOO_LATE, "{}"),
            script -> script.answers(502, TOO_LATE, "<h1>Oops</h1>"),
            script -> script.answers(429, TOO_LATE, "{}"))
        .flatMap(
            fault -> Stream.of(EventFormat.values()).map(dialect -> Arguments.of(dialect, fault)));
  }

  @ParameterizedTest
  @MethodSource("whatMayPass")
  void tryAgainButtonCreatesOneSpaceAfterFault(EventFormat dialect, Consumer<Faults.Script> fault) {
    Person kim = app.connected();
    String name = "Apollo " + kim.id();
    fault.accept(google.faults().next(50, "spaces.create"));

    Answer card = app.send(dialect, App.events(dialect, kim).command(1, name));
    assertThat(card.title()).isIn(EnglishTexts.COMMAND.busy(), EnglishTexts.COMMAND.unreachable());
    google.faults().clear();
    Answer first = press(dialect, kim, card);
    int calls = google.calls("spaces.create").size();
    Answer second = press(dialect, kim, card);

    assertThat(first.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(google.calls("spaces.create")).hasSize(calls);
    assertThat(google.calls("spaces.create"))
        .extracting(call -> call.query().get("requestId"))
        .containsOnly(google.calls("spaces.create").get(0).query().get("requestId"));
    assertThat(google.spaces()).filteredOn(s -> s.displayName().equals(name)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void tryAgainCardShowsRetryAfter(EventFormat dialect) {
    Person kim = app.connected();
    google.faults().next("spaces.create").answers(429, TOO_LATE, "{}");

    Answer card = app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id()));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.busy());
    assertThat(card.text()).contains("17 seconds");
    assertThat(card.buttons()).containsExactly(EnglishTexts.COMMAND.tryAgain());
  }

  @ParameterizedTest
  @EnumSource
  void tryAgainButtonIsBoundToPersonAndRequest(EventFormat dialect) {
    Person kim = app.connected();
    Person eve = app.connected();
    google.faults().next("spaces.create").answers(503, TOO_LATE, "{}");
    Answer card = app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id()));
    google.forgetCalls();

    JsonNode action = card.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow();
    ObjectNode request = (ObjectNode) action.path("parameters").get(1);
    Answer strangers = press(dialect, eve, card);
    String sealed = request.path("value").asText();
    request.put("value", sealed.substring(1));
    Answer altered = app.send(dialect, App.events(dialect, kim).button(action));

    assertThat(request.path("key").asText()).isEqualTo("request");
    assertThat(sealed).hasSizeGreaterThan(50).doesNotContain("Apollo");
    assertThat(strangers.title()).isEqualTo(EnglishTexts.COMMAND.outdatedButton());
    assertThat(altered.title()).isEqualTo(EnglishTexts.COMMAND.outdatedButton());
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void tryAgainButtonWorksAcrossDialects(EventFormat dialect) {
    Person kim = app.connected();
    google.faults().next("spaces.create").answers(503, TOO_LATE, "{}");
    Answer card = app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id()));
    google.faults().clear();

    EventFormat other = dialect == EventFormat.CLASSIC ? EventFormat.ADD_ON : EventFormat.CLASSIC;
    assertThat(press(other, kim, card).title()).isEqualTo(EnglishTexts.COMMAND.created());
  }

  @ParameterizedTest
  @EnumSource
  void tryAgainButtonIsAbsentAfterPermanentRejection(EventFormat dialect) {
    Map<Integer, String> titles =
        Map.of(
            400, EnglishTexts.COMMAND.refused(),
            403, EnglishTexts.COMMAND.notAllowed(),
            404, EnglishTexts.COMMAND.refused(),
            409, EnglishTexts.COMMAND.nameTaken());
    titles.forEach(
        (status, title) -> {
          Person kim = app.connected();
          google.faults().next("spaces.create").answers(status);
          Answer card = app.send(dialect, App.events(dialect, kim).command(1, "Apollo"));
          assertThat(card.title()).isEqualTo(title);
          assertThat(card.buttons()).doesNotContain(EnglishTexts.COMMAND.tryAgain());
          assertThat(google.calls("spaces.create")).hasSize(1);
        });
  }

  private Answer press(EventFormat dialect, Person person, Answer card) {
    JsonNode action = card.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow();
    return app.send(dialect, App.events(dialect, person).button(action));
  }
}
