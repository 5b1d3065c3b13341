package dev.newspace.playground.google.server;

import java.time.Duration;

/**
 * How one call goes wrong.
 *
 * @param delay how long the call waits before anything happens
 * @param about what the call's body has in it; empty for any call
 */
record Fault(Duration delay, String about, Outcome outcome) {

  static final Fault NONE = new Fault(Duration.ZERO, "", new Outcome.Normal());

  sealed interface Outcome {
    record Normal() implements Outcome {}

    /** The deed is not done; this is said instead. */
    record Says(HttpAnswer answer) implements Outcome {}

    /** The connection stays open and nothing is ever said. */
    record Silence() implements Outcome {}

    /** The connection is closed before anything is done. */
    record Reset() implements Outcome {}

    /** The deed is done, and the connection is closed before the answer leaves. */
    record AnswerLost() implements Outcome {}
  }
}
