package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.FormOpening;
import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.LateReply;
import dev.newspace.command.manage.SpaceChange.Act;
import dev.newspace.command.manage.SpaceChange.Wish;
import dev.newspace.config.Capability;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Interaction.DialogSubmitted;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationAttempt;
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
class EditCommand implements HandlerRegistration {
  static final String OPEN = "editSpace";

  private final SpaceAccess access;
  private final SpaceChanger changer;
  private final ChangeReplies replies;
  private final ChangeOutcomeCards outcomes;
  private final EditReader reader;
  private final EditForm form;
  private final SpaceRules rules;
  private final CommandTexts texts;

  EditCommand(
      SpaceAccess access,
      SpaceChanger changer,
      ChangeReplies replies,
      ChangeOutcomeCards outcomes,
      EditReader reader,
      EditForm form,
      SpaceRules rules,
      Languages languages) {
    this.access = access;
    this.changer = changer;
    this.replies = replies;
    this.outcomes = outcomes;
    this.reader = reader;
    this.form = form;
    this.rules = rules;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.onButton(OPEN, this::open);
    registry.onDialog(EditForm.SEND, this::submit, this::reopen);
  }

  /** With what Google tells now, where the person has allowed it; costs it one call at most. */
  private Reply open(ButtonClicked clicked, LateReply late) {
    Context context = clicked.context();
    return access.with(
        context,
        clicked.parameters(),
        space -> {
          late.set(() -> show(space, EditDraft.of(space)));
          return changer.isConsented(context.user(), Act.LOOK)
              ? openAsItIs(context, space)
              : show(space, EditDraft.of(space));
        },
        Capability.EDIT);
  }

  private Reply openAsItIs(Context context, CreatedSpace space) {
    ChangeOutcome outcome =
        changer.carryOut(
            SpaceChange.of(Wish.of(context, space, context.moment()), Act.LOOK),
            context.deadline(),
            new CreationAttempt());
    if (outcome instanceof ChangeOutcome.Gone) {
      return new Reply.PrivateMessage(outcomes.of(outcome));
    }
    return show(
        space,
        outcome instanceof ChangeOutcome.Shown shown
            ? EditDraft.of(shown.now())
            : EditDraft.of(space));
  }

  private Reply submit(DialogSubmitted submitted, LateReply late) {
    return access.with(
        submitted.context(),
        submitted.parameters(),
        space -> submit(submitted, space, late),
        Capability.EDIT);
  }

  private Reply submit(DialogSubmitted submitted, CreatedSpace space, LateReply late) {
    Context context = submitted.context();
    EditDraft draft = EditDraft.read(submitted.fields(), submitted.parameters());
    Optional<FormOpening> opening = FormOpening.read(submitted.parameters());
    if (opening.isEmpty()) {
      return show(
          space, draft, FormOpening.now(), Map.of(FormTexts.WHOLE, texts.formTooOld()), List.of());
    }
    Map<String, String> faults = reader.faults(draft);
    if (!faults.isEmpty()) {
      return show(space, draft, opening.get(), faults, List.of());
    }
    SpaceEdit edit = reader.edit(draft);
    if (edit.parts().isEmpty()) {
      faults.put(FormTexts.WHOLE, texts.nothingDiffers());
      return show(space, draft, opening.get(), faults, List.of());
    }
    SpaceChange change = SpaceChange.editing(Wish.of(context, space, opening.get().id()), edit);
    CreationAttempt attempt = new CreationAttempt();
    late.set(() -> replies.late(context, change, attempt));
    ChangeOutcome outcome = changer.carryOut(change, context.deadline(), attempt);
    return toMend(space, draft, opening.get(), edit, outcome)
        .orElseGet(() -> replies.of(context, change, outcome));
  }

  /** The form again, where it can mend what is in the way. */
  private Optional<Reply> toMend(
      CreatedSpace space,
      EditDraft draft,
      FormOpening opening,
      SpaceEdit edit,
      ChangeOutcome outcome) {
    if (outcome instanceof ChangeOutcome.RulesViolated violated) {
      return Optional.of(
          show(space, draft, opening, reader.faults(violated.violations()), List.of()));
    }
    if (!(outcome instanceof ChangeOutcome.Refused refused)) {
      return Optional.empty();
    }
    if (refused.why() instanceof CreationResult.NameTaken) {
      String name = edit.displayName().orElse(draft.name());
      List<String> names = rules.alternatives(name).stream().map(SpaceName::value).toList();
      String fault =
          names.isEmpty()
              ? texts.nameTakenNoOther(name)
              : texts.nameTakenForm(name, String.join(", ", names));
      return Optional.of(show(space, draft, opening, Map.of(EditForm.NAME, fault), names));
    }
    if (refused.why() instanceof CreationResult.Rejected rejected
        && !rejected.suspects().isEmpty()) {
      Map<String, String> faults = reader.faults(rejected.suspects());
      if (!refused.saved().isEmpty()) {
        faults.put(FormTexts.WHOLE, texts.restSaved());
      }
      return Optional.of(
          show(space, draft.saved(edit, refused.saved()), opening, faults, List.of()));
    }
    return Optional.empty();
  }

  private Reply reopen(DialogSubmitted submitted, String why) {
    return access.with(
        submitted.context(),
        submitted.parameters(),
        space ->
            show(
                space,
                EditDraft.read(submitted.fields(), submitted.parameters()),
                FormOpening.read(submitted.parameters()).orElseGet(FormOpening::now),
                Map.of(FormTexts.WHOLE, why),
                List.of()),
        Capability.EDIT);
  }

  /** The form with everything in it that a change has. */
  Reply reopen(CreatedSpace space, SpaceChange change) {
    return show(
        space,
        change.edit().map(edit -> EditDraft.of(space, edit)).orElseGet(() -> EditDraft.of(space)));
  }

  private Reply show(CreatedSpace space, EditDraft draft) {
    return show(space, draft, FormOpening.now(), Map.of(), List.of());
  }

  private Reply show(
      CreatedSpace space,
      EditDraft draft,
      FormOpening opening,
      Map<String, String> faults,
      List<String> names) {
    return new Reply.OpenDialog(form.of(space, draft, opening, faults, names));
  }
}
