package dev.newspace.command;

import dev.newspace.Database.DatabaseException;
import dev.newspace.Languages;
import dev.newspace.account.ConsentException.Reason;
import dev.newspace.account.Consents;
import dev.newspace.command.Card.Button;
import dev.newspace.command.Card.Kind;
import dev.newspace.command.Interaction.ButtonPressed;
import dev.newspace.command.Interaction.Context;
import dev.newspace.command.SpaceMaking.Attempt;
import dev.newspace.space.Creation;
import dev.newspace.space.SpaceName;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Answers a request for a space: the card of the space, or what is in the way. The button <em>Try
 * again</em> carries the sealed request with its id, so it can never make a second space.
 */
@ApplicationScoped
class SpaceAnswers implements ButtonAction {
  private static final Logger LOG = Logger.getLogger(SpaceAnswers.class);
  private static final String CREATE = "createSpace";
  private static final int MOST_CARRIED = 20_000;
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
      Languages languages) {
    this.making = making;
    this.cards = cards;
    this.consents = consents;
    this.requests = requests;
    this.guidance = guidance;
    this.texts = languages.texts(CommandTexts.class);
  }

  Reply answer(Context context, SpaceRequest request) {
    try {
      Attempt attempt = making.attempt(request, context.deadline());
      return attempt instanceof Attempt.ConsentNeeded needed
          ? askConsent(context, request, needed.reason())
          : new Reply.Show(card(request, ((Attempt.Asked) attempt).creation()));
    } catch (DatabaseException e) {
      LOG.error("A space could not be made", e);
      return new Reply.Show(
          Card.of(Kind.DATABASE_AWAY, texts.databaseAway(), texts.databaseAwayText())
              .with(tryAgain(request)));
    }
  }

  private Card card(SpaceRequest request, Creation creation) {
    Card card = cards.of(request, creation);
    if (creation instanceof Creation.NameTaken) {
      return card.with(otherNames(request));
    }
    boolean canHelp = creation instanceof Creation.Busy || creation instanceof Creation.Unreachable;
    return canHelp ? card.with(tryAgain(request)) : card;
  }

  /** As many as fit a card: each button carries the whole request. */
  private Button[] otherNames(SpaceRequest request) {
    int fit = Math.max(1, MOST_CARRIED / requests.seal(request).length());
    return new SpaceName(request.displayName())
        .alternatives(LocalDate.now(ZoneOffset.UTC)).stream()
            .limit(fit)
            .map(name -> press(name.value(), request.named(name)))
            .toArray(Button[]::new);
  }

  @Override
  public String action() {
    return CREATE;
  }

  @Override
  public Reply answer(ButtonPressed pressed) {
    return request(pressed)
        .map(request -> answer(pressed.context(), request))
        .orElseGet(guidance::outdatedButton);
  }

  @Override
  public Optional<Reply> late(ButtonPressed pressed) {
    return request(pressed).map(this::late);
  }

  /** Google may or may not have made the space: trying again finds out. */
  Reply late(SpaceRequest request) {
    return new Reply.Show(card(request, new Creation.Unreachable()));
  }

  private Optional<SpaceRequest> request(ButtonPressed pressed) {
    return requests.open(pressed.context().user(), pressed.parameters().getOrDefault(REQUEST, ""));
  }

  /** Asks for consent where Chat sends the event again after it; empty where it would not. */
  Optional<Reply> askConsentFirst(Context context) {
    return consents.promptByChat(whoIsAsked(context)).map(Reply.AskConsent::new);
  }

  private Reply askConsent(Context context, SpaceRequest request, Reason reason) {
    return askConsentFirst(context).orElseGet(() -> askConsentByButton(context, request, reason));
  }

  private Reply askConsentByButton(Context context, SpaceRequest request, Reason reason) {
    URI link = consents.promptByButton(whoIsAsked(context), requests.seal(request));
    return new Reply.Show(
        Card.of(Kind.AUTHORIZE, texts.authorize(), why(reason))
            .with(new Button.Open(texts.authorizeButton(), link)));
  }

  private static Consents.Request whoIsAsked(Context context) {
    return new Consents.Request(
        context.user(), context.email(), context.completionUrl(), context.locale());
  }

  private String why(Reason reason) {
    return switch (reason) {
      case NEVER_GIVEN -> texts.authorizeText();
      case WITHDRAWN -> texts.authorizeAgainText();
      case SCOPE_MISSING -> texts.authorizeScopeText();
    };
  }

  private Button tryAgain(SpaceRequest request) {
    return press(texts.tryAgain(), request);
  }

  private Button press(String label, SpaceRequest request) {
    return new Button.Press(label, CREATE, Map.of(REQUEST, requests.seal(request)));
  }
}
