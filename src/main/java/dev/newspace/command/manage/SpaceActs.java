package dev.newspace.command.manage;

import com.google.auth.Credentials;
import dev.newspace.context.Deadline;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.CreationResult;
import dev.newspace.space.ManagedSpaces;
import dev.newspace.space.SpaceAnswer;
import dev.newspace.space.SpaceEditor;
import dev.newspace.space.SpacePart;
import dev.newspace.space.SpacePeople;
import dev.newspace.space.SpacePeople.Addition;
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

  /** With what it is done. */
  record Means(Credentials credentials, Deadline deadline, CreationAttempt attempt) {}

  ChangeOutcome carryOut(SpaceChange change, CreatedSpace space, Means means) {
    Credentials credentials = means.credentials();
    Deadline deadline = means.deadline();
    CreationAttempt attempt = means.attempt();
    return switch (change.act()) {
      case LOOK ->
          outcome(
              space,
              spaces.get(space, credentials, deadline, attempt),
              now -> new ChangeOutcome.Shown(space, now));
      case LIST -> list("", means);
      case EDIT -> edit(change, space, means);
      case SEE_MEMBERS ->
          outcome(
              space,
              people.members(space, credentials, deadline, attempt),
              members -> new ChangeOutcome.SeenMembers(space, members));
      case ADD_PEOPLE ->
          added(space, people.add(space, change.people(), credentials, deadline, attempt));
      case ADD_APP ->
          outcome(
              space,
              people.addApp(space, credentials, deadline, attempt),
              before -> new ChangeOutcome.AppAdded(space, before));
      case POST ->
          outcome(
              space,
              spaces.post(space, change.text(), change.id(), credentials, deadline, attempt),
              posted -> new ChangeOutcome.Posted(space));
      case DELETE ->
          outcome(
              space,
              spaces.delete(space, credentials, deadline, attempt),
              deleted -> new ChangeOutcome.Deleted(space));
    };
  }

  /** A page of all of the person's spaces. */
  ChangeOutcome list(String page, Means means) {
    return outcome(
        null,
        spaces.list(page, ON_A_PAGE, means.credentials(), means.deadline(), means.attempt()),
        ChangeOutcome.Listed::new);
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

  private ChangeOutcome edit(SpaceChange change, CreatedSpace space, Means means) {
    SpaceEditor.Edited edited =
        editor.edit(
            space,
            change.edit().orElseThrow(),
            means.credentials(),
            means.deadline(),
            means.attempt());
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
