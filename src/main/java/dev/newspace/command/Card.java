package dev.newspace.command;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A card in the app's own words. All texts are plain: whoever shows them escapes them.
 *
 * @param title one line
 * @param lines below it
 * @param buttons below the lines
 */
public record Card(String title, List<Line> lines, List<Button> buttons) {
  public Card {
    lines = List.copyOf(lines);
    buttons = List.copyOf(buttons);
  }

  /** A card without buttons. */
  static Card of(String title, String text) {
    return new Card(title, List.of(new Line.Text(text)), List.of());
  }

  /** The same card with buttons. */
  Card with(Button... more) {
    return new Card(title, lines, List.of(more));
  }

  /** A part of a card. */
  public sealed interface Line {
    /** A paragraph. */
    record Text(String text) implements Line {}

    /** A text with a short label above it. */
    record Labelled(String label, String text) implements Line {}
  }

  /** A button. */
  public sealed interface Button {
    /** The words on it. */
    String label();

    /** Opens a page. */
    record Open(String label, URI target) implements Button {}

    /** Comes back to the app as {@link Interaction.ButtonPressed}. */
    record Press(String label, String action, Map<String, String> parameters) implements Button {}
  }
}
