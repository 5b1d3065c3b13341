package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.create.SpaceCreator.Attempt;
import dev.newspace.config.Settings;
import dev.newspace.context.Deadline;
import dev.newspace.context.Languages;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.oauth.consent.AfterConsent;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Makes the space that waited for a consent, and says on a page what a card would have said. */
@ApplicationScoped
class PendingSpaceCreation implements AfterConsent {
  private static final Logger LOG = Logger.getLogger(PendingSpaceCreation.class);

  private final SealedRequests requests;
  private final SpaceCreator making;
  private final SpaceCards cards;
  private final ViolationCards refusals;
  private final CommandTexts texts;
  private final Duration answerWithin;

  PendingSpaceCreation(
      SealedRequests requests,
      SpaceCreator making,
      SpaceCards cards,
      ViolationCards refusals,
      Languages languages,
      Settings settings) {
    this.answerWithin = settings.answerWithin();
    this.requests = requests;
    this.making = making;
    this.cards = cards;
    this.refusals = refusals;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public Result carryOut(String user, String command, Locale locale) {
    return requests
        .open(user, command)
        .map(this::carryOut)
        .orElseGet(
            () -> page(Card.of(Kind.OUTDATED, texts.outdatedButton(), texts.outdatedButtonText())));
  }

  private Result carryOut(SpaceRequest request) {
    try {
      Attempt attempt = making.attempt(request, Deadline.in(answerWithin));
      if (attempt instanceof Attempt.AgainstRules against) {
        return page(refusals.card(request, against.breaches()));
      }
      return attempt instanceof Attempt.Asked asked
          ? page(cards.of(request, asked.creation()))
          : page(Card.of(Kind.AUTHORIZE, texts.authorize(), texts.authorizeAgainText()));
    } catch (DatabaseException e) {
      LOG.error("A space that waited for a consent could not be made", e);
      return page(Card.of(Kind.DATABASE_AWAY, texts.databaseAway(), texts.databaseAwayText()));
    }
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
