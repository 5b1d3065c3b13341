package dev.newspace.playground.card;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of messages as HTML: {@code *bold*}, {@code _italic_}, {@code ~struck~}, {@code `code`} and
 * {@code <address|label>}, as Google Chat reads it.
 */
public final class MessageText {

  private static final Pattern LINK =
      Pattern.compile("&lt;(https?://[^|\\s&]+(?:&amp;[^|\\s&]+)*)\\|([^|]*?)&gt;");
  private static final Pattern MENTION = Pattern.compile("&lt;(users/[\\w-]+)&gt;");

  private MessageText() {}

  /** The text with its marks turned into tags and everything else escaped. */
  public static String html(String text) {
    String escaped =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
    String marked = marks(marks(marks(marks(escaped, "`", "code"), "*", "b"), "_", "i"), "~", "s");
    String linked = LINK.matcher(marked).replaceAll(MessageText::link);
    return MENTION.matcher(linked).replaceAll("<span class=\"mention\">@$1</span>");
  }

  private static String marks(String text, String mark, String tag) {
    String quoted = Pattern.quote(mark);
    return text.replaceAll(
        "(?<![\\w/])" + quoted + "(?=\\S)([^" + quoted + "\\n]*\\S)" + quoted + "(?!\\w)",
        "<" + tag + ">$1</" + tag + ">");
  }

  private static String link(MatchResult found) {
    return Matcher.quoteReplacement(
        "<a target=\"_blank\" rel=\"noopener\" href=\""
            + found.group(1)
            + "\">"
            + found.group(2)
            + "</a>");
  }
}
