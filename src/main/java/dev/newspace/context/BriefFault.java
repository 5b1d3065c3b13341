package dev.newspace.context;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A fault in few lines, for the log: an overflow of the stack has a thousand frames, and a message
 * may quote whatever was read.
 */
public final class BriefFault extends Exception {
  private static final long serialVersionUID = 1L;

  private static final int MAX_MESSAGE = 500;
  private static final int FIRST_FRAMES = 60;
  private static final int LAST_FRAMES = 20;
  private static final int MAX_CAUSES = 5;

  private BriefFault(Throwable fault, int causes) {
    super(shortened(fault.toString()), cause(fault, causes), false, true);
    setStackTrace(shortened(fault.getStackTrace()));
  }

  /** The fault itself, where it is brief; else what is needed of it. */
  public static Throwable of(Throwable fault) {
    return isBrief(fault, MAX_CAUSES) ? fault : new BriefFault(fault, MAX_CAUSES);
  }

  private static boolean isBrief(Throwable fault, int causes) {
    return fault.toString().length() <= MAX_MESSAGE
        && fault.getStackTrace().length <= FIRST_FRAMES + LAST_FRAMES
        && (fault.getCause() == null || (causes > 0 && isBrief(fault.getCause(), causes - 1)));
  }

  private static Throwable cause(Throwable fault, int causes) {
    boolean told = fault.getCause() != null && causes > 0;
    return told ? new BriefFault(fault.getCause(), causes - 1) : null;
  }

  private static String shortened(String text) {
    return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE) + "…";
  }

  private static StackTraceElement[] shortened(StackTraceElement[] frames) {
    return frames.length <= FIRST_FRAMES + LAST_FRAMES
        ? frames
        : Stream.concat(
                Arrays.stream(frames, 0, FIRST_FRAMES),
                Arrays.stream(frames, frames.length - LAST_FRAMES, frames.length))
            .toArray(StackTraceElement[]::new);
  }
}
