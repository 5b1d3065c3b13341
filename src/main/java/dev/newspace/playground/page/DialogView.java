package dev.newspace.playground.page;

import dev.newspace.playground.card.Cards;
import io.quarkus.qute.RawString;

/** A dialog as the page draws it. */
record DialogView(String id, String fault, RawString card) {
  static DialogView of(Dialog dialog, Cards cards) {
    return new DialogView(
        dialog.id(), dialog.fault(), new RawString(cards.dialogHtml(dialog.card())));
  }
}
