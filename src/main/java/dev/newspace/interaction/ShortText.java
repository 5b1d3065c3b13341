package dev.newspace.interaction;

/** Texts that have to be short. */
public final class ShortText {
  private ShortText() {}

  /** A text of at most so many code points, and an ellipsis where it had more. */
  public static String shortened(String text, int most) {
    // A code point is one or two characters: only what may be too long is counted.
    return text.length() <= most || text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }
}
