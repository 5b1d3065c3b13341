package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of event, in both dialects, in every variation. */
@QuarkusTest
class InteractionsTest extends FrontDoorTest {
  /** What people see and what there is, without what differs each time. */
  private record Seen(Outcome outcome, List<String> texts) {}

  static Stream<Arguments> actions() {
    return Arrays.stream(Variation.values())
        .flatMap(
            variation ->
                ReceivedAction.all().stream().map(action -> Arguments.of(action, variation)));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void actionHasSameOutcomeInBothDialects(ReceivedAction action, Variation variation) {
    Seen classic = seen(EventFormat.CLASSIC, action, variation);
    Seen addOn = seen(EventFormat.ADD_ON, action, variation);

    assertThat(classic.outcome()).isEqualTo(expected(action, variation));
    assertThat(addOn).isEqualTo(classic);
  }

  private static Outcome expected(ReceivedAction action, Variation variation) {
    return variation == Variation.BEFORE_CONSENT && action.needsConsent()
        ? Outcome.card(Outcome.PROMPT)
        : action.outcome();
  }

  private Seen seen(EventFormat dialect, ReceivedAction action, Variation variation) {
    Person person =
        action.needsConsent() && variation != Variation.BEFORE_CONSENT
            ? app.connected()
            : app.newcomer();
    String name = "Apollo " + person.id();
    google.forgetCalls();
    List<Answer> visible =
        action.deed().events(variation.of(App.events(dialect, person)), name).stream()
            .map(event -> app.send(dialect, variation.of((JsonNode) event)))
            .filter(answer -> !answer.isNothing())
            .toList();
    visible.stream()
        .filter(answer -> !answer.isPrompt() && !answer.isDialog())
        .forEach(answer -> assertThat(answer.viewer()).isEqualTo(viewer(variation, person)));
    return new Seen(
        outcome(visible, name), visible.stream().map(a -> a.text().replace(name, "NAME")).toList());
  }

  private Outcome outcome(List<Answer> visible, String name) {
    List<SpaceResource> spaces =
        google.spaces().stream().filter(space -> space.displayName().equals(name)).toList();
    return new Outcome(
        visible.stream().map(a -> a.isPrompt() ? Outcome.PROMPT : a.title()).toList(),
        google.calls().stream().map(Call::operation).filter(o -> !o.endsWith("keys")).toList(),
        spaces.size(),
        spaces.stream().flatMap(space -> space.invited().stream()).toList());
  }

  /** With other people about, only the one who asked sees the answer. */
  private static String viewer(Variation variation, Person person) {
    return variation == Variation.IN_A_SHARED_SPACE ? person.name() : "";
  }
}
