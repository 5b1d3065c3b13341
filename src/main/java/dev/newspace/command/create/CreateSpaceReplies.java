package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.ConsentPrompts;
import dev.newspace.command.SealedRequests;
import dev.newspace.command.SpaceFormButton;
import dev.newspace.command.StandardCards;
import dev.newspace.command.create.SpaceCreator.Outcome;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.CreationResult;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws what came of a request for a space: the card of the space, or what is in the way. */
@ApplicationScoped
class CreateSpaceReplies {
  private static final int MAX_CARRIED = 20_000;

  private final SpaceCards spaceCards;
  private final RefusalCards refusalCards;
  private final ConsentPrompts prompts;
  private final SealedRequests requests;
  private final SpaceRules rules;
  private final ViolationCards violationCards;
  private final ShareSpaceButton share;
  private final SpaceFormButton formButton;
  private final StandardCards cards;
  private final CommandTexts texts;

  CreateSpaceReplies(
      SpaceCards spaceCards,
      RefusalCards refusalCards,
      ConsentPrompts prompts,
      SealedRequests requests,
      SpaceRules rules,
      ViolationCards violationCards,
      ShareSpaceButton share,
      SpaceFormButton formButton,
      StandardCards cards,
      Languages languages) {
    this.spaceCards = spaceCards;
    this.refusalCards = refusalCards;
    this.prompts = prompts;
    this.requests = requests;
    this.rules = rules;
    this.violationCards = violationCards;
    this.share = share;
    this.formButton = formButton;
    this.cards = cards;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** What to say of an outcome. */
  Reply of(Context context, SpaceRequest request, Outcome outcome) {
    if (outcome instanceof Outcome.RulesViolated violated) {
      return new Reply.PrivateMessage(violationCards.card(request, violated.violations()));
    }
    if (outcome instanceof Outcome.ConsentRequired required) {
      return prompts.ask(context, request, required.reason());
    }
    if (outcome instanceof Outcome.GrantUnusable unusable) {
      return new Reply.PrivateMessage(refusalCards.of(unusable.grant()));
    }
    return new Reply.PrivateMessage(
        outcome instanceof Outcome.Asked asked
            ? card(context, request, asked.result())
            : cards.databaseAway().with(tryAgain(request)));
  }

  /** Where Google may or may not have created the space, trying again finds out. */
  Reply late(SpaceRequest request, CreationAttempt attempt) {
    return new Reply.PrivateMessage(
        card(request, new CreationResult.Unreachable(attempt.mayHaveCreated())));
  }

  /** Creates the space of a request, once however often it is pressed. */
  Button button(String label, SpaceRequest request) {
    return new Button.Press(
        label,
        CreateSpaceButton.ACTION,
        Map.of(CreateSpaceButton.REQUEST_PARAMETER, requests.seal(request)));
  }

  private Card card(Context context, SpaceRequest request, CreationResult result) {
    Card card = card(request, result);
    return result instanceof CreationResult.Created created && !context.privateChat()
        ? card.withSecond(share.button(created.space()))
        : card;
  }

  private Card card(SpaceRequest request, CreationResult result) {
    Card card = spaceCards.of(request, result);
    if (result instanceof CreationResult.NameTaken) {
      return otherNames(request, card);
    }
    boolean canHelp =
        result instanceof CreationResult.Busy
            || result instanceof CreationResult.Conflict
            || result instanceof CreationResult.Unauthorized
            || result instanceof CreationResult.Unreachable;
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
    buttons.add(formButton.filledIn(request));
    return told.with(buttons.toArray(Button[]::new));
  }

  private Button tryAgain(SpaceRequest request) {
    return button(texts.tryAgain(), request);
  }
}
