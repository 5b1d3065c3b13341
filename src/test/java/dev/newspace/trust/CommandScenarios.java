package dev.newspace.trust;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.EnglishTexts;
import java.util.List;
import java.util.Map;

/** What people ask for, and what becomes of it. */
final class CommandScenarios {
  private static final Map<String, String> LATER = Map.of("Retry-After", "3600");

  private final Stage stage;

  CommandScenarios(Stage stage) {
    this.stage = stage;
  }

  void tell() {
    allCommands();
    googleRefuses();
    googleAnswersOddly();
    tokensEnd();
    goodbyes();
  }

  private void allCommands() {
    Person kim = stage.connected();
    JsonNode event = stage.events(kim).command(1, "Swordfish 3" + kim.id(), People.BEN);
    stage.send(event);
    stage.send(event);
    for (int number : List.of(1, 2, 4, 5, 77)) {
      stage.send(stage.events(kim).command(number, ""));
      stage.send(stage.events(kim).quickCommand(number));
    }
    stage.send(stage.events(kim).command(1, "Swordfish".repeat(30)));
    stage.send(stage.events(kim).message("Swordfish"));
    stage.send(stage.events(kim).at(ChatSpace.shared("Swordfish Team")).added());
    stage.send(stage.events(kim).locale("de").command(4, ""));
  }

  private void googleRefuses() {
    for (int status : List.of(400, 403, 404, 409, 418)) {
      stage.google().faults().next("spaces.create").answers(status);
      stage.newSpace(stage.connected());
      stage.google().faults().next("spaces.setup").answers(status);
      stage.newSpace(stage.connected(), People.BEN);
    }
    Person kim = stage.connected();
    stage.google().faults().next("spaces.create").answers(503, LATER, "{\"a\":\"Swordfish\"}");
    Answer card = stage.newSpace(kim);
    stage.google().faults().next("spaces.create").answers(429, LATER, "{}");
    JsonNode tryAgain =
        stage.events(kim).button(card.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow());
    stage.send(tryAgain);
    stage.google().faults().next("spaces.create").resets();
    stage.send(tryAgain);
    stage.send(
        stage
            .events(stage.newcomer())
            .button(card.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow()));
    scopeMissing();
  }

  private void scopeMissing() {
    String answer =
        "{\"error\":{\"code\":403,\"message\":\"Swordfish\",\"details\":[{\"reason\":\"%s\"}]}}";
    for (String reason : List.of("ACCESS_TOKEN_SCOPE_INSUFFICIENT", "SERVICE_DISABLED", "OTHER")) {
      Person kim = stage.connected();
      stage
          .google()
          .faults()
          .next("spaces.create")
          .answers(403, Map.of(), answer.formatted(reason));
      stage.newSpace(kim);
    }
  }

  private void googleAnswersOddly() {
    List<String> bodies =
        List.of(
            "",
            "Swordfish",
            "[\"Swordfish\"]",
            "{\"name\":7}",
            "{\"name\":\"spaces/1\",\"membershipCount\":\"Swordfish\"}",
            "{\"name\":\"spaces/1\",\"spaceUri\":\"ht tp:Swordfish\"}",
            "{\"displayName\":\"Swordfish\"}",
            "{\"name\":\"spaces/1\",\"displayName\":\"Swordfish\",\"news\":{\"a\":1}}");
    for (String body : bodies) {
      stage.google().faults().next("spaces.create").answers(200, Map.of(), body);
      stage.newSpace(stage.connected());
    }
  }

  private void tokensEnd() {
    Person kim = stage.connected();
    stage.google().expireAccessTokens();
    stage.newSpace(kim);
    stage.google().expireAccessTokens();
    stage.google().faults().next("token").answers(503);
    stage.newSpace(kim);
    stage.google().faults().next("token").resets();
    stage.newSpace(kim);
    stage.google().consent().withdraw(kim.id());
    stage.newSpace(kim);
    stage.google().faults().next(2, "spaces.create").answers(401);
    stage.newSpace(stage.connected());
  }

  private void goodbyes() {
    Person kim = stage.connected();
    stage.goodbye(kim);
    stage.goodbye(kim);
    stage.send(stage.events(stage.connected()).removed());
    stage.google().faults().next("revoke").answers(503);
    stage.goodbye(stage.connected());
    stage.google().faults().next("revoke").resets();
    stage.goodbye(stage.connected());
  }
}
