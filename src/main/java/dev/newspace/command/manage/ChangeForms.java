package dev.newspace.command.manage;

import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.ManagedSpaces;
import jakarta.enterprise.context.ApplicationScoped;

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
                  case EDIT -> edit.reopen(space, change);
                  case POST -> message.reopen(space, change);
                  case ADD_PEOPLE -> people.reopen(context, space, change);
                  case LOOK, LIST, SEE_MEMBERS, ADD_APP, DELETE -> notYours();
                })
        .orElseGet(this::notYours);
  }

  private Reply notYours() {
    return new Reply.PrivateMessage(refusals.notYours());
  }
}
