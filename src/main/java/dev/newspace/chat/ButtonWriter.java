package dev.newspace.chat;

import com.google.api.services.chat.v1.model.GoogleAppsCardV1Action;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1ActionParameter;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Button;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1OnClick;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1OpenLink;
import dev.newspace.interaction.Card.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes buttons, of cards and of dialogs. */
final class ButtonWriter {
  /** The parameter that tells what a button is for, in either dialect. */
  static final String ACTION = "action";

  private ButtonWriter() {}

  static GoogleAppsCardV1Button button(Button button, UnaryOperator<String> function) {
    return new GoogleAppsCardV1Button()
        .setText(button.label())
        .setOnClick(
            button instanceof Button.Press press
                ? new GoogleAppsCardV1OnClick().setAction(action(press, function))
                : new GoogleAppsCardV1OnClick()
                    .setOpenLink(
                        new GoogleAppsCardV1OpenLink()
                            .setUrl(((Button.Open) button).target().toString())));
  }

  private static GoogleAppsCardV1Action action(Button.Press press, UnaryOperator<String> function) {
    List<GoogleAppsCardV1ActionParameter> parameters = new ArrayList<>();
    parameters.add(parameter(ACTION, press.action()));
    press.parameters().forEach((key, value) -> parameters.add(parameter(key, value)));
    GoogleAppsCardV1Action action =
        new GoogleAppsCardV1Action()
            .setFunction(function.apply(press.action()))
            .setParameters(parameters);
    return press.opensForm() ? action.setInteraction("OPEN_DIALOG") : action;
  }

  private static GoogleAppsCardV1ActionParameter parameter(String key, String value) {
    return new GoogleAppsCardV1ActionParameter().setKey(key).setValue(value);
  }
}
