package dev.newspace.command.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.command.ManageSpaceButton;
import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.space.Spaces;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the administrator allows nothing, nothing is offered, and all of it is refused. */
@QuarkusTest
class NothingManageableTest extends ManageFrontDoorTest {
  @Inject ManageSpaceButton button;
  @Inject Spaces spaces;
  @Inject Database database;

  @ParameterizedTest
  @EnumSource
  void nothingIsOffered(EventFormat dialect) {
    Person kim = app.connected();
    Answer card = created(dialect, kim);

    Answer list = app.send(dialect, App.events(dialect, kim).command(2, ""));

    assertThat(card.buttons()).containsExactly(TEXTS.openSpace(), TEXTS.makeAnother());
    assertThat(list.buttons()).isEmpty();
    assertThat(list.json().toString()).doesNotContain(TEXTS.manage());
  }

  @ParameterizedTest
  @EnumSource
  void whatComesAllTheSameIsRefused(EventFormat dialect) {
    Person kim = app.connected();
    Answer card = created(dialect, kim);
    Map<String, String> carried =
        button.carrying(spaces.newest(kim.name(), Instant.now().plusSeconds(60), 1).get(0));

    for (String action :
        List.of(
            ManageSpaceButton.ACTION,
            ManageCommand.SHOW_NOW,
            ManageCommand.MEMBERS,
            ManageCommand.ADD_APP,
            DeleteCommand.ASK,
            DeleteCommand.DELETE,
            ManageCommand.LIST,
            EditCommand.OPEN,
            MessageCommand.OPEN,
            PeopleCommand.OPEN)) {
      JsonNode press = forged(action(card, TEXTS.makeAnother()), action, carried);
      assertThat(app.send(dialect, App.events(dialect, kim).button(press)).title())
          .as(action)
          .isEqualTo(TEXTS.notManageable());
    }
    for (String form : List.of(EditForm.SEND, MessageCommand.SEND, PeopleForm.SEND)) {
      JsonNode send = forged(action(card, TEXTS.makeAnother()), form, carried);
      Answer answer =
          app.send(
              dialect,
              App.events(dialect, kim)
                  .form(send, Map.of("name", List.of("x"), "text", List.of("x"))));
      assertThat(answer.title()).as(form).isEqualTo(TEXTS.notManageable());
    }
    assertThat(google.calls()).isEmpty();
  }

  private static JsonNode forged(JsonNode button, String action, Map<String, String> carried) {
    ObjectNode forged = button.deepCopy();
    forged.remove("interaction");
    if (!forged.path("function").asText().contains("://")) {
      forged.put("function", action);
    }
    var parameters = forged.putArray("parameters");
    parameters.addObject().put("key", "action").put("value", action);
    carried.forEach((key, value) -> parameters.addObject().put("key", key).put("value", value));
    return forged;
  }
}
