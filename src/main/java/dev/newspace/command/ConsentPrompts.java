package dev.newspace.command;

import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.oauth.consent.ConsentLinks;
import dev.newspace.oauth.token.ConsentRequiredException.Reason;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/**
 * Asks for consent: by Chat's own prompt where Chat sends the event again, else by a card. Chat
 * takes a prompt only in answer to what was typed, of which the context tells by its completion
 * URL.
 */
@ApplicationScoped
public class ConsentPrompts {
  private final ConsentLinks consents;
  private final SealedRequests requests;
  private final CommandTexts texts;

  ConsentPrompts(ConsentLinks consents, SealedRequests requests, Languages languages) {
    this.consents = consents;
    this.requests = requests;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** Asks for what a request needs; it is carried out after consent. */
  public Reply ask(Context context, SpaceRequest request, Reason reason) {
    return consents
        .promptByChat(whoIsAsked(context))
        .<Reply>map(Reply.RequestAuthorization::new)
        .orElseGet(() -> askByButton(context, request, reason));
  }

  private Reply askByButton(Context context, SpaceRequest request, Reason reason) {
    URI link = consents.promptByButton(whoIsAsked(context), requests.seal(request));
    return new Reply.PrivateMessage(
        Card.of(Kind.AUTHORIZE, texts.authorize(), why(reason))
            .with(new Button.Open(texts.authorizeButton(), link)));
  }

  private static ConsentLinks.Request whoIsAsked(Context context) {
    return new ConsentLinks.Request(
        context.user(), context.email(), context.completionUrl(), context.locale());
  }

  private String why(Reason reason) {
    return switch (reason) {
      case NEVER_GIVEN -> texts.authorizeText();
      case WITHDRAWN -> texts.authorizeAgainText();
      case SESSION_ENDED -> texts.authorizeSessionText();
      case CLIENT_CHANGED -> texts.authorizeClientText();
      case SCOPE_MISSING -> texts.authorizeScopeText();
    };
  }
}
