package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.LateReply;
import dev.newspace.command.SpaceFields;
import dev.newspace.command.manage.SpaceChange.Act;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationResult;
import dev.newspace.space.SpaceEdit;
import dev.newspace.space.SpaceName;
import dev.newspace.space.SpaceRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** <em>Edit</em>: the form by which a space is changed, and what comes of it. */
@ApplicationScoped
class EditCommand implements HandlerRegistration, ChangeForm<EditDraft> {
  static final String OPEN = "editSpace";

  private final ChangeFormHandler forms;
  private final SpaceChanger changer;
  private final ChangeOutcomeCards outcomes;
  private final EditReader reader;
  private final EditForm form;
  private final SpaceRules rules;
  private final CommandTexts texts;

  EditCommand(
      ChangeFormHandler forms,
      SpaceChanger changer,
      ChangeOutcomeCards outcomes,
      EditReader reader,
      EditForm form,
      SpaceRules rules,
      Languages languages) {
    this.forms = forms;
    this.changer = changer;
    this.outcomes = outcomes;
    this.reader = reader;
    this.form = form;
    this.rules = rules;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public void register(HandlerRegistry registry) {
    forms.register(registry, OPEN, EditForm.SEND, this);
  }

  @Override
  public Act act() {
    return Act.EDIT;
  }

  /** With what Google tells now, where the person has allowed it; costs it one call at most. */
  @Override
  public Reply open(Context context, CreatedSpace space, LateReply late) {
    late.set(() -> show(context, space, EditDraft.of(space)));
    if (!changer.isConsented(context.user(), Act.LOOK)) {
      return show(context, space, EditDraft.of(space));
    }
    ChangeOutcome outcome = changer.look(context, space);
    if (outcome instanceof ChangeOutcome.Gone) {
      return new Reply.PrivateMessage(outcomes.of(outcome));
    }
    return show(
        context,
        space,
        outcome instanceof ChangeOutcome.Shown shown
            ? EditDraft.of(shown.now())
            : EditDraft.of(space));
  }

  @Override
  public EditDraft read(Map<String, List<String>> fields, Map<String, String> parameters) {
    return EditDraft.read(fields, parameters);
  }

  @Override
  public Map<String, String> faults(FilledForm<EditDraft> filled) {
    Map<String, String> faults = reader.faults(filled.draft());
    return faults.isEmpty() && reader.edit(filled.draft()).parts().isEmpty()
        ? Map.of(FormTexts.WHOLE, texts.nothingDiffers())
        : faults;
  }

  @Override
  public SpaceChange change(FilledForm<EditDraft> filled) {
    return SpaceChange.editing(filled.wish(), reader.edit(filled.draft()));
  }

  @Override
  public Optional<Reply> toMend(FilledForm<EditDraft> filled, ChangeOutcome outcome) {
    if (outcome instanceof ChangeOutcome.RulesViolated violated) {
      return Optional.of(show(filled, reader.faults(violated.violations())));
    }
    if (!(outcome instanceof ChangeOutcome.Refused refused)) {
      return Optional.empty();
    }
    SpaceEdit edit = reader.edit(filled.draft());
    if (refused.why() instanceof CreationResult.NameTaken) {
      String name = edit.displayName().orElse(filled.draft().name());
      List<String> names = rules.alternatives(name).stream().map(SpaceName::value).toList();
      String fault =
          names.isEmpty()
              ? texts.nameTakenNoOther(name)
              : texts.nameTakenForm(name, String.join(", ", names));
      return Optional.of(
          new Reply.OpenDialog(form.of(filled, Map.of(SpaceFields.NAME, fault), names)));
    }
    if (refused.why() instanceof CreationResult.Rejected rejected
        && !rejected.suspects().isEmpty()) {
      Map<String, String> faults = reader.faults(rejected.suspects());
      if (!refused.saved().isEmpty()) {
        faults.put(FormTexts.WHOLE, texts.restSaved());
      }
      return Optional.of(show(filled.with(filled.draft().saved(edit, refused.saved())), faults));
    }
    return Optional.empty();
  }

  @Override
  public EditDraft draft(CreatedSpace space, SpaceChange change) {
    return change
        .edit()
        .map(edit -> EditDraft.of(space, edit))
        .orElseGet(() -> EditDraft.of(space));
  }

  private Reply show(Context context, CreatedSpace space, EditDraft draft) {
    return show(FilledForm.opened(context, space, draft), Map.of());
  }

  @Override
  public Reply show(FilledForm<EditDraft> filled, Map<String, String> faults) {
    return new Reply.OpenDialog(form.of(filled, faults, List.of()));
  }
}
