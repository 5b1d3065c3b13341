package dev.newspace.chat;

import java.util.regex.Pattern;

/** A caller is not Google Chat. Says which claim was expected and which was seen, on one line. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MOST_CHARACTERS = 200;

  /** What a stranger sends must not look like another line of the log. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]");

  RefusedException(String claim, Object expected, Object seen) {
    super("%s: expected %s, seen %s".formatted(claim, expected, printable(seen)));
  }

  private static String printable(Object seen) {
    String text = UNPRINTABLE.matcher(String.valueOf(seen)).replaceAll("?");
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
  }
}
