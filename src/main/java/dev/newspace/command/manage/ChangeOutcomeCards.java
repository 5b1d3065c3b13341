package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.StandardCards;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.space.ManagedSpaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which card tells an outcome. */
@ApplicationScoped
class ChangeOutcomeCards {
  private final ChangeCards done;
  private final ChangeRefusalCards refusals;
  private final SpaceDetailsCard details;
  private final StandardCards cards;
  private final CommandTexts texts;

  ChangeOutcomeCards(
      ChangeCards done,
      ChangeRefusalCards refusals,
      SpaceDetailsCard details,
      StandardCards cards,
      Languages languages) {
    this.done = done;
    this.refusals = refusals;
    this.details = details;
    this.cards = cards;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** The card of an outcome that needs no consent. */
  Card of(ChangeOutcome outcome) {
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
}
