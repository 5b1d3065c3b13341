package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.PendingCommand;
import dev.newspace.config.Settings;
import dev.newspace.context.Deadline;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.space.CreationAttempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Does what waited for a consent. What was only to be looked at belongs in Chat, not on a page. */
@ApplicationScoped
class PendingChange implements PendingCommand {
  private final SealedChanges changes;
  private final SpaceChanger changer;
  private final ChangeOutcomeCards outcomes;
  private final CommandTexts texts;
  private final Duration answerWithin;

  PendingChange(
      SealedChanges changes,
      SpaceChanger changer,
      ChangeOutcomeCards outcomes,
      Languages languages,
      Settings settings) {
    this.changes = changes;
    this.changer = changer;
    this.outcomes = outcomes;
    this.texts = languages.texts(CommandTexts.class);
    this.answerWithin = settings.answerWithin();
  }

  @Override
  public Optional<Card> carryOut(String user, String command) {
    return changes.open(user, command).map(this::carryOut);
  }

  private Card carryOut(SpaceChange change) {
    if (change.act().looks()) {
      return Card.of(Kind.CONSENT_USED, texts.allowedNow(), texts.pressAgain());
    }
    ChangeOutcome outcome =
        changer.carryOut(change, Deadline.in(answerWithin), new CreationAttempt());
    return outcome instanceof ChangeOutcome.ConsentRequired
        ? Card.of(Kind.AUTHORIZE, texts.authorizeMore(), texts.authorizeLost())
        : outcomes.of(outcome);
  }
}
