package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.ConsentPrompts;
import dev.newspace.command.StandardCards;
import dev.newspace.command.manage.SpaceChange.Act;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.CreationResult;
import dev.newspace.space.ManagedSpaces;
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

  private final ChangeCards done;
  private final ChangeRefusalCards refusals;
  private final SpaceDetailsCard details;
  private final ConsentPrompts prompts;
  private final SealedChanges changes;
  private final StandardCards cards;
  private final CommandTexts texts;

  ChangeReplies(
      ChangeCards done,
      ChangeRefusalCards refusals,
      SpaceDetailsCard details,
      ConsentPrompts prompts,
      SealedChanges changes,
      StandardCards cards,
      Languages languages) {
    this.done = done;
    this.refusals = refusals;
    this.details = details;
    this.prompts = prompts;
    this.changes = changes;
    this.cards = cards;
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
    Card card = card(outcome);
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

  /** The card of an outcome that needs no consent. */
  Card card(ChangeOutcome outcome) {
    if (outcome instanceof ChangeOutcome.Shown shown) {
      return details.of(shown.space(), shown.now());
    }
    if (outcome instanceof ChangeOutcome.Listed listed) {
      return list(listed.page());
    }
    if (outcome instanceof ChangeOutcome.Edited edited) {
      return done.edited(edited.space(), edited.edit());
    }
    if (outcome instanceof ChangeOutcome.SeenMembers seen) {
      return done.members(seen.space(), seen.members());
    }
    if (outcome instanceof ChangeOutcome.PeopleAdded added) {
      return done.added(added.space(), added.addition());
    }
    if (outcome instanceof ChangeOutcome.AppAdded added) {
      return done.appAdded(added.space(), added.before());
    }
    if (outcome instanceof ChangeOutcome.Posted posted) {
      return done.posted(posted.space());
    }
    return outcome instanceof ChangeOutcome.Deleted deleted
        ? done.deleted(deleted.space())
        : refusal(outcome);
  }

  private Card refusal(ChangeOutcome outcome) {
    if (outcome instanceof ChangeOutcome.NotManageable) {
      return refusals.notManageable();
    }
    if (outcome instanceof ChangeOutcome.NotYours) {
      return refusals.notYours();
    }
    if (outcome instanceof ChangeOutcome.Gone gone) {
      return refusals.gone(gone.space());
    }
    if (outcome instanceof ChangeOutcome.NotPermitted) {
      return refusals.notPermitted();
    }
    if (outcome instanceof ChangeOutcome.RulesViolated violated) {
      return refusals.of(violated.violations());
    }
    if (outcome instanceof ChangeOutcome.GrantUnusable unusable) {
      return refusals.of(unusable.grant());
    }
    return outcome instanceof ChangeOutcome.Refused refused
        ? refusals.of(refused.why(), !refused.saved().isEmpty())
        : cards.databaseAway();
  }

  private Card list(ManagedSpaces.Page page) {
    if (page.spaces().isEmpty() && page.next().isEmpty()) {
      return Card.of(Kind.ALL_SPACES, texts.allSpaces(), texts.noSpacesAtAll());
    }
    List<Line> lines = new ArrayList<>();
    page.spaces()
        .forEach(
            space ->
                lines.add(
                    new Line.Linked(
                        "", space.displayName(), new Button.Open(texts.open(), space.link()))));
    List<Button> buttons = new ArrayList<>();
    if (!page.next().isEmpty()) {
      buttons.add(
          new Button.Press(
              texts.moreSpaces(),
              ManageCommand.LIST,
              Map.of(ManageCommand.PAGE_PARAMETER, page.next())));
    }
    return new Card(Kind.ALL_SPACES, texts.allSpaces(), lines, buttons);
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
            texts.tryAgain(), ManageCommand.AGAIN, Map.of(ManageCommand.CHANGE_PARAMETER, sealed)));
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
            ManageCommand.REOPEN,
            Map.of(ManageCommand.CHANGE_PARAMETER, sealed),
            true));
    return card.with(buttons.toArray(Button[]::new));
  }
}
