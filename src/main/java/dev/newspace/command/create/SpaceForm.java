package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.FormOpening;
import dev.newspace.command.SpaceFields;
import dev.newspace.config.SpaceLimits;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Form;
import dev.newspace.interaction.Form.Field;
import dev.newspace.interaction.Form.Option;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.space.SpaceRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the form for a space looks; only what Google lets this person choose is in it. */
@ApplicationScoped
class SpaceForm {
  static final String SEND = "sendSpaceForm";

  /** Of faults that no field can mend. */
  static final String WHOLE = "";

  static final String EMAILS = "emails";
  static final String KIND = "kind";
  static final String OPTIONS = "options";
  static final String COLLABORATION = "collaboration";
  static final String ANNOUNCEMENT = "announcement";
  static final String OUTSIDERS = "outsiders";
  static final String HISTORY_OFF = "historyOff";
  static final String DISCOVERABLE = "discoverable";
  static final String LEAVE_OUT_MORE = "leaveOutMore";

  /** The parameter of people who were chosen and are more than the form can show chosen. */
  static final String MORE_PEOPLE = "morePeople";

  static final String BETWEEN_PEOPLE = ",";

  /** 49 addresses of 60 characters; with texts that are full, too, an answer holds no more. */
  static final int MAX_EMAILS = 3_000;

  private final SpaceFields shared;
  private final SpaceRules rules;
  private final CommandTexts texts;

  SpaceForm(SpaceFields shared, SpaceRules rules, Languages languages) {
    this.shared = shared;
    this.rules = rules;
    this.texts = languages.texts(CommandTexts.class);
  }

  /**
   * The form.
   *
   * @param opening which opening of the form it is: sent twice, it makes one space
   * @param faults what has to be mended, by the field's name
   * @param names to choose from
   */
  Form of(
      Context context,
      SpaceDraft typed,
      FormOpening opening,
      Map<String, String> faults,
      List<String> names) {
    SpaceDraft draft = DraftCutter.fit(typed);
    int shown = context.inOrganization() ? SpaceLimits.MAX_PRESET_PEOPLE : 0;
    List<String> chosen = draft.people().stream().limit(shown).toList();
    List<String> more = draft.people().stream().skip(shown).toList();
    List<Field> fields = new ArrayList<>();
    fields.add(shared.name(draft.name(), faults, names));
    fields.add(
        shared.description(
            draft.description(), rules.isDescriptionRequired() ? texts.needed() : "", faults));
    fields.add(shared.guidelines(draft.guidelines(), "", faults));
    if (context.inOrganization()) {
      fields.add(shared.people(chosen, more.size()));
    }
    fields.add(
        new Field.Text(
            EMAILS,
            texts.emails(),
            faults.getOrDefault(EMAILS, ""),
            draft.emails(),
            MAX_EMAILS,
            true,
            List.of()));
    fields.add(
        new Field.RadioButtons(
            KIND,
            texts.kind(),
            List.of(
                new Option(COLLABORATION, texts.collaboration(), !draft.announcement()),
                new Option(ANNOUNCEMENT, texts.announcement(), draft.announcement()))));
    fields.add(
        new Field.Checkboxes(
            OPTIONS,
            faults.getOrDefault(OPTIONS, texts.options()),
            options(context, draft, more.size())));
    return new Form(
        texts.createSpace(),
        faults.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", faults.values())),
        fields,
        new Button.Press(texts.create(), SEND, parameters(opening, more), false));
  }

  private static Map<String, String> parameters(FormOpening opening, List<String> more) {
    Map<String, String> parameters = new HashMap<>(opening.parameters());
    if (!more.isEmpty()) {
      parameters.put(MORE_PEOPLE, String.join(BETWEEN_PEOPLE, more));
    }
    return parameters;
  }

  private List<Option> options(Context context, SpaceDraft draft, int more) {
    List<Option> options = new ArrayList<>();
    if (context.inOrganization()) {
      if (!rules.areOutsidersForbidden()) {
        options.add(option(OUTSIDERS, texts.outsiders(), draft));
      }
      options.add(option(DISCOVERABLE, texts.discoverable(), draft));
    }
    options.add(option(HISTORY_OFF, texts.historyOff(), draft));
    if (more > 0) {
      options.add(option(LEAVE_OUT_MORE, texts.leaveOutMore(more), draft));
    }
    return options;
  }

  private static Option option(String value, String label, SpaceDraft draft) {
    return new Option(value, label, draft.options().contains(value));
  }
}
