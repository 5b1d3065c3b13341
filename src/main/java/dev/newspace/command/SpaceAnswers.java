package dev.newspace.command;

import dev.newspace.account.ConsentException.Reason;
import dev.newspace.account.Consents;
import dev.newspace.account.Consents.Prompt;
import dev.newspace.command.Card.Button;
import dev.newspace.command.Interaction.ButtonPressed;
import dev.newspace.command.Interaction.Context;
import dev.newspace.command.SpaceMaking.Attempt;
import dev.newspace.space.Creation;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Answers a request for a space: the card of the space, or what is in the way. The button <em>Try
 * again</em> carries the sealed request with its id, so it can never make a second space.
 */
@ApplicationScoped
class SpaceAnswers implements ButtonAction {
  private static final String TRY_AGAIN = "tryAgain";
  private static final String REQUEST = "request";

  private final SpaceMaking making;
  private final SpaceCards cards;
  private final Consents consents;
  private final SealedRequests requests;
  private final Guidance guidance;
  private final CommandTexts texts;

  SpaceAnswers(
      SpaceMaking making,
      SpaceCards cards,
      Consents consents,
      SealedRequests requests,
      Guidance guidance,
      CommandTexts texts) {
    this.making = making;
    this.cards = cards;
    this.consents = consents;
    this.requests = requests;
    this.guidance = guidance;
    this.texts = texts;
  }

  Reply answer(Context context, SpaceRequest request) {
    Attempt attempt = making.attempt(request, context.deadline());
    if (attempt instanceof Attempt.ConsentNeeded needed) {
      return askConsent(context, request, needed.reason());
    }
    if (attempt instanceof Attempt.Asked asked) {
      Card card = cards.of(request, asked.creation());
      return new Reply.Show(canHelp(asked.creation()) ? card.with(tryAgain(request)) : card);
    }
    return new Reply.Show(
        Card.of(texts.databaseAway(), texts.databaseAwayText()).with(tryAgain(request)));
  }

  @Override
  public String action() {
    return TRY_AGAIN;
  }

  @Override
  public Reply answer(ButtonPressed pressed) {
    Context context = pressed.context();
    String request = pressed.parameters().getOrDefault(REQUEST, "");
    return requests
        .open(context.user(), request)
        .map(opened -> answer(context, opened))
        .orElseGet(guidance::outdatedButton);
  }

  private Reply askConsent(Context context, SpaceRequest request, Reason reason) {
    Prompt prompt =
        consents.prompt(
            new Consents.Request(
                context.user(),
                context.email(),
                context.completionUrl(),
                context.locale(),
                requests.seal(request)));
    return prompt instanceof Prompt.ByChat
        ? new Reply.AskConsent(prompt.link())
        : new Reply.Show(
            Card.of(texts.authorize(), why(reason))
                .with(new Button.Open(texts.authorizeButton(), prompt.link())));
  }

  private String why(Reason reason) {
    return switch (reason) {
      case NEVER_GIVEN -> texts.authorizeText();
      case WITHDRAWN -> texts.authorizeAgainText();
      case SCOPE_MISSING -> texts.authorizeScopeText();
    };
  }

  private static boolean canHelp(Creation creation) {
    return creation instanceof Creation.Busy || creation instanceof Creation.Unreachable;
  }

  private Button tryAgain(SpaceRequest request) {
    return new Button.Press(texts.tryAgain(), TRY_AGAIN, Map.of(REQUEST, requests.seal(request)));
  }
}
