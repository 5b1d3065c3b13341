package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.PendingCommand;
import dev.newspace.command.SealedRequests;
import dev.newspace.command.StandardCards;
import dev.newspace.command.create.SpaceCreator.Outcome;
import dev.newspace.config.Settings;
import dev.newspace.context.Deadline;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Creates the space that waited for a consent. */
@ApplicationScoped
class PendingSpaceCreation implements PendingCommand {
  private final SealedRequests requests;
  private final SpaceCreator creator;
  private final SpaceCards spaceCards;
  private final RefusalCards refusalCards;
  private final ViolationCards violationCards;
  private final StandardCards cards;
  private final CommandTexts texts;
  private final Duration answerWithin;

  PendingSpaceCreation(
      SealedRequests requests,
      SpaceCreator creator,
      SpaceCards spaceCards,
      RefusalCards refusalCards,
      ViolationCards violationCards,
      StandardCards cards,
      Languages languages,
      Settings settings) {
    this.answerWithin = settings.answerWithin();
    this.requests = requests;
    this.creator = creator;
    this.spaceCards = spaceCards;
    this.refusalCards = refusalCards;
    this.violationCards = violationCards;
    this.cards = cards;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public Optional<Card> carryOut(String user, String command) {
    return requests.open(user, command).map(this::carryOut);
  }

  private Card carryOut(SpaceRequest request) {
    Outcome outcome = creator.create(request, Deadline.in(answerWithin), new CreationAttempt());
    if (outcome instanceof Outcome.RulesViolated violated) {
      return violationCards.card(request, violated.violations());
    }
    if (outcome instanceof Outcome.GrantUnusable unusable) {
      return refusalCards.of(unusable.grant());
    }
    if (outcome instanceof Outcome.Asked asked) {
      return spaceCards.of(request, asked.result());
    }
    return outcome instanceof Outcome.DatabaseUnavailable
        ? cards.databaseAway()
        : Card.of(Kind.AUTHORIZE, texts.authorize(), texts.authorizeAgainText());
  }
}
