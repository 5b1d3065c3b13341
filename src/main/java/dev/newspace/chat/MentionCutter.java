package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cuts mentions out of what was typed. In the text a mention stands as {@code @Display Name} or as
 * {@code <users/123>}; Chat's indices may count another text than the argument, or be missing, so
 * that they are a hint, and what stands there decides.
 */
final class MentionCutter {
  /** Twice what Chat lets anybody type: in what is longer no mention is looked for. */
  private static final int MAX_SEARCHED = 8_192;

  /** More than can be added to a space, by names longer than anybody's. */
  private static final int MAX_SEARCHES = 100;

  private static final int MAX_NAME_SEARCHED = 256;

  /** Chat writes it into the text where a name has it, or has a space there. */
  private static final char NO_BREAK_SPACE = '\u00a0';

  private final String argument;
  private final int before;
  private final BitSet cut = new BitSet();

  private MentionCutter(String argument, int before) {
    this.argument = spaced(argument);
    this.before = before;
  }

  /**
   * The argument, with a space for each mention.
   *
   * @param before how many characters of the message's text stand before the argument, which is its
   *     end
   * @param mentions annotations of the type {@code USER_MENTION}
   */
  static String cut(String argument, int before, List<JsonNode> mentions) {
    MentionCutter cutter = new MentionCutter(argument, before);
    List<JsonNode> elsewhere =
        mentions.stream().filter(mention -> !cutter.cutWhereItIsSaidToBe(mention)).toList();
    cutter.cutWhereverItIs(elsewhere).forEach(cutter::cutByIndices);
    return cutter.left(argument);
  }

  private boolean cutWhereItIsSaidToBe(JsonNode mention) {
    int start = start(mention);
    return shapes(mention)
        .anyMatch(
            shape -> argument.startsWith(shape, start) && isCutNow(start, start + shape.length()));
  }

  /** Looks for the longest names first, since one may begin as another does; those left over. */
  private List<JsonNode> cutWhereverItIs(List<JsonNode> mentions) {
    if (argument.length() > MAX_SEARCHED) {
      return mentions;
    }
    List<JsonNode> unknown = new ArrayList<>();
    mentions.stream()
        .sorted(Comparator.comparingInt(mention -> -displayName(mention).length()))
        .limit(MAX_SEARCHES)
        .filter(mention -> shapes(mention).noneMatch(this::isFoundAndCut))
        .forEach(unknown::add);
    return unknown;
  }

  /** Of somebody whose name stands nowhere: what the indices say, if it looks like a mention. */
  private void cutByIndices(JsonNode mention) {
    int start = start(mention);
    int end = start + mention.path("length").asInt();
    boolean fits = start >= 0 && end > start && end <= argument.length();
    if (fits && (argument.charAt(start) == '@' || argument.charAt(start) == '<')) {
      isCutNow(start, end);
    }
  }

  /** As a word of its own, if there is one, and else as a part of one. */
  private boolean isFoundAndCut(String shape) {
    int part = -1;
    for (int at = argument.indexOf(shape); at >= 0; at = argument.indexOf(shape, at + 1)) {
      int end = at + shape.length();
      boolean word =
          end == argument.length() || !Character.isLetterOrDigit(argument.codePointAt(end));
      if (word && isCutNow(at, end)) {
        return true;
      }
      if (part < 0 && isFree(at, end)) {
        part = at;
      }
    }
    return part >= 0 && isCutNow(part, part + shape.length());
  }

  private boolean isCutNow(int start, int end) {
    if (!isFree(start, end)) {
      return false;
    }
    cut.set(start, end);
    return true;
  }

  private boolean isFree(int start, int end) {
    int next = cut.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /** Negative where there is no index, or one before the argument. */
  private int start(JsonNode mention) {
    return mention.path("startIndex").isNumber() ? mention.path("startIndex").asInt() - before : -1;
  }

  private static Stream<String> shapes(JsonNode mention) {
    String user = mention.path("userMention").path("user").path("name").asText("");
    String name = displayName(mention);
    return Stream.of(user.isEmpty() ? "" : "<" + user + ">", name.isEmpty() ? "" : "@" + name)
        .filter(shape -> !shape.isEmpty() && shape.length() <= MAX_NAME_SEARCHED);
  }

  private static String displayName(JsonNode mention) {
    return spaced(mention.path("userMention").path("user").path("displayName").asText(""));
  }

  private static String spaced(String text) {
    return text.replace(NO_BREAK_SPACE, ' ');
  }

  private String left(String original) {
    StringBuilder left = new StringBuilder();
    int from = 0;
    while (from < original.length()) {
      int start = cut.nextSetBit(from);
      int end = start < 0 ? original.length() : start;
      left.append(original, from, end);
      if (start >= 0) {
        left.append(' ');
      }
      from = start < 0 ? end : cut.nextClearBit(start);
    }
    return left.toString();
  }
}
