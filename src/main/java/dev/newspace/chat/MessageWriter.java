package dev.newspace.chat;

import com.google.api.services.chat.v1.model.CardWithId;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1ButtonList;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Card;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1CardHeader;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1DecoratedText;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Section;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1TextParagraph;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Widget;
import com.google.api.services.chat.v1.model.Message;
import com.google.api.services.chat.v1.model.User;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.Interaction.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes cards with Google's own model classes; here, and only here, texts are escaped. */
@ApplicationScoped
class MessageWriter {
  private static final String CARD_ID = "newspace";

  /**
   * A message with a card. Where other people are about, only the one who acted sees it.
   *
   * @param function what a button's action has to call, from the action's name
   */
  Message message(Card card, Context context, UnaryOperator<String> function) {
    Message message = announcement(card, function);
    return context.privateChat()
        ? message
        : message.setPrivateMessageViewer(new User().setName(context.user()));
  }

  /** A message with a card that everybody in the space can see. */
  Message announcement(Card card, UnaryOperator<String> function) {
    return new Message()
        .setCardsV2(List.of(new CardWithId().setCardId(CARD_ID).setCard(card(card, function))))
        .setFallbackText(card.title());
  }

  /** The card alone, for where it is not in a message. */
  static GoogleAppsCardV1Card card(Card card, UnaryOperator<String> function) {
    List<GoogleAppsCardV1Widget> widgets = new ArrayList<>();
    card.lines().forEach(line -> widgets.add(widget(line, function)));
    if (!card.buttons().isEmpty()) {
      widgets.add(buttons(card.buttons(), function));
    }
    return new GoogleAppsCardV1Card()
        .setHeader(new GoogleAppsCardV1CardHeader().setTitle(card.title()))
        .setSections(List.of(new GoogleAppsCardV1Section().setWidgets(widgets)));
  }

  private static GoogleAppsCardV1Widget buttons(
      List<Button> buttons, UnaryOperator<String> function) {
    return new GoogleAppsCardV1Widget()
        .setButtonList(
            new GoogleAppsCardV1ButtonList()
                .setButtons(
                    buttons.stream()
                        .map(button -> ButtonWriter.button(button, function))
                        .toList()));
  }

  private static GoogleAppsCardV1Widget widget(Line line, UnaryOperator<String> function) {
    if (line instanceof Line.Actions actions) {
      return buttons(actions.buttons(), function);
    }
    if (line instanceof Line.Linked linked) {
      return new GoogleAppsCardV1Widget()
          .setDecoratedText(
              new GoogleAppsCardV1DecoratedText()
                  .setTopLabel(linked.label())
                  .setText(escaped(linked.text()))
                  .setWrapText(true)
                  .setButton(ButtonWriter.button(linked.button(), name -> name)));
    }
    if (line instanceof Line.Labelled labelled) {
      return new GoogleAppsCardV1Widget()
          .setDecoratedText(
              new GoogleAppsCardV1DecoratedText()
                  .setTopLabel(labelled.label())
                  .setText(escaped(labelled.text()))
                  .setWrapText(true));
    }
    return new GoogleAppsCardV1Widget()
        .setTextParagraph(
            new GoogleAppsCardV1TextParagraph().setText(escaped(((Line.Text) line).text())));
  }

  /** Texts of cards are a small HTML (developers.google.com/workspace/chat/format-messages). */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
