package dev.newspace.command.manage;

import dev.newspace.command.SpaceFields;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.SpaceEdit;
import dev.newspace.space.SpacePart;
import dev.newspace.space.SpaceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in the form, as it was typed.
 *
 * @param history one of the form's values
 * @param base how it was before
 */
record EditDraft(
    String name, String description, String guidelines, String history, EditBase base) {

  /** As the space is at Google now. */
  static EditDraft of(SpaceState now) {
    return new EditDraft(
        now.displayName(),
        now.description(),
        now.guidelines(),
        now.historyOff().map(off -> off ? EditForm.OFF : EditForm.ON).orElse(EditForm.KEEP),
        EditBase.of(now));
  }

  /** As it is known here. */
  static EditDraft of(CreatedSpace space) {
    return new EditDraft(space.displayName(), "", "", EditForm.KEEP, EditBase.of(space));
  }

  /** With everything in it that an edit has. */
  static EditDraft of(CreatedSpace space, SpaceEdit edit) {
    return new EditDraft(
        edit.displayName().orElse(space.displayName()),
        edit.description().orElse(""),
        edit.guidelines().orElse(""),
        edit.historyOff().map(off -> off ? EditForm.OFF : EditForm.ON).orElse(EditForm.KEEP),
        EditBase.of(space));
  }

  /** Reads what {@link EditForm} sends. */
  static EditDraft read(Map<String, List<String>> fields, Map<String, String> parameters) {
    return new EditDraft(
        FormTexts.first(fields, SpaceFields.NAME),
        FormTexts.first(fields, SpaceFields.DESCRIPTION).strip(),
        FormTexts.first(fields, SpaceFields.GUIDELINES).strip(),
        FormTexts.first(fields, EditForm.HISTORY),
        EditBase.read(parameters));
  }

  boolean renames() {
    return EditBase.differs(base.name(), name.strip());
  }

  boolean describes() {
    return EditBase.differs(base.description(), description);
  }

  boolean guides() {
    return EditBase.differs(base.guidelines(), guidelines);
  }

  /** What the history becomes; empty where it stays. */
  Optional<Boolean> historyOff() {
    boolean isChosen = history.equals(EditForm.ON) || history.equals(EditForm.OFF);
    return isChosen && !base.history().equals(Optional.of(history))
        ? Optional.of(history.equals(EditForm.OFF))
        : Optional.empty();
  }

  /** The same draft, of which another part is saved already. */
  EditDraft saved(SpaceEdit edit, Set<SpacePart> parts) {
    Optional<String> savedName =
        parts.contains(SpacePart.NAME) ? edit.displayName().map(EditBase::hash) : base.name();
    return new EditDraft(
        parts.contains(SpacePart.NAME) ? edit.displayName().orElse(name) : name,
        description,
        guidelines,
        history,
        new EditBase(
            savedName,
            parts.contains(SpacePart.DESCRIPTION)
                ? edit.description().map(EditBase::hash)
                : base.description(),
            parts.contains(SpacePart.GUIDELINES)
                ? edit.guidelines().map(EditBase::hash)
                : base.guidelines(),
            base.history()));
  }
}
