package dev.newspace.playground.card;

/**
 * A button as it is drawn.
 *
 * @param href where it leads, or empty
 * @param action the JSON of what it tells the app, or empty
 * @param here whether the link stays in this tab
 * @param undrawn what the app sent beyond that, as JSON, or empty
 */
record Button(
    String text,
    String href,
    String action,
    boolean filled,
    boolean disabled,
    boolean here,
    String undrawn) {

  Button asFilled() {
    return new Button(text, href, action, true, disabled, here, undrawn);
  }
}
