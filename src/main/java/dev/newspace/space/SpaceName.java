package dev.newspace.space;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The display name of a space, as Google takes it: 1 to 128 characters, counted as code points.
 *
 * @param value in Unicode NFC, white space folded, without what cannot be seen or turns text around
 */
public record SpaceName(String value) {
  /** Google's limit (googleapis, google/chat/v1/space.proto: display_name). */
  public static final int MAX_CODE_POINTS = 128;

  /**
   * Twice what Chat lets anybody type (4,096 characters). Beyond it no name is composed: that takes
   * a time that grows with the square of the marks in a row.
   */
  private static final int MAX_COMPOSED = 8_192;

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\u0085]+");

  /**
   * Control characters but for white space, halves of surrogate pairs and non-characters;
   * zero-width spaces; and what overrides, embeds or isolates the direction of text. The joiners
   * U+200C and U+200D stay: emoji and scripts need them.
   */
  private static final Pattern UNWANTED =
      Pattern.compile(
          "[[\\p{Cc}&&[^\\s\\u0085]]\\p{Cs}\\uFFFE\\uFFFF\\u200B\\u2060\\uFEFF\\u180E"
              + "\\u202A-\\u202E\\u2066-\\u2069]");

  /**
   * Not the fillers of Hangul nor the empty Braille pattern, which are letters that show nothing.
   */
  private static final Pattern VISIBLE =
      Pattern.compile("[^\\p{C}\\p{M}\\p{Z}\\u115F\\u1160\\u3164\\uFFA0\\u2800]");

  private static final Pattern NUMBERED = Pattern.compile("(.*\\S) (\\d{1,4})");

  /** What came of reading a name. */
  public sealed interface Reading {
    /** A name. */
    record Valid(SpaceName name) implements Reading {}

    /** Nothing that can be seen. */
    record Empty() implements Reading {}

    /**
     * Longer than Google takes.
     *
     * @param length in code points; of what nobody can type in Chat, as it was before it is
     *     composed
     */
    record TooLong(int length) implements Reading {}
  }

  /** Reads a name as somebody typed it. */
  public static Reading read(String typed) {
    String wanted = UNWANTED.matcher(typed).replaceAll("");
    String visible = WHITE_SPACE.matcher(wanted).replaceAll(" ").strip();
    if (visible.length() > MAX_COMPOSED) {
      return new Reading.TooLong(visible.codePointCount(0, visible.length()));
    }
    String name = Normalizer.normalize(visible, Normalizer.Form.NFC);
    if (!VISIBLE.matcher(name).find()) {
      return new Reading.Empty();
    }
    int length = name.codePointCount(0, name.length());
    return length > MAX_CODE_POINTS
        ? new Reading.TooLong(length)
        : new Reading.Valid(new SpaceName(name));
  }

  /** This name as it reads with something in front, unless it begins with that already. */
  String withPrefix(String prefix) {
    return value.regionMatches(true, 0, prefix, 0, prefix.length())
        ? prefix + value.substring(prefix.length())
        : prefix + value;
  }

  /**
   * Names like this one that may be free: with the numbers that follow, and with the month.
   *
   * @param today for the month
   */
  public List<SpaceName> alternatives(LocalDate today) {
    Matcher numbered = NUMBERED.matcher(value);
    String base = numbered.matches() ? numbered.group(1) : value;
    int next = numbered.matches() ? Integer.parseInt(numbered.group(2)) + 1 : 2;
    return List.of(
        withSuffix(base, String.valueOf(next)),
        withSuffix(base, String.valueOf(next + 1)),
        withSuffix(value, YearMonth.from(today).toString()));
  }

  private static SpaceName withSuffix(String base, String ending) {
    int room = MAX_CODE_POINTS - 1 - ending.length();
    String start =
        base.codePointCount(0, base.length()) > room
            ? base.substring(0, base.offsetByCodePoints(0, room)).strip()
            : base;
    return new SpaceName(start + " " + ending);
  }
}
