package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.people.People;
import dev.newspace.testing.App;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands in place of a part of an event, the answer is one that Google takes. */
@QuarkusTest
class MutilatedEventsTest extends FrontDoorTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What may stand in place of a part; nothing at all is one of it. */
  private static final List<Optional<JsonNode>> ODD =
      List.of(
          Optional.empty(),
          Optional.of(JSON.nullNode()),
          Optional.of(JSON.textNode("\u0000<b>\ud800")),
          Optional.of(JSON.arrayNode().add(-1.5).add(JSON.objectNode())));

  @ParameterizedTest
  @EnumSource
  void mutilatedEventGetsValidAnswer(EventFormat dialect) {
    for (Function<Events, JsonNode> shape : everyShape()) {
      JsonNode event = shape.apply(App.events(dialect, app.newcomer()));
      mutilate(event, () -> app.send(dialect, event));
    }
  }

  private static List<Function<Events, JsonNode>> everyShape() {
    JsonNode action = JSON.objectNode().put("function", "tryAgain");
    return List.of(
        events -> events.command(1, "Apollo", People.BEN),
        events -> events.quickCommandForDialog(4),
        events -> events.addedByCommand(1, "Apollo").get(0),
        events -> events.form(action, Map.of("name", List.of("x"))));
  }

  /** Sends the event once for each part and each odd value in its place. */
  private static void mutilate(JsonNode node, Runnable send) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode whole = object.get(name);
        mutilate(whole, send);
        for (Optional<JsonNode> odd : ODD) {
          odd.ifPresentOrElse(value -> object.set(name, value), () -> object.remove(name));
          send.run();
        }
        object.set(name, whole);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode whole = array.get(i);
        mutilate(whole, send);
        for (Optional<JsonNode> odd : ODD) {
          array.set(i, odd.orElseGet(JSON::nullNode));
          send.run();
        }
        array.set(i, whole);
      }
    }
  }
}
