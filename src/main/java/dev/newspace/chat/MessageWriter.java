package dev.newspace.chat;

import com.google.api.services.chat.v1.model.CardWithId;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Action;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1ActionParameter;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Button;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1ButtonList;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Card;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1CardHeader;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1DecoratedText;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1OnClick;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1OpenLink;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Section;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1TextParagraph;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Widget;
import com.google.api.services.chat.v1.model.Message;
import com.google.api.services.chat.v1.model.User;
import dev.newspace.command.Card;
import dev.newspace.command.Card.Button;
import dev.newspace.command.Card.Line;
import dev.newspace.command.Interaction.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes cards with Google's own model classes; here, and only here, texts are escaped. */
@ApplicationScoped
class MessageWriter {
  /** The parameter that tells what a button is for, in either dialect. */
  static final String ACTION = "action";

  private static final String CARD_ID = "newspace";

  /**
   * A message with a card. Where other people are about, only the one who acted sees it.
   *
   * @param function what a button's action has to call, from the action's name
   */
  Message message(Card card, Context context, UnaryOperator<String> function) {
    Message message =
        new Message()
            .setCardsV2(List.of(new CardWithId().setCardId(CARD_ID).setCard(card(card, function))))
            .setFallbackText(card.title());
    return context.privateChat()
        ? message
        : message.setPrivateMessageViewer(new User().setName(context.user()));
  }

  private static GoogleAppsCardV1Card card(Card card, UnaryOperator<String> function) {
    List<GoogleAppsCardV1Widget> widgets = new ArrayList<>();
    card.lines().forEach(line -> widgets.add(widget(line)));
    if (!card.buttons().isEmpty()) {
      List<GoogleAppsCardV1Button> buttons =
          card.buttons().stream().map(button -> button(button, function)).toList();
      widgets.add(
          new GoogleAppsCardV1Widget()
              .setButtonList(new GoogleAppsCardV1ButtonList().setButtons(buttons)));
    }
    return new GoogleAppsCardV1Card()
        .setHeader(new GoogleAppsCardV1CardHeader().setTitle(card.title()))
        .setSections(List.of(new GoogleAppsCardV1Section().setWidgets(widgets)));
  }

  private static GoogleAppsCardV1Widget widget(Line line) {
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

  private static GoogleAppsCardV1Button button(Button button, UnaryOperator<String> function) {
    return new GoogleAppsCardV1Button()
        .setText(button.label())
        .setOnClick(
            button instanceof Button.Press press
                ? new GoogleAppsCardV1OnClick().setAction(action(press, function))
                : new GoogleAppsCardV1OnClick()
                    .setOpenLink(
                        new GoogleAppsCardV1OpenLink()
                            .setUrl(((Button.Open) button).target().toString())));
  }

  private static GoogleAppsCardV1Action action(Button.Press press, UnaryOperator<String> function) {
    List<GoogleAppsCardV1ActionParameter> parameters = new ArrayList<>();
    parameters.add(parameter(ACTION, press.action()));
    press.parameters().forEach((key, value) -> parameters.add(parameter(key, value)));
    return new GoogleAppsCardV1Action()
        .setFunction(function.apply(press.action()))
        .setParameters(parameters);
  }

  private static GoogleAppsCardV1ActionParameter parameter(String key, String value) {
    return new GoogleAppsCardV1ActionParameter().setKey(key).setValue(value);
  }

  /** Texts of cards are a small HTML (developers.google.com/workspace/chat/format-messages). */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
