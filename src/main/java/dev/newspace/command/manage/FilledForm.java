package dev.newspace.command.manage;

import dev.newspace.command.FormOpening;
import dev.newspace.command.manage.SpaceChange.Wish;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.space.CreatedSpace;

/**
 * A form about a space, as it was filled in.
 *
 * @param draft what stands in it
 * @param opening which opening of the form it is: sent twice, it is one wish
 */
record FilledForm<D>(Context context, CreatedSpace space, D draft, FormOpening opening) {

  /** One that is opened now. */
  static <D> FilledForm<D> opened(Context context, CreatedSpace space, D draft) {
    return new FilledForm<>(context, space, draft, FormOpening.now());
  }

  FilledForm<D> with(D other) {
    return new FilledForm<>(context, space, other, opening);
  }

  Wish wish() {
    return Wish.of(context, space, opening.id());
  }
}
