package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.ManageSpaceButton;
import dev.newspace.command.SpaceFields;
import dev.newspace.config.SpaceLimits;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Form;
import dev.newspace.interaction.Form.Field;
import dev.newspace.interaction.Form.Option;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the form looks by which a space is changed. */
@ApplicationScoped
class EditForm {
  static final String SEND = "sendSpaceEdit";
  static final String HISTORY = "history";
  static final String ON = "on";
  static final String OFF = "off";
  static final String KEEP = "keep";

  /** What is longer than that was not typed in the form. */
  private static final int MAX_SHOWN_AGAIN = 500;

  private final ManageSpaceButton manage;
  private final SpaceFields shared;
  private final CommandTexts texts;

  EditForm(ManageSpaceButton manage, SpaceFields shared, Languages languages) {
    this.manage = manage;
    this.shared = shared;
    this.texts = languages.texts(CommandTexts.class);
  }

  /**
   * The form.
   *
   * @param faults what has to be mended, by the field's name
   * @param names to choose from
   */
  Form of(FilledForm<EditDraft> filled, Map<String, String> faults, List<String> names) {
    EditDraft draft = filled.draft();
    List<Field> fields = new ArrayList<>();
    fields.add(shared.name(FormTexts.cut(draft.name(), MAX_SHOWN_AGAIN), faults, names));
    fields.add(
        shared.description(
            FormTexts.cut(draft.description(), SpaceLimits.MAX_DESCRIPTION + MAX_SHOWN_AGAIN),
            hint(draft.base().description()),
            faults));
    fields.add(
        shared.guidelines(
            FormTexts.cut(draft.guidelines(), SpaceLimits.MAX_GUIDELINES + MAX_SHOWN_AGAIN),
            hint(draft.base().guidelines()),
            faults));
    fields.add(
        new Field.RadioButtons(
            HISTORY, faults.getOrDefault(HISTORY, texts.history()), history(draft)));
    Map<String, String> parameters = new HashMap<>(manage.carrying(filled.space()));
    parameters.putAll(filled.opening().parameters());
    parameters.putAll(draft.base().parameters());
    return new Form(
        texts.editSpace(),
        FormTexts.all(faults),
        fields,
        new Button.Press(texts.save(), SEND, parameters, false));
  }

  /** Nobody can take away a text without seeing it. */
  private String hint(Optional<String> known) {
    return known.isPresent() ? "" : texts.emptyKeeps();
  }

  private List<Option> history(EditDraft draft) {
    List<Option> options = new ArrayList<>();
    boolean isKept = !draft.history().equals(ON) && !draft.history().equals(OFF);
    if (draft.base().history().isEmpty()) {
      options.add(new Option(KEEP, texts.historyAsItIs(), isKept));
    }
    options.add(new Option(ON, texts.historyIsOn(), draft.history().equals(ON)));
    options.add(new Option(OFF, texts.historyIsOff(), draft.history().equals(OFF)));
    return options;
  }
}
