package dev.newspace.chat;

import com.google.api.services.chat.v1.model.GoogleAppsCardV1ButtonList;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Card;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1CardFixedFooter;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1CardHeader;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1PlatformDataSource;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Section;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1SelectionInput;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1SelectionItem;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1SuggestionItem;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Suggestions;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1TextInput;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1TextParagraph;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Validation;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Widget;
import dev.newspace.interaction.Form;
import dev.newspace.interaction.Form.Field;
import dev.newspace.interaction.Form.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes a form as a card, with Google's own model classes. */
final class FormWriter {
  private FormWriter() {}

  /**
   * The card of a dialog.
   *
   * @param function what a button's action has to call, from the action's name
   */
  static GoogleAppsCardV1Card card(Form form, UnaryOperator<String> function) {
    return card(form, widgets(form))
        .setFixedFooter(
            new GoogleAppsCardV1CardFixedFooter()
                .setPrimaryButton(ButtonWriter.button(form.submit(), function)));
  }

  /** The card for the home tab, where only a dialog would show its footer. */
  static GoogleAppsCardV1Card homeCard(Form form, UnaryOperator<String> function) {
    List<GoogleAppsCardV1Widget> widgets = widgets(form);
    widgets.add(
        new GoogleAppsCardV1Widget()
            .setButtonList(
                new GoogleAppsCardV1ButtonList()
                    .setButtons(List.of(ButtonWriter.button(form.submit(), function)))));
    return card(form, widgets);
  }

  private static GoogleAppsCardV1Card card(Form form, List<GoogleAppsCardV1Widget> widgets) {
    return new GoogleAppsCardV1Card()
        .setHeader(new GoogleAppsCardV1CardHeader().setTitle(form.title()))
        .setSections(List.of(new GoogleAppsCardV1Section().setWidgets(widgets)));
  }

  private static List<GoogleAppsCardV1Widget> widgets(Form form) {
    List<GoogleAppsCardV1Widget> widgets = new ArrayList<>();
    form.fault()
        .ifPresent(
            fault ->
                widgets.add(
                    new GoogleAppsCardV1Widget()
                        .setTextParagraph(
                            new GoogleAppsCardV1TextParagraph()
                                .setText(MessageWriter.escaped(fault)))));
    form.fields().forEach(field -> widgets.add(widget(field)));
    return widgets;
  }

  private static GoogleAppsCardV1Widget widget(Field field) {
    if (field instanceof Field.Text text) {
      return new GoogleAppsCardV1Widget().setTextInput(text(text));
    }
    return new GoogleAppsCardV1Widget().setSelectionInput(selection(field));
  }

  private static GoogleAppsCardV1TextInput text(Field.Text text) {
    GoogleAppsCardV1TextInput input =
        new GoogleAppsCardV1TextInput()
            .setName(text.name())
            .setLabel(text.label())
            .setType(text.lines() ? "MULTIPLE_LINE" : "SINGLE_LINE")
            .setValidation(new GoogleAppsCardV1Validation().setCharacterLimit(text.most()));
    if (!text.hint().isEmpty()) {
      input.setHintText(text.hint());
    }
    if (!text.value().isEmpty()) {
      input.setValue(text.value());
    }
    if (!text.suggestions().isEmpty()) {
      input.setInitialSuggestions(
          new GoogleAppsCardV1Suggestions()
              .setItems(
                  text.suggestions().stream()
                      .map(item -> new GoogleAppsCardV1SuggestionItem().setText(item))
                      .toList()));
    }
    return input;
  }

  private static GoogleAppsCardV1SelectionInput selection(Field field) {
    GoogleAppsCardV1SelectionInput input =
        new GoogleAppsCardV1SelectionInput().setName(field.name());
    if (field instanceof Field.UserPicker people) {
      input
          .setLabel(people.label())
          .setType("MULTI_SELECT")
          .setMultiSelectMaxSelectedItems(people.most())
          .setPlatformDataSource(
              new GoogleAppsCardV1PlatformDataSource().setCommonDataSource("USER"));
      return people.chosen().isEmpty()
          ? input
          : input.setItems(
              people.chosen().stream().map(user -> person(user, people.named())).toList());
    }
    if (field instanceof Field.RadioButtons choice) {
      return input
          .setLabel(choice.label())
          .setType("RADIO_BUTTON")
          .setItems(choice.options().stream().map(FormWriter::item).toList());
    }
    Field.Checkboxes switches = (Field.Checkboxes) field;
    return input
        .setLabel(switches.label())
        .setType("CHECK_BOX")
        .setItems(switches.options().stream().map(FormWriter::item).toList());
  }

  /** The data source knows a person's name by the resource name. */
  private static GoogleAppsCardV1SelectionItem person(String user, boolean named) {
    GoogleAppsCardV1SelectionItem person =
        new GoogleAppsCardV1SelectionItem().setValue(user).setSelected(true);
    return named ? person.setText(user) : person;
  }

  private static GoogleAppsCardV1SelectionItem item(Option option) {
    return new GoogleAppsCardV1SelectionItem()
        .setValue(option.value())
        .setText(option.label())
        .setSelected(option.chosen());
  }
}
