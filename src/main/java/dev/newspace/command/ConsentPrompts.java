package dev.newspace.command;

import dev.newspace.config.Capability;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.oauth.consent.ConsentLinks;
import dev.newspace.oauth.token.ConsentRequiredException.Reason;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

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
  private final CapabilityTexts capabilities;

  ConsentPrompts(ConsentLinks consents, SealedRequests requests, Languages languages) {
    this.consents = consents;
    this.requests = requests;
    this.texts = languages.texts(CommandTexts.class);
    this.capabilities = new CapabilityTexts(texts);
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

  /**
   * Asks for one thing more, which is needed for what a person wants to do with a space. What was
   * filled in waits with it, so that Chat's own prompt is of no use.
   *
   * @param command what is carried out after consent, sealed
   * @param looks whether nothing is changed by it, so that the person has to press again
   */
  public Card askFor(
      Context context, Capability capability, String command, Reason reason, boolean looks) {
    URI link = consents.promptByButton(whoIsAsked(context), command, capability);
    List<Line> lines = new ArrayList<>();
    lines.add(new Line.Text(capabilities.reason(capability)));
    if (reason != Reason.NEVER_GIVEN) {
      lines.add(
          new Line.Text(
              reason == Reason.SCOPE_MISSING ? texts.authorizeBox() : texts.authorizeLost()));
    }
    lines.add(new Line.Text(looks ? texts.authorizeLook() : texts.authorizeChange()));
    return new Card(
        Kind.AUTHORIZE,
        texts.authorizeMore(),
        lines,
        List.of(new Button.Open(texts.authorizeButton(), link)));
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
