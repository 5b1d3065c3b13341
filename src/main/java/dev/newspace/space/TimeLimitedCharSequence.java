package dev.newspace.space;

import java.time.Duration;

/**
 * A text that can be read for a while only: ends a regular expression that goes back over it again
 * and again.
 */
final class TimeLimitedCharSequence implements CharSequence {
  private final CharSequence text;
  private final long end;

  TimeLimitedCharSequence(CharSequence text, Duration patience) {
    this(text, System.nanoTime() + patience.toNanos());
  }

  private TimeLimitedCharSequence(CharSequence text, long end) {
    this.text = text;
    this.end = end;
  }

  /** The time is over. */
  static final class TimeLimitExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public char charAt(int index) {
    if (System.nanoTime() - end > 0) {
      throw new TimeLimitExceededException();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return new TimeLimitedCharSequence(text.subSequence(from, to), end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
