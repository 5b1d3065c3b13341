package dev.newspace.command.manage;

import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.ManagedSpaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Shows a form again with everything in it that a change has, so that nothing typed is lost. */
@ApplicationScoped
class ChangeForms {
  private final EditCommand edit;
  private final MessageCommand message;
  private final PeopleCommand people;
  private final ManagedSpaces spaces;
  private final ChangeRefusalCards refusals;

  ChangeForms(
      EditCommand edit,
      MessageCommand message,
      PeopleCommand people,
      ManagedSpaces spaces,
      ChangeRefusalCards refusals) {
    this.edit = edit;
    this.message = message;
    this.people = people;
    this.spaces = spaces;
    this.refusals = refusals;
  }

  Reply reopen(Context context, SpaceChange change) {
    return spaces
        .find(change.space(), change.user())
        .map(
            space ->
                switch (change.act()) {
                  case EDIT -> reopen(edit, context, space, change);
                  case POST -> reopen(message, context, space, change);
                  case ADD_PEOPLE -> reopen(people, context, space, change);
                  case LOOK, LIST, SEE_MEMBERS, ADD_APP, DELETE -> notYours();
                })
        .orElseGet(this::notYours);
  }

  private static <D> Reply reopen(
      ChangeForm<D> form, Context context, CreatedSpace space, SpaceChange change) {
    return form.show(FilledForm.opened(context, space, form.draft(space, change)), Map.of());
  }

  private Reply notYours() {
    return new Reply.PrivateMessage(refusals.notYours());
  }
}
