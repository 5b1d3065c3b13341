package dev.newspace.command;

import dev.newspace.context.Languages;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.CommandInvoked;
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
class DisconnectCommand implements Command, ButtonAction {
  private static final Logger LOG = Logger.getLogger(DisconnectCommand.class);
  private static final String ACTION = "disconnect";
  private static final String SURE = "sure";

  private final UserGrants authorities;
  private final CommandTexts texts;

  DisconnectCommand(UserGrants authorities, Languages languages) {
    this.authorities = authorities;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public String name() {
    return "/disconnect";
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  public Reply answer(CommandInvoked given) {
    return ask(given.context());
  }

  @Override
  public Reply answer(ButtonClicked pressed) {
    return pressed.parameters().containsKey(SURE)
        ? disconnect(pressed.context())
        : ask(pressed.context());
  }

  /** Whoever removes the app from the direct message with it wants to be forgotten. */
  Reply appRemoved(Context context) {
    if (context.privateChat()) {
      authorities.withdraw(context.user(), context.deadline());
    }
    return new Reply.Nothing();
  }

  private Reply ask(Context context) {
    return unlessDatabaseIsAway(
        Map.of(),
        () ->
            authorities.hasConsented(context.user())
                ? Card.of(Kind.DISCONNECT_ASKED, texts.disconnect(), texts.disconnectText())
                    .with(new Button.Press(texts.disconnectButton(), ACTION, Map.of(SURE, "yes")))
                : card(Withdrawal.NOTHING_THERE));
  }

  private Reply disconnect(Context context) {
    return unlessDatabaseIsAway(
        Map.of(SURE, "yes"), () -> card(authorities.withdraw(context.user(), context.deadline())));
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
          Card.of(Kind.DATABASE_AWAY, texts.databaseAway(), texts.databaseAwayText())
              .with(new Button.Press(texts.tryAgain(), ACTION, again)));
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
