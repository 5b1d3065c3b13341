package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MainJobIT {
  @RegisterExtension static final RunningApp SERVING = RunningApp.byDefault();

  private App app;

  @BeforeEach
  void find() {
    app = SERVING.app();
  }

  @ParameterizedTest
  @EnumSource
  void newcomerConsentsOnceAndSameEventCreatesSpace(Caller caller) {
    Person kim = app.newcomer();
    JsonNode event = events(caller, kim).command(1, "Project Apollo " + kim.id());

    Answer prompt = app.send(caller, event);
    HttpResponse<String> afterConsent = app.consent(prompt.promptUrl(), kim);
    Answer card = app.send(caller, event);

    assertThat(prompt.promptUrl().toString()).startsWith(RunningApp.PUBLIC_URL + "/oauth2/start?");
    assertThat(afterConsent.statusCode()).isIn(302, 303);
    assertThat(App.location(afterConsent)).isEqualTo(URI.create(App.COMPLETION_URL));
    SpaceResource space = onlySpaceOf(kim);
    assertThat(space.displayName()).isEqualTo("Project Apollo " + kim.id());
    assertThat(card.text()).contains(space.displayName());
    assertThat(card.link(EnglishTexts.COMMAND.openSpace())).contains(URI.create(space.uri()));
    assertThat(calls()).containsExactly("token", "spaces.create");
  }

  @ParameterizedTest
  @EnumSource
  void redeliveryGetsSameCardWithoutGoogleCalls(Caller caller) {
    Person kim = app.connected();
    JsonNode event = events(caller, kim).command(1, "Project Apollo " + kim.id());
    Answer first = app.send(caller, event);
    SERVING.google().forgetCalls();

    Answer again = app.send(caller, event);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.link(EnglishTexts.COMMAND.openSpace()))
        .contains(URI.create(onlySpaceOf(kim).uri()));
    assertThat(calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void mentionedPeopleAreAdded(Caller caller) {
    Person kim = app.connected();

    Answer card =
        app.send(
            caller, events(caller, kim).command(1, "With two " + kim.id(), People.BEN, People.ANN));

    assertThat(onlySpaceOf(kim).invited()).containsExactlyInAnyOrder(People.BEN, People.ANN);
    assertThat(card.text()).contains("You, Ben Okafor, Ann Archer");
    assertThat(calls()).containsExactly("spaces.setup");
  }

  @ParameterizedTest
  @EnumSource
  void disconnectRevokesAndDeletesConsent(Caller caller) {
    Person kim = app.connected();

    Answer goodbye = app.disconnect(caller, events(caller, kim));
    Answer next = app.send(caller, events(caller, kim).command(1, "Anew " + kim.id()));

    assertThat(goodbye.title()).isEqualTo(EnglishTexts.COMMAND.disconnected());
    assertThat(calls()).containsExactly("revoke");
    assertThat(next.isPrompt()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void pendingCommandRunsAfterConsent(Caller caller) {
    Person kim = app.newcomer();
    JsonNode event = events(caller, kim).withoutCompletionUrl().command(1, "Waiting " + kim.id());

    Answer card = app.send(caller, event);
    HttpResponse<String> page =
        app.consent(card.link(EnglishTexts.COMMAND.authorizeButton()).orElseThrow(), kim);

    SpaceResource space = onlySpaceOf(kim);
    assertThat(space.displayName()).isEqualTo("Waiting " + kim.id());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("href=\"" + space.uri() + "\"");
  }

  @ParameterizedTest
  @EnumSource
  void tryAgainButtonCreatesOneSpace(Caller caller) {
    Person kim = app.connected();
    // Longer than anybody waits for an answer: the person has to come back.
    SERVING
        .google()
        .faults()
        .next(100, "spaces.create")
        .answers(429, Map.of("Retry-After", "3600"), "{}");
    Answer busy = app.send(caller, events(caller, kim).command(1, "Busy " + kim.id()));
    SERVING.google().faults().clear();
    JsonNode tryAgain =
        events(caller, kim).button(busy.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow());

    Answer made = app.send(caller, tryAgain);
    Answer again = app.send(caller, tryAgain);

    assertThat(made.link(EnglishTexts.COMMAND.openSpace()))
        .contains(URI.create(onlySpaceOf(kim).uri()));
    assertThat(again.json()).isEqualTo(made.json());
  }

  private static Events events(Caller caller, Person person) {
    return App.events(caller == Caller.ADD_ON ? EventFormat.ADD_ON : EventFormat.CLASSIC, person);
  }

  private static SpaceResource onlySpaceOf(Person person) {
    List<SpaceResource> all =
        SERVING.google().spaces().stream().filter(s -> s.creator().equals(person)).toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  /** What Google was asked; that keys are fetched now and then is beside the point. */
  private static List<String> calls() {
    return SERVING.google().calls().stream()
        .map(Call::operation)
        .filter(operation -> !operation.endsWith("-keys"))
        .toList();
  }
}
