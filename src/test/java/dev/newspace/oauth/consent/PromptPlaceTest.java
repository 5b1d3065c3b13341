package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.Payload;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Chat's own prompt answers what was typed, and nothing that was clicked, whatever URL is there.
 */
@QuarkusTest
class PromptPlaceTest extends FrontDoorTest {
  static Stream<Arguments> clicks() {
    return Stream.of(EventFormat.values())
        .flatMap(
            dialect ->
                Stream.of(false, true)
                    .flatMap(
                        shared ->
                            Stream.of(
                                    named("in a card", event -> event),
                                    named("in a dialog", Payload::insideDialog),
                                    named("for a dialog", Payload::requestingDialog))
                                .map(place -> Arguments.of(dialect, shared, place))));
  }

  @ParameterizedTest(name = "{0} shared {1} {2}")
  @MethodSource("clicks")
  void clickWithCompletionUrlGetsAuthorizeLink(EventFormat dialect, boolean shared, Place place) {
    Person kim = app.connected();
    Events events = events(dialect, kim, shared);
    google.faults().next("spaces.create").answers(503, Map.of("Retry-After", "60"), "{}");
    Answer busy = app.send(dialect, events.command(1, "Apollo " + kim.id()));
    JsonNode tryAgain = busy.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow();
    google.consent().withdraw(kim.id());
    google.expireAccessTokens();

    Answer ask =
        app.send(
            dialect,
            Payload.completingAt(
                App.COMPLETION_URL, place.change().apply(events.button(tryAgain))));

    assertThatCommandWaits(kim, ask, shared);
  }

  @ParameterizedTest(name = "{0} shared {1} {2}")
  @MethodSource("clicks")
  void formWithCompletionUrlGetsAuthorizeLink(EventFormat dialect, boolean shared, Place place) {
    Person kim = app.newcomer();
    Events events = events(dialect, kim, shared);
    Answer form = app.send(dialect, events.quickCommandForDialog(5));

    Answer ask =
        app.send(
            dialect,
            place
                .change()
                .apply(
                    Payload.completingAt(
                        App.COMPLETION_URL,
                        events.form(
                            form.submit(), Map.of("name", List.of("Apollo " + kim.id()))))));

    assertThatCommandWaits(kim, ask, shared);
  }

  private void assertThatCommandWaits(Person kim, Answer ask, boolean shared) {
    assertThat(ask.isPrompt()).isFalse();
    assertThat(ask.title()).isEqualTo(EnglishTexts.COMMAND.authorize());
    if (!ask.isDialog()) {
      assertThat(ask.viewer()).isEqualTo(shared ? kim.name() : "");
    }
    Page page =
        Page.of(
            app.consent(ask.link(EnglishTexts.COMMAND.authorizeButton()).orElseThrow(), kim), 200);
    assertThat(page.heading()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(google.spaces())
        .filteredOn(space -> space.displayName().equals("Apollo " + kim.id()))
        .hasSize(1);
  }

  /**
   * Where something is clicked.
   *
   * @param name in words
   * @param change of the event
   */
  record Place(String name, UnaryOperator<ObjectNode> change) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Place named(String name, UnaryOperator<ObjectNode> change) {
    return new Place(name, change);
  }

  private static Events events(EventFormat dialect, Person person, boolean shared) {
    Events events = App.events(dialect, person);
    return shared ? events.at(ChatSpace.shared("Team")) : events;
  }
}
