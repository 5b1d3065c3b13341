package dev.newspace.playground.page;

import dev.newspace.playground.card.Cards;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.rule.AnswerFault;
import io.quarkus.qute.RawString;
import java.util.List;

/**
 * A dialog as the page draws it.
 *
 * @param breaches the rules that a click would break
 */
record DialogView(String id, String fault, RawString card, List<AnswerFault> breaches) {
  static DialogView of(Dialog dialog, Cards cards, EventFormat dialect) {
    return new DialogView(
        dialog.id(),
        dialog.fault(),
        new RawString(cards.dialogHtml(dialog.card())),
        Unsent.clicks(dialect, dialog.card()));
  }
}
