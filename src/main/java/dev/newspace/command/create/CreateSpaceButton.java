package dev.newspace.command.create;

import dev.newspace.command.ButtonAction;
import dev.newspace.command.CommandTexts;
import dev.newspace.command.ConsentPrompts;
import dev.newspace.command.StandardCards;
import dev.newspace.command.create.SpaceCreator.Attempt;
import dev.newspace.context.Languages;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreationResult;
import dev.newspace.space.RuleViolation;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Answers a request for a space: the card of the space, or what is in the way. The button <em>Try
 * again</em> carries the sealed request with its id, so it can never make a second space.
 */
@ApplicationScoped
class CreateSpaceButton implements ButtonAction {
  private static final Logger LOG = Logger.getLogger(CreateSpaceButton.class);
  private static final String CREATE = "createSpace";
  private static final int MAX_CARRIED = 20_000;
  private static final String REQUEST = "request";

  private final SpaceCreator making;
  private final SpaceCards cards;
  private final ConsentPrompts prompts;
  private final SealedRequests requests;
  private final SpaceRules rules;
  private final ViolationCards refusals;
  private final ShareSpaceButton share;
  private final StandardCards guidance;
  private final CommandTexts texts;

  CreateSpaceButton(
      SpaceCreator making,
      SpaceCards cards,
      ConsentPrompts prompts,
      SealedRequests requests,
      SpaceRules rules,
      ViolationCards refusals,
      ShareSpaceButton share,
      StandardCards guidance,
      Languages languages) {
    this.making = making;
    this.cards = cards;
    this.prompts = prompts;
    this.requests = requests;
    this.rules = rules;
    this.refusals = refusals;
    this.share = share;
    this.guidance = guidance;
    this.texts = languages.texts(CommandTexts.class);
  }

  Reply answer(Context context, SpaceRequest request) {
    return answer(context, request, breaches -> new Reply.PrivateMessage(refusals.card(request, breaches)));
  }

  /**
   * Answers a request.
   *
   * @param refused what to say where it is against the administrator's rules
   */
  Reply answer(Context context, SpaceRequest request, Function<List<RuleViolation>, Reply> refused) {
    try {
      Attempt attempt = making.attempt(request, context.deadline());
      if (attempt instanceof Attempt.AgainstRules against) {
        return refused.apply(against.breaches());
      }
      return attempt instanceof Attempt.ConsentNeeded needed
          ? prompts.ask(context, request, needed.reason())
          : new Reply.PrivateMessage(card(context, request, ((Attempt.Asked) attempt).creation()));
    } catch (DatabaseException e) {
      LOG.error("A space could not be made", e);
      return new Reply.PrivateMessage(
          Card.of(Kind.DATABASE_AWAY, texts.databaseAway(), texts.databaseAwayText())
              .with(tryAgain(request)));
    }
  }

  private Card card(Context context, SpaceRequest request, CreationResult creation) {
    boolean canShare = creation instanceof CreationResult.Created && !context.privateChat();
    Card card = card(request, creation);
    return canShare ? card.withSecond(share.button(((CreationResult.Created) creation).space())) : card;
  }

  private Card card(SpaceRequest request, CreationResult creation) {
    Card card = cards.of(request, creation);
    if (creation instanceof CreationResult.NameTaken) {
      return otherNames(request, card);
    }
    boolean canHelp = creation instanceof CreationResult.Busy || creation instanceof CreationResult.Unreachable;
    return canHelp ? card.with(tryAgain(request)) : card;
  }

  /** As many names as fit a card, and the form: each button carries the whole request. */
  private Card otherNames(SpaceRequest request, Card card) {
    int fit = MAX_CARRIED / requests.seal(request).length();
    List<Button> buttons =
        rules.alternatives(request.displayName()).stream()
            .limit(Math.max(0, fit - 1))
            .map(name -> button(name.value(), request.named(name)))
            .collect(Collectors.toCollection(ArrayList::new));
    Card told =
        buttons.isEmpty()
            ? Card.of(
                Kind.NAME_TAKEN, texts.nameTaken(), texts.nameTakenNoOther(request.displayName()))
            : card;
    buttons.add(refusals.openForm(request));
    return told.with(buttons.toArray(Button[]::new));
  }

  @Override
  public String action() {
    return CREATE;
  }

  @Override
  public Reply answer(ButtonClicked pressed) {
    return request(pressed)
        .map(request -> answer(pressed.context(), request))
        .orElseGet(guidance::outdatedButton);
  }

  @Override
  public Optional<Reply> late(ButtonClicked pressed) {
    return request(pressed).map(this::late);
  }

  /** Google may or may not have made the space: trying again finds out. */
  Reply late(SpaceRequest request) {
    return new Reply.PrivateMessage(card(request, new CreationResult.Unreachable()));
  }

  private Optional<SpaceRequest> request(ButtonClicked pressed) {
    return requests.open(pressed.context().user(), pressed.parameters().getOrDefault(REQUEST, ""));
  }

  private Button tryAgain(SpaceRequest request) {
    return button(texts.tryAgain(), request);
  }

  /** Makes the space of a request, once however often it is pressed. */
  Button button(String label, SpaceRequest request) {
    return new Button.Press(label, CREATE, Map.of(REQUEST, requests.seal(request)));
  }
}
