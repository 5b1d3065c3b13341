package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.SealedRequests;
import dev.newspace.command.StandardCards;
import dev.newspace.command.create.SpaceCreator.Outcome;
import dev.newspace.config.Settings;
import dev.newspace.context.Deadline;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.oauth.consent.AfterConsent;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Creates the space that waited for a consent, and says on a page what a card would have said. */
@ApplicationScoped
class PendingSpaceCreation implements AfterConsent {
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
  public Result carryOut(String user, String command, Locale locale) {
    return cards
        .paused()
        .map(PendingSpaceCreation::page)
        .or(() -> requests.open(user, command).map(this::carryOut))
        .orElseGet(
            () -> page(Card.of(Kind.OUTDATED, texts.outdatedButton(), texts.outdatedButtonText())));
  }

  private Result carryOut(SpaceRequest request) {
    Outcome outcome = creator.create(request, Deadline.in(answerWithin), new CreationAttempt());
    if (outcome instanceof Outcome.RulesViolated violated) {
      return page(violationCards.card(request, violated.violations()));
    }
    if (outcome instanceof Outcome.GrantUnusable unusable) {
      return page(refusalCards.of(unusable.grant()));
    }
    if (outcome instanceof Outcome.Asked asked) {
      return page(spaceCards.of(request, asked.result()));
    }
    return page(
        outcome instanceof Outcome.DatabaseUnavailable
            ? cards.databaseAway()
            : Card.of(Kind.AUTHORIZE, texts.authorize(), texts.authorizeAgainText()));
  }

  private static Result page(Card card) {
    String text =
        card.lines().stream().map(PendingSpaceCreation::text).collect(Collectors.joining("\n"));
    Optional<Link> link =
        card.buttons().stream()
            .filter(Button.Open.class::isInstance)
            .map(Button.Open.class::cast)
            .map(button -> new Link(button.label(), button.target()))
            .findFirst();
    return new Result(card.title(), text, link, card.kind().isFailure());
  }

  private static String text(Line line) {
    if (line instanceof Line.Labelled labelled) {
      return labelled.label() + ": " + labelled.text();
    }
    return line instanceof Line.Linked linked ? linked.text() : ((Line.Text) line).text();
  }
}
