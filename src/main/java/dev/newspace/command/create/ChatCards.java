package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.RefusedActionCards;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.oauth.token.UserGrants.Grant;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationResult;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What to say of each outcome of asking Google for a group chat or a direct message. */
@ApplicationScoped
class ChatCards {
  private final RefusedActionCards refusedActions;
  private final CommandTexts texts;
  private final MembersText members;

  ChatCards(RefusedActionCards refusedActions, Languages languages) {
    this.refusedActions = refusedActions;
    this.texts = languages.texts(CommandTexts.class);
    this.members = new MembersText(texts);
  }

  Card of(SpaceRequest request, CreationResult result) {
    if (result instanceof CreationResult.Created created) {
      return request.type() == SpaceType.DIRECT_MESSAGE
          ? card(texts.directMessage(), members.ofAll(request), created.space())
          : card(
              texts.groupChatStarted(), members.ofChat(request, created.space()), created.space());
    }
    boolean isOfThePeople =
        result instanceof CreationResult.NotAllowed
            || result instanceof CreationResult.NameTaken
            || result instanceof CreationResult.Rejected;
    return isOfThePeople
        ? refusedActions.card(
            Kind.REFUSED, texts.refused(), texts.chatRefused(), texts.chatNotStarted())
        : refusedActions.of(result, texts.chatNotStarted());
  }

  /** A grant that cannot be used, though the consent stands. */
  Card of(Grant grant) {
    return refusedActions.of(grant, texts.chatNotStarted());
  }

  /** Nothing in it tells whether it was there before: Google does not say. */
  private Card card(String title, String who, CreatedSpace chat) {
    return new Card(
        Kind.CHAT_STARTED,
        title,
        List.of(new Line.Labelled(texts.members(), who)),
        List.of(new Button.Open(texts.open(), chat.link())));
  }
}
