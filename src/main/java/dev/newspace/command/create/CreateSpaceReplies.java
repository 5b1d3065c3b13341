package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.ConsentPrompts;
import dev.newspace.command.SealedRequests;
import dev.newspace.command.SpaceFormButton;
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
import dev.newspace.space.SpaceType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws what came of a request for a space: the card of the space, or what is in the way. */
@ApplicationScoped
class CreateSpaceReplies {
  private static final int MAX_CARRIED = 20_000;

  /** The form's button carries up to 12,000 of the 32,000 bytes of an answer. */
  private static final int MAX_BESIDE_FORM = 16_000;

  private final OutcomeCards outcomes;
  private final ConsentPrompts prompts;
  private final SealedRequests requests;
  private final SpaceRules rules;
  private final ShareSpaceButton share;
  private final SpaceFormButton formButton;
  private final CommandTexts texts;

  CreateSpaceReplies(
      OutcomeCards outcomes,
      ConsentPrompts prompts,
      SealedRequests requests,
      SpaceRules rules,
      ShareSpaceButton share,
      SpaceFormButton formButton,
      Languages languages) {
    this.outcomes = outcomes;
    this.prompts = prompts;
    this.requests = requests;
    this.rules = rules;
    this.share = share;
    this.formButton = formButton;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** What to say of an outcome. */
  Reply of(Context context, SpaceRequest request, Outcome outcome) {
    if (outcome instanceof Outcome.ConsentRequired required) {
      return prompts.ask(context, request, required.reason());
    }
    if (outcome instanceof Outcome.Asked asked) {
      return new Reply.PrivateMessage(card(context, request, asked.result()));
    }
    Card card = outcomes.of(request, outcome);
    return new Reply.PrivateMessage(
        outcome instanceof Outcome.DatabaseUnavailable ? card.with(tryAgain(request)) : card);
  }

  /** Where Google may or may not have created the space, trying again finds out. */
  Reply late(SpaceRequest request, CreationAttempt attempt) {
    return new Reply.PrivateMessage(
        card(request, new CreationResult.Unreachable(attempt.mayHaveCreated())));
  }

  /** Creates the space of a request, or starts its chat, once however often it is pressed. */
  Button button(String label, SpaceRequest request) {
    return new Button.Press(
        label,
        CreateSpaceButton.ACTION,
        Map.of(CreateSpaceButton.REQUEST_PARAMETER, requests.seal(request)));
  }

  /**
   * Starts the group chat or opens the direct message of a request; empty where it does not fit a
   * card beside the form's button.
   */
  Optional<Button> chatButton(SpaceRequest request) {
    Button button =
        button(
            request.type() == SpaceType.DIRECT_MESSAGE
                ? texts.openDirectMessage()
                : texts.startGroupChat(),
            request);
    return requests.seal(request).length() <= MAX_BESIDE_FORM
        ? Optional.of(button)
        : Optional.empty();
  }

  private Card card(Context context, SpaceRequest request, CreationResult result) {
    Card card = card(request, result);
    boolean canBeShared = request.hasName() && !context.privateChat();
    return canBeShared && result instanceof CreationResult.Created created
        ? card.withSecond(share.button(created.space()))
        : card;
  }

  private Card card(SpaceRequest request, CreationResult result) {
    Card card = outcomes.of(request, result);
    if (request.hasName() && result instanceof CreationResult.NameTaken) {
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
