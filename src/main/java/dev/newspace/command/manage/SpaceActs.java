package dev.newspace.command.manage;

import dev.newspace.space.Addition;
import dev.newspace.space.Authority;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationResult;
import dev.newspace.space.ManagedSpaces;
import dev.newspace.space.SpaceAnswer;
import dev.newspace.space.SpaceEditor;
import dev.newspace.space.SpacePart;
import dev.newspace.space.SpacePeople;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Function;

/** Does each of the things that can be done with a space, and says in one way what came of it. */
@ApplicationScoped
class SpaceActs {
  private static final int ON_A_PAGE = 10;

  private final ManagedSpaces spaces;
  private final SpaceEditor editor;
  private final SpacePeople people;

  SpaceActs(ManagedSpaces spaces, SpaceEditor editor, SpacePeople people) {
    this.spaces = spaces;
    this.editor = editor;
    this.people = people;
  }

  ChangeOutcome carryOut(SpaceChange change, CreatedSpace space, Authority authority) {
    return switch (change.act()) {
      case LOOK ->
          outcome(space, spaces.get(space, authority), now -> new ChangeOutcome.Shown(space, now));
      case LIST -> list("", authority);
      case EDIT -> edit(change, space, authority);
      case SEE_MEMBERS ->
          outcome(
              space,
              people.members(space, authority),
              members -> new ChangeOutcome.SeenMembers(space, members));
      case ADD_PEOPLE ->
          outcome(
              space,
              people.add(space, change.people(), authority),
              addition -> added(space, addition));
      case ADD_APP ->
          outcome(
              space,
              people.addApp(space, authority),
              before -> new ChangeOutcome.AppAdded(space, before));
      case POST ->
          outcome(
              space,
              spaces.post(space, change.text(), change.id(), authority),
              posted -> new ChangeOutcome.Posted(space));
      case DELETE ->
          outcome(
              space, spaces.delete(space, authority), deleted -> new ChangeOutcome.Deleted(space));
    };
  }

  /** A page of all of the person's spaces. */
  ChangeOutcome list(String page, Authority authority) {
    return outcome(null, spaces.list(page, ON_A_PAGE, authority), ChangeOutcome.Listed::new);
  }

  /** What stopped all of it is told of all of it. */
  private static ChangeOutcome added(CreatedSpace space, Addition addition) {
    return addition
        .stopped()
        .filter(
            why ->
                why instanceof CreationResult.ScopeMissing
                    || why instanceof CreationResult.AuthorityLost)
        .<ChangeOutcome>map(why -> new ChangeOutcome.Refused(why, Set.of()))
        .orElseGet(() -> new ChangeOutcome.PeopleAdded(space, addition));
  }

  private ChangeOutcome edit(SpaceChange change, CreatedSpace space, Authority authority) {
    SpaceEditor.Edited edited = editor.edit(space, change.edit().orElseThrow(), authority);
    return edited
        .failure()
        .map(failure -> outcome(space, failure, edited.saved()))
        .orElseGet(() -> new ChangeOutcome.Edited(space, change.edit().orElseThrow()));
  }

  private static <T> ChangeOutcome outcome(
      CreatedSpace space, SpaceAnswer<T> answer, Function<T, ChangeOutcome> told) {
    return answer instanceof SpaceAnswer.Told<T> well
        ? told.apply(well.value())
        : outcome(space, answer, Set.of());
  }

  private static ChangeOutcome outcome(
      CreatedSpace space, SpaceAnswer<?> answer, Set<SpacePart> saved) {
    if (answer instanceof SpaceAnswer.Gone<?> && space != null) {
      return new ChangeOutcome.Gone(space);
    }
    if (answer instanceof SpaceAnswer.NotPermitted<?> && space != null) {
      return new ChangeOutcome.NotPermitted(space);
    }
    return new ChangeOutcome.Refused(
        answer instanceof SpaceAnswer.Refused<?> refused
            ? refused.why()
            : new CreationResult.NotAllowed(),
        saved);
  }
}
