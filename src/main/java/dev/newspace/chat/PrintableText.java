package dev.newspace.chat;

import java.util.regex.Pattern;

/** What a stranger sent, as a log may show it: short, and never like another line of the log. */
final class PrintableText {
  private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]");

  private PrintableText() {}

  /** The text, with {@code ?} for what is not printable ASCII, and cut to so many characters. */
  static String of(Object seen, int most) {
    String text = String.valueOf(seen);
    boolean fits = text.length() <= most;
    String shown = UNPRINTABLE.matcher(fits ? text : text.substring(0, most)).replaceAll("?");
    return fits ? shown : shown + "…";
  }
}
