package dev.newspace.playground.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Card;
import com.google.api.services.chat.v1.model.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Whether Google Chat would take what an app answers. */
public final class AnswerRules {

  private static final int MAX_BYTES = 32_000;

  private AnswerRules() {}

  /** What is wrong with a message; nothing where all is well. */
  public static List<AnswerFault> message(JsonNode message, String path) {
    List<AnswerFault> breaches = new ArrayList<>(Fields.check(message, Message.class, path));
    int bytes = message.toString().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      breaches.add(
          new AnswerFault(
              path,
              "A message has at most 32,000 bytes, and this one has %,d.".formatted(bytes),
              Sources.CREATE));
    }
    JsonNode cards = message.path("cardsV2");
    for (int i = 0; i < cards.size(); i++) {
      JsonNode card = cards.get(i);
      String at = Fields.at(path, "cardsV2[" + i + "]");
      breaches.addAll(CardRules.check(card.path("card"), at + ".card"));
      breaches.addAll(CardRules.footer(card.path("card"), at + ".card"));
      if (cards.size() > 1 && !card.has("cardId")) {
        breaches.add(
            new AnswerFault(
                at + ".cardId", "A message with several cards names each one.", Sources.MESSAGES));
      }
    }
    breaches.addAll(
        CardRules.check(message.path("accessoryWidgets"), Fields.at(path, "accessoryWidgets")));
    return breaches;
  }

  /** What is wrong with the card of a dialog; nothing where all is well. */
  public static List<AnswerFault> dialog(JsonNode card, String path) {
    List<AnswerFault> breaches =
        new ArrayList<>(Fields.check(card, GoogleAppsCardV1Card.class, path));
    breaches.addAll(CardRules.check(card, path));
    return breaches;
  }

  /** What is wrong with the frame of an add-on's answer; nothing where all is well. */
  public static List<AnswerFault> addOn(JsonNode answer) {
    return AddOnFields.check(answer);
  }

  /**
   * Buttons that ask for a dialog by {@code interaction}, which are for card messages alone;
   * nothing where there are none.
   */
  public static List<AnswerFault> interactions(JsonNode card, String path) {
    return NamedFields.find("interaction", card, path).entrySet().stream()
        .filter(field -> !"INTERACTION_UNSPECIFIED".equals(field.getValue().asText()))
        .map(
            field ->
                new AnswerFault(
                    field.getKey(),
                    "Google strips the whole card and shows nothing: interaction is for buttons of"
                        + " messages. The answer to a plain click can open a dialog, too.",
                    Sources.CARDS))
        .toList();
  }

  /**
   * Functions of an add-on that are no addresses; nothing where all are. Google shows the card all
   * the same, as of its samples with {@code your-function-url} in them: only the click fails.
   */
  public static List<AnswerFault> functions(JsonNode json, String path) {
    return NamedFields.find("function", json, path).entrySet().stream()
        .filter(field -> !field.getValue().asText().matches("https?://.+"))
        .map(
            field ->
                new AnswerFault(
                    field.getKey(),
                    "An add-on's function is the whole address that Google calls.",
                    Sources.ADD_ON))
        .toList();
  }

  /** Anything but a dialog, in answer to an event that asks for one. */
  public static AnswerFault notADialog() {
    return new AnswerFault(
        "",
        "“Could not load dialog”: Chat waits for one, and takes neither a message nor a consent"
            + " prompt nor nothing in its place.",
        Sources.DIALOGS);
  }

  /** A consent prompt that answers something which Chat does not send again. */
  public static AnswerFault promptOnClick() {
    return new AnswerFault(
        "",
        "Chat asks for consent only in answer to a message, a command or being added, not to a"
            + " button. A button of your own can open the consent page.",
        Sources.CONSENT);
  }

  /** A dialog that answers an event which asked for none. */
  public static AnswerFault dialogUnasked() {
    return new AnswerFault(
        "",
        "Chat opens a dialog only for an event with isDialogEvent: a command that is configured to"
            + " open one, or a button with interaction OPEN_DIALOG.",
        Sources.DIALOGS);
  }
}
