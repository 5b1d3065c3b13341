package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.ConsentPrompts;
import dev.newspace.command.manage.SpaceChange.Act;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.CreationResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws what came of something that somebody wanted to do with a space, and how to go on. */
@ApplicationScoped
class ChangeReplies {
  /** What the buttons of a card may carry together: each has the whole wish. */
  private static final int MAX_CARRIED = 24_000;

  private static final Set<Act> FORMS = EnumSet.of(Act.EDIT, Act.POST, Act.ADD_PEOPLE);

  private final ChangeOutcomeCards outcomes;
  private final ConsentPrompts prompts;
  private final SealedChanges changes;
  private final CommandTexts texts;

  ChangeReplies(
      ChangeOutcomeCards outcomes,
      ConsentPrompts prompts,
      SealedChanges changes,
      Languages languages) {
    this.outcomes = outcomes;
    this.prompts = prompts;
    this.changes = changes;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** What to say of an outcome. */
  Reply of(Context context, SpaceChange change, ChangeOutcome outcome) {
    if (outcome instanceof ChangeOutcome.ConsentRequired required) {
      String sealed = changes.seal(change);
      Card asked =
          prompts.askFor(
              context, change.act().capability(), sealed, required.reason(), change.act().looks());
      return new Reply.PrivateMessage(withForm(asked, change, sealed));
    }
    Card card = outcomes.of(outcome);
    return new Reply.PrivateMessage(canBeTriedAgain(outcome) ? withTryAgain(card, change) : card);
  }

  /** Where Google may or may not have done it, trying again finds out. */
  Reply late(Context context, SpaceChange change, CreationAttempt attempt) {
    return of(
        context,
        change,
        new ChangeOutcome.Refused(
            new CreationResult.Unreachable(!change.act().looks() && attempt.mayHaveCreated()),
            Set.of()));
  }

  private static boolean canBeTriedAgain(ChangeOutcome outcome) {
    if (outcome instanceof ChangeOutcome.PeopleAdded added) {
      return added.addition().stopped().isPresent();
    }
    return outcome instanceof ChangeOutcome.DatabaseUnavailable
        || (outcome instanceof ChangeOutcome.Refused refused
            && (refused.why() instanceof CreationResult.Busy
                || refused.why() instanceof CreationResult.Conflict
                || refused.why() instanceof CreationResult.Unauthorized
                || refused.why() instanceof CreationResult.Unreachable));
  }

  private Card withTryAgain(Card card, SpaceChange change) {
    String sealed = changes.seal(change);
    List<Button> buttons = new ArrayList<>();
    buttons.add(
        new Button.Press(
            texts.tryAgain(),
            ChangeSpaceButton.AGAIN,
            Map.of(ChangeSpaceButton.CHANGE_PARAMETER, sealed)));
    buttons.addAll(card.buttons());
    Card again = card.with(buttons.toArray(Button[]::new));
    return sealed.length() <= MAX_CARRIED / 2 ? withForm(again, change, sealed) : again;
  }

  /** What was filled in can be looked at again. */
  private Card withForm(Card card, SpaceChange change, String sealed) {
    if (!FORMS.contains(change.act()) || sealed.length() > MAX_CARRIED) {
      return card;
    }
    List<Button> buttons = new ArrayList<>(card.buttons());
    buttons.add(
        new Button.Press(
            texts.openForm(),
            ChangeSpaceButton.REOPEN,
            Map.of(ChangeSpaceButton.CHANGE_PARAMETER, sealed),
            true));
    return card.with(buttons.toArray(Button[]::new));
  }
}
