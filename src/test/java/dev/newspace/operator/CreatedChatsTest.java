package dev.newspace.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.vault.Vault;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What group chats and direct messages leave here is known to the operator's commands. */
@QuarkusTest
class CreatedChatsTest extends FrontDoorTest {
  @Inject Database database;
  @Inject Vault vault;

  @Test
  void exportTellsOfChatsAndForgettingRemovesThem() throws IOException {
    Person kim = app.connected();
    assertThat(directMessage(kim).title()).isEqualTo(EnglishTexts.COMMAND.directMessage());

    JsonNode all = export(kim);
    String told = new PersonRemoval(database, vault).of(kim.name());

    assertThat(all.path("createdChats").findValuesAsText("space_name"))
        .singleElement()
        .asString()
        .startsWith("spaces/");
    assertThat(told).contains("Group chats and direct messages forgotten: 1");
    assertThat(export(kim).path("createdChats")).isEmpty();
  }

  @Test
  void exportTellsOfChatThatWaitsForConsent() throws IOException {
    Person kim = app.newcomer();
    assertThat(directMessage(kim).title()).isEqualTo(EnglishTexts.COMMAND.authorize());

    JsonNode waiting = export(kim).path("waitingCommands");

    assertThat(waiting).hasSize(1);
    assertThat(waiting.get(0).at("/command/people").findValuesAsText("user"))
        .containsExactly(People.BEN.name());
  }

  @Test
  void disconnectedPersonsChatsStayRemembered() throws IOException {
    Person kim = app.connected();
    directMessage(kim);

    app.disconnect(EventFormat.CLASSIC, kim);

    assertThat(export(kim).path("createdChats")).hasSize(1);
  }

  private JsonNode export(Person person) throws IOException {
    return new ObjectMapper().readTree(new PersonExport(database, vault).of(person.name()));
  }

  private Answer directMessage(Person person) {
    Answer asked =
        app.send(
            EventFormat.ADD_ON, App.events(EventFormat.ADD_ON, person).command(1, "", People.BEN));
    return app.send(
        EventFormat.ADD_ON,
        App.events(EventFormat.ADD_ON, person)
            .button(asked.action(EnglishTexts.COMMAND.openDirectMessage()).orElseThrow()));
  }
}
