package dev.newspace.command;

import dev.newspace.context.Languages;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Interaction.AppRemoved;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.oauth.token.UserGrants;
import dev.newspace.oauth.token.UserGrants.Withdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** {@code /disconnect}: asks once, then revokes at Google and forgets the person's tokens. */
@ApplicationScoped
class DisconnectCommand implements HandlerRegistration {
  private static final String NAME = "/disconnect";
  private static final Logger LOG = Logger.getLogger(DisconnectCommand.class);
  private static final String ACTION = "disconnect";
  private static final String SURE = "sure";

  private final UserGrants grants;
  private final StandardCards cards;
  private final CommandTexts texts;

  DisconnectCommand(UserGrants grants, StandardCards cards, Languages languages) {
    this.grants = grants;
    this.cards = cards;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.onCommand(NAME, (invoked, late) -> ask(invoked.context()));
    registry.onButton(ACTION, (clicked, late) -> click(clicked));
    registry.on(AppRemoved.class, this::removeApp);
  }

  /** Nobody is held against their will. */
  @Override
  public boolean worksWhilePaused() {
    return true;
  }

  private Reply click(ButtonClicked clicked) {
    return clicked.parameters().containsKey(SURE)
        ? disconnect(clicked.context())
        : ask(clicked.context());
  }

  /** Whoever removes the app from the direct message with it wants to be forgotten. */
  private Reply removeApp(AppRemoved removed) {
    Context context = removed.context();
    if (context.privateChat()) {
      grants.withdraw(context.user(), context.deadline());
    }
    return new Reply.Nothing();
  }

  private Reply ask(Context context) {
    return unlessDatabaseIsAway(
        Map.of(),
        () ->
            !grants.consents(context.user()).isEmpty()
                ? Card.of(Kind.DISCONNECT_ASKED, texts.disconnect(), texts.disconnectText())
                    .with(new Button.Press(texts.disconnectButton(), ACTION, Map.of(SURE, "yes")))
                : card(Withdrawal.NOTHING_THERE));
  }

  private Reply disconnect(Context context) {
    return unlessDatabaseIsAway(
        Map.of(SURE, "yes"), () -> card(grants.withdraw(context.user(), context.deadline())));
  }

  /**
   * What it comes to, or that the database is away.
   *
   * @param again what the button carries that tries it again
   */
  private Reply unlessDatabaseIsAway(Map<String, String> again, Supplier<Card> card) {
    try {
      return new Reply.PrivateMessage(card.get());
    } catch (DatabaseException e) {
      LOG.error("A person could not be disconnected", e);
      return new Reply.PrivateMessage(
          cards.databaseAway().with(new Button.Press(texts.tryAgain(), ACTION, again)));
    }
  }

  private Card card(Withdrawal withdrawal) {
    return switch (withdrawal) {
      case REVOKED -> Card.of(Kind.DISCONNECTED, texts.disconnected(), texts.disconnectedText());
      case REVOCATION_PENDING ->
          Card.of(Kind.DISCONNECTED, texts.disconnected(), texts.revocationPendingText());
      case NOT_REVOKED -> Card.of(Kind.DISCONNECTED, texts.disconnected(), texts.notRevokedText());
      case NOTHING_THERE ->
          Card.of(Kind.DISCONNECTED, texts.notConnected(), texts.notConnectedText());
    };
  }
}
