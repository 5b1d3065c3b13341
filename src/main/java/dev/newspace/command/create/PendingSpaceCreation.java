package dev.newspace.command.create;

import dev.newspace.command.PendingCommand;
import dev.newspace.command.SealedRequests;
import dev.newspace.config.Settings;
import dev.newspace.context.Deadline;
import dev.newspace.interaction.Card;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Creates the space, or starts the chat, that waited for a consent. */
@ApplicationScoped
class PendingSpaceCreation implements PendingCommand {
  private final SealedRequests requests;
  private final SpaceCreator creator;
  private final OutcomeCards outcomes;
  private final Duration answerWithin;

  PendingSpaceCreation(
      SealedRequests requests, SpaceCreator creator, OutcomeCards outcomes, Settings settings) {
    this.requests = requests;
    this.creator = creator;
    this.outcomes = outcomes;
    this.answerWithin = settings.answerWithin();
  }

  @Override
  public Optional<Card> carryOut(String user, String command) {
    return requests.open(user, command).map(this::carryOut);
  }

  private Card carryOut(SpaceRequest request) {
    return outcomes.of(
        request, creator.create(request, Deadline.in(answerWithin), new CreationAttempt()));
  }
}
