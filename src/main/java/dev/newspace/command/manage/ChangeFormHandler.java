package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.FormOpening;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.LateReply;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Interaction.DialogSubmitted;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreatedSpace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Opens a form about a space, carries out what is sent by it, and shows it again. */
@ApplicationScoped
class ChangeFormHandler {
  private final SpaceAccess access;
  private final ChangeHandler changes;
  private final CommandTexts texts;

  ChangeFormHandler(SpaceAccess access, ChangeHandler changes, Languages languages) {
    this.access = access;
    this.changes = changes;
    this.texts = languages.texts(CommandTexts.class);
  }

  /**
   * Registers a form.
   *
   * @param open the action of the button that opens it
   * @param send that of its submit button
   */
  <D> void register(HandlerRegistry registry, String open, String send, ChangeForm<D> form) {
    registry.onButton(
        open,
        (clicked, late) ->
            access.with(
                clicked.context(),
                clicked.parameters(),
                space -> form.open(clicked.context(), space, late),
                form.act().capability()));
    registry.onDialog(
        send,
        (submitted, late) ->
            access.with(
                submitted.context(),
                submitted.parameters(),
                space -> submit(form, submitted, space, late),
                form.act().capability()),
        (submitted, why) ->
            access.with(
                submitted.context(),
                submitted.parameters(),
                space -> reopen(form, submitted, space, why),
                form.act().capability()));
  }

  private <D> Reply submit(
      ChangeForm<D> form, DialogSubmitted submitted, CreatedSpace space, LateReply late) {
    Optional<FormOpening> opening = FormOpening.read(submitted.parameters());
    FilledForm<D> filled = filled(form, submitted, space, opening);
    if (opening.isEmpty()) {
      return form.show(filled, Map.of(FormTexts.WHOLE, texts.formTooOld()));
    }
    Map<String, String> faults = form.faults(filled);
    return faults.isEmpty()
        ? changes.handle(
            submitted.context(), form.change(filled), late, outcome -> form.toMend(filled, outcome))
        : form.show(filled, faults);
  }

  private static <D> Reply reopen(
      ChangeForm<D> form, DialogSubmitted submitted, CreatedSpace space, String why) {
    Optional<FormOpening> opening = FormOpening.read(submitted.parameters());
    return form.show(filled(form, submitted, space, opening), Map.of(FormTexts.WHOLE, why));
  }

  private static <D> FilledForm<D> filled(
      ChangeForm<D> form,
      DialogSubmitted submitted,
      CreatedSpace space,
      Optional<FormOpening> opening) {
    return new FilledForm<>(
        submitted.context(),
        space,
        form.read(submitted.fields(), submitted.parameters()),
        opening.orElseGet(FormOpening::now));
  }
}
