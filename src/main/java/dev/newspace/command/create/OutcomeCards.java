package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.StandardCards;
import dev.newspace.command.create.SpaceCreator.Outcome;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.oauth.token.UserGrants.Grant;
import dev.newspace.space.CreationResult;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Which card an outcome has: in the words of a space, or of a conversation without a name. */
@ApplicationScoped
class OutcomeCards {
  private final SpaceCards spaceCards;
  private final RefusalCards refusalCards;
  private final ChatCards chatCards;
  private final ViolationCards violationCards;
  private final StandardCards cards;
  private final CommandTexts texts;

  OutcomeCards(
      SpaceCards spaceCards,
      RefusalCards refusalCards,
      ChatCards chatCards,
      ViolationCards violationCards,
      StandardCards cards,
      Languages languages) {
    this.spaceCards = spaceCards;
    this.refusalCards = refusalCards;
    this.chatCards = chatCards;
    this.violationCards = violationCards;
    this.cards = cards;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** The card, without what only a conversation with the person can offer. */
  Card of(SpaceRequest request, Outcome outcome) {
    if (outcome instanceof Outcome.Asked asked) {
      return of(request, asked.result());
    }
    if (outcome instanceof Outcome.RulesViolated violated) {
      return violationCards.card(request, violated.violations());
    }
    if (outcome instanceof Outcome.GrantUnusable unusable) {
      return of(request, unusable.grant());
    }
    return outcome instanceof Outcome.DatabaseUnavailable
        ? cards.databaseAway()
        : Card.of(Kind.AUTHORIZE, texts.authorize(), texts.authorizeAgainText());
  }

  /** What Google answered. */
  Card of(SpaceRequest request, CreationResult result) {
    return request.hasName() ? spaceCards.of(request, result) : chatCards.of(request, result);
  }

  private Card of(SpaceRequest request, Grant grant) {
    return request.hasName() ? refusalCards.of(grant) : chatCards.of(grant);
  }
}
