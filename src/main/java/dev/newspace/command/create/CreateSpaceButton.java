package dev.newspace.command.create;

import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.LateReply;
import dev.newspace.command.SealedRequests;
import dev.newspace.command.StandardCards;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * <em>Try again</em>, another name, and whatever else creates the space of a request: the button
 * carries the request with its id, sealed, so it can never create a second space.
 */
@ApplicationScoped
class CreateSpaceButton implements HandlerRegistration {
  /** The action that a card carries; older cards carry it, too. */
  static final String ACTION = "createSpace";

  /** The parameter of the sealed request. */
  static final String REQUEST_PARAMETER = "request";

  private final SealedRequests requests;
  private final SpaceCreator creator;
  private final CreateSpaceReplies replies;
  private final StandardCards cards;

  CreateSpaceButton(
      SealedRequests requests,
      SpaceCreator creator,
      CreateSpaceReplies replies,
      StandardCards cards) {
    this.requests = requests;
    this.creator = creator;
    this.replies = replies;
    this.cards = cards;
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.onButton(ACTION, this::click);
  }

  private Reply click(ButtonClicked clicked, LateReply late) {
    return requests
        .open(clicked.context().user(), clicked.parameters().getOrDefault(REQUEST_PARAMETER, ""))
        .map(request -> create(clicked, request, late))
        .orElseGet(cards::outdatedButton);
  }

  private Reply create(ButtonClicked clicked, SpaceRequest request, LateReply late) {
    CreationAttempt attempt = new CreationAttempt();
    late.set(() -> replies.late(request, attempt));
    return replies.of(
        clicked.context(), request, creator.create(request, clicked.context().deadline(), attempt));
  }
}
