package dev.newspace.chat;

import com.google.api.services.chat.v1.model.GoogleAppsCardV1Card;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Interaction.Surface;
import dev.newspace.interaction.Reply;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes what is shown in a dialog: a form, and where Chat takes nothing but a dialog, also what is
 * a message elsewhere (developers.google.com/workspace/chat/dialogs).
 */
final class DialogWriter {
  private DialogWriter() {}

  /**
   * The card of a dialog; empty where the reply is none.
   *
   * @param function what a button's action has to call, from the action's name
   */
  static Optional<GoogleAppsCardV1Card> card(
      Reply reply, Context context, UnaryOperator<String> function) {
    if (reply instanceof Reply.OpenDialog ask) {
      return Optional.of(FormWriter.card(ask.form(), function));
    }
    return reply instanceof Reply.PrivateMessage show && context.surface() == Surface.DIALOG
        ? Optional.of(MessageWriter.card(withoutInteraction(show.card()), function))
        : Optional.empty();
  }

  /** In a dialog the answer alone opens the next one, and an interaction strips the card. */
  private static Card withoutInteraction(Card card) {
    return card.withEach(button -> button instanceof Button.Press press ? press.plain() : button);
  }
}
