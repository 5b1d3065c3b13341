package dev.newspace.command.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.command.CommandTexts;
import dev.newspace.config.Capability;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How a person gets to what can be done with a space, in either dialect. */
abstract class ManageFrontDoorTest extends FrontDoorTest {
  static final CommandTexts TEXTS = EnglishTexts.COMMAND;

  /** A new space of a person who has consented to no more than its creation. */
  Answer created(EventFormat dialect, Person person) {
    Answer card =
        app.send(dialect, App.events(dialect, person).command(1, "Apollo " + person.id()));
    google.forgetCalls();
    return card;
  }

  /** The dialog that opens at a press on the button of its card. */
  Answer dialog(EventFormat dialect, Person person, Answer card) {
    return press(dialect, person, card, TEXTS.manage());
  }

  /** The dialog of a new space of a new person. */
  Answer dialog(EventFormat dialect, Person person) {
    return dialog(dialect, person, created(dialect, person));
  }

  /** The calls of the Chat API since the last time that calls were forgotten, in order. */
  List<Call> calls() {
    return google.calls().stream().filter(call -> call.operation().contains(".")).toList();
  }

  List<String> operations() {
    return calls().stream().map(Call::operation).toList();
  }

  boolean hasSpace(String displayName) {
    return google.spaces().stream().anyMatch(space -> space.displayName().equals(displayName));
  }

  /** The space of a display name, as Google has it now. */
  SpaceResource space(String displayName) {
    return google.spaces().stream()
        .filter(space -> space.displayName().equals(displayName))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No space " + displayName));
  }

  Answer press(EventFormat dialect, Person person, Answer card, String label) {
    return app.send(dialect, App.events(dialect, person).button(action(card, label)));
  }

  static JsonNode action(Answer card, String label) {
    return card.action(label).orElseThrow(() -> new AssertionError("No " + label + " in " + card));
  }

  Answer submit(EventFormat dialect, Person person, Answer form, Map<String, List<String>> fields) {
    return app.send(dialect, App.events(dialect, person).form(form.submit(), fields));
  }

  /** Consents to what a card asks for. */
  HttpResponse<String> authorize(Answer card, Person person, Capability... unticked) {
    return app.consent(link(card), person, unticked);
  }

  static URI link(Answer card) {
    return card.link(TEXTS.authorizeButton())
        .orElseThrow(() -> new AssertionError("Nothing to authorize in " + card));
  }

  /** The same button as it was yesterday. */
  static JsonNode yesterday(JsonNode action) {
    ObjectNode old = action.deepCopy();
    String before = String.valueOf(Instant.now().minus(Duration.ofDays(1)).getEpochSecond());
    for (JsonNode parameter : old.path("parameters")) {
      if (parameter.path("key").asText().equals("opened")) {
        ((ObjectNode) parameter).put("value", before);
      }
    }
    return old;
  }
}
