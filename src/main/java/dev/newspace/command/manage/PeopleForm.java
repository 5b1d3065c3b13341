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
import dev.newspace.interaction.Interaction.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the form looks by which people are added; more than it can show chosen travel with it. */
@ApplicationScoped
class PeopleForm {
  static final String SEND = "sendPeople";
  static final String EMAILS = "emails";
  static final String OPTIONS = "options";
  static final String MORE_PEOPLE = "morePeople";

  /** 49 addresses of 60 characters. */
  static final int MAX_EMAILS = 3_000;

  private static final int MAX_CARRIED = 2 * SpaceLimits.MAX_PEOPLE;

  private final ManageSpaceButton manage;
  private final SpaceFields shared;
  private final CommandTexts texts;

  PeopleForm(ManageSpaceButton manage, SpaceFields shared, Languages languages) {
    this.manage = manage;
    this.shared = shared;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** The form, with what has to be mended. */
  Form of(FilledForm<PeopleDraft> filled, Optional<String> fault) {
    Context context = filled.context();
    PeopleDraft draft = filled.draft();
    int shown = context.inOrganization() ? SpaceLimits.MAX_PRESET_PEOPLE : 0;
    List<String> chosen = draft.picked().stream().limit(shown).toList();
    List<String> more = draft.picked().stream().skip(shown).limit(MAX_CARRIED).toList();
    List<Field> fields = new ArrayList<>();
    if (context.inOrganization()) {
      fields.add(shared.people(chosen, more.size()));
    }
    fields.add(
        new Field.Text(
            EMAILS,
            texts.emails(),
            fault.orElse(""),
            FormTexts.cut(draft.emails(), 2 * MAX_EMAILS),
            MAX_EMAILS,
            false,
            List.of()));
    Map<String, String> parameters = new HashMap<>(manage.carrying(filled.space()));
    parameters.putAll(filled.opening().parameters());
    if (!more.isEmpty()) {
      parameters.put(MORE_PEOPLE, PeopleDraft.joined(more));
      fields.add(
          new Field.Checkboxes(
              OPTIONS,
              texts.options(),
              List.of(new Option("leaveOut", texts.leaveOutMore(more.size()), false))));
    }
    return new Form(
        texts.addPeople(), fault, fields, new Button.Press(texts.add(), SEND, parameters, false));
  }
}
