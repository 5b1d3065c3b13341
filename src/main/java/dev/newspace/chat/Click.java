package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Interaction.DialogSubmitted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A click on a card, in a dialog or in the home tab.
 *
 * @param action what was clicked is for
 * @param form whether that is a form, which only the action's name tells: Chat sends {@code
 *     SUBMIT_DIALOG} and {@code SUBMIT_FORM} for plain buttons, too
 * @param parameters what the button carried
 * @param formInputs what was filled in beside it
 */
record Click(String action, boolean form, Map<String, String> parameters, JsonNode formInputs) {
  /** Whether it was made in the home tab. */
  boolean isAtHome() {
    return HomeWriter.isHome(parameters);
  }

  /** The interaction; empty where a dialog was cancelled. */
  Optional<Interaction> interaction(Context context, JsonNode dialogEventType) {
    if ("CANCEL_DIALOG".equals(dialogEventType.asText())) {
      return Optional.empty();
    }
    return Optional.of(
        form
            ? new DialogSubmitted(context, action, parameters, fields())
            : new ButtonClicked(context, action, parameters));
  }

  /** What was filled in: the texts of each field. */
  private Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new HashMap<>();
    formInputs
        .properties()
        .forEach(
            entry -> {
              JsonNode values = entry.getValue().path("stringInputs").path("value");
              fields.put(
                  entry.getKey(),
                  StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).toList());
            });
    return fields;
  }
}
