package dev.newspace.space;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The display name of a space, as Google takes it: 1 to 128 characters, counted as code points.
 *
 * @param value in Unicode NFC, white space folded, without what cannot be seen or turns text around
 */
public record SpaceName(String value) {
  /** Google's limit (googleapis, google/chat/v1/space.proto: display_name). */
  public static final int MOST_CODE_POINTS = 128;

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\u0085]+");

  /**
   * Control characters, halves of surrogate pairs and non-characters; zero-width spaces; and what
   * overrides, embeds or isolates the direction of text. The joiners U+200C and U+200D stay: emoji
   * and scripts need them.
   */
  private static final Pattern UNWANTED =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u200B\\u2060\\uFEFF\\u180E"
              + "\\u202A-\\u202E\\u2066-\\u2069]");

  /**
   * Not the fillers of Hangul nor the empty Braille pattern, which are letters that show nothing.
   */
  private static final Pattern VISIBLE =
      Pattern.compile("[^\\p{C}\\p{M}\\p{Z}\\u115F\\u1160\\u3164\\uFFA0\\u2800]");

  /** What came of reading a name. */
  public sealed interface Reading {
    /** A name. */
    record Valid(SpaceName name) implements Reading {}

    /** Nothing that can be seen. */
    record Empty() implements Reading {}

    /**
     * Longer than Google takes.
     *
     * @param length in code points
     */
    record TooLong(int length) implements Reading {}
  }

  /** Reads a name as somebody typed it. */
  public static Reading read(String typed) {
    String folded = WHITE_SPACE.matcher(typed).replaceAll(" ");
    String seen = UNWANTED.matcher(folded).replaceAll("");
    String name =
        Normalizer.normalize(
            WHITE_SPACE.matcher(seen).replaceAll(" ").strip(), Normalizer.Form.NFC);
    if (!VISIBLE.matcher(name).find()) {
      return new Reading.Empty();
    }
    int length = name.codePointCount(0, name.length());
    return length > MOST_CODE_POINTS
        ? new Reading.TooLong(length)
        : new Reading.Valid(new SpaceName(name));
  }

  /** A name that is known to be valid; empty for all others. */
  public static Optional<SpaceName> of(String typed) {
    return read(typed) instanceof Reading.Valid valid
        ? Optional.of(valid.name())
        : Optional.empty();
  }
}
