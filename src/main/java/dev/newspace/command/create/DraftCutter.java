package dev.newspace.command.create;

import dev.newspace.config.SpaceLimits;
import dev.newspace.space.SpaceName;
import java.util.List;

/**
 * How much of what was typed a form can show: an answer holds 32,000 bytes, and what is filled
 * within the form's limits fits, whatever it is. Only beyond those anything is cut.
 */
final class DraftCutter {
  private static final int BYTES_OF_A_CODE_POINT = 4;

  /** What texts of four bytes a character take, and addresses, which are ASCII. */
  private static final int MAX_BYTES =
      BYTES_OF_A_CODE_POINT
              * (SpaceName.MAX_CODE_POINTS
                  + SpaceLimits.MAX_DESCRIPTION
                  + SpaceLimits.MAX_GUIDELINES)
          + SpaceForm.MAX_EMAILS;

  /** Those who were chosen before and as many again: enough to be told that they are too many. */
  private static final int MAX_PEOPLE = 2 * SpaceLimits.MAX_PEOPLE;

  /** Google's are of 21 digits. */
  private static final int MAX_USER = 64;

  private DraftCutter() {}

  /** The draft, as much of it as fits a form; all of it where it is within the form's limits. */
  static SpaceDraft fit(SpaceDraft draft) {
    List<String> people =
        draft.people().stream()
            .filter(user -> user.length() <= MAX_USER)
            .distinct()
            .limit(MAX_PEOPLE)
            .toList();
    if (bytes(draft.name())
            + bytes(draft.description())
            + bytes(draft.guidelines())
            + bytes(draft.emails())
        <= MAX_BYTES) {
      return with(
          draft, draft.name(), draft.description(), draft.guidelines(), people, draft.emails());
    }
    String name = cut(draft.name(), SpaceName.MAX_CODE_POINTS);
    String description = cut(draft.description(), SpaceLimits.MAX_DESCRIPTION);
    String guidelines = cut(draft.guidelines(), SpaceLimits.MAX_GUIDELINES);
    long left = MAX_BYTES - bytes(name) - bytes(description) - bytes(guidelines);
    return with(draft, name, description, guidelines, people, cutToBytes(draft.emails(), left));
  }

  private static SpaceDraft with(
      SpaceDraft draft,
      String name,
      String description,
      String guidelines,
      List<String> people,
      String emails) {
    return new SpaceDraft(
        name, description, guidelines, people, emails, draft.announcement(), draft.options());
  }

  /** Controls take six bytes as JSON, and nobody sees them. */
  private static String cut(String text, int codePoints) {
    StringBuilder cut = new StringBuilder();
    text.codePoints()
        .limit(codePoints)
        .filter(point -> bytes(point) <= BYTES_OF_A_CODE_POINT)
        .forEach(cut::appendCodePoint);
    return cut.toString();
  }

  private static String cutToBytes(String text, long most) {
    long bytes = 0;
    int end = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      bytes += bytes(point);
      if (bytes > most) {
        break;
      }
      end += Character.charCount(point);
    }
    return text.substring(0, end);
  }

  private static long bytes(String text) {
    return text.codePoints().mapToLong(DraftCutter::bytes).sum();
  }

  /** In JSON, as UTF-8. */
  private static int bytes(int point) {
    if (point == '"' || point == '\\' || point == '\n' || point == '\r' || point == '\t') {
      return 2;
    }
    if (point < ' ' || point == 0x2028 || point == 0x2029) {
      return 6;
    }
    if (point < 0x80) {
      return 1;
    }
    if (point < 0x800) {
      return 2;
    }
    return point < 0x1_0000 ? 3 : 4;
  }
}
