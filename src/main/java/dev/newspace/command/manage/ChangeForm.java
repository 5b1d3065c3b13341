package dev.newspace.command.manage;

import dev.newspace.command.LateReply;
import dev.newspace.command.manage.SpaceChange.Act;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreatedSpace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one form about a space has of its own. {@link ChangeFormHandler} has what all have in
 * common.
 *
 * @param <D> what stands in it
 */
interface ChangeForm<D> {
  /** What is done by it. */
  Act act();

  /** Answers the button that opens it. */
  Reply open(Context context, CreatedSpace space, LateReply late);

  D read(Map<String, List<String>> fields, Map<String, String> parameters);

  /** What has to be mended, by the field's name, in the form's order; empty where all is well. */
  Map<String, String> faults(FilledForm<D> filled);

  /** What is wanted by a form without faults. */
  SpaceChange change(FilledForm<D> filled);

  /** The form again, where it can mend what is in the way. */
  Optional<Reply> toMend(FilledForm<D> filled, ChangeOutcome outcome);

  /** With everything in it that a change has. */
  D draft(CreatedSpace space, SpaceChange change);

  Reply show(FilledForm<D> filled, Map<String, String> faults);
}
