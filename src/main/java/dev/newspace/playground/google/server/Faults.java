package dev.newspace.playground.google.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * The calls that are to go wrong. What was scripted for an operation is used up call by call, in
 * the order in which it was scripted; then all is well again.
 *
 * <p>Operations are named as in {@link Call#operation()}: {@code token}, {@code revoke}, {@code
 * id-keys}, {@code chat-keys}, {@code auth}, and as the Chat API's methods, {@code spaces.create}.
 */
public final class Faults {

  private final Map<Operation, Deque<Fault>> scripted = new EnumMap<>(Operation.class);

  public Faults() {}

  /** The next call of the operation. */
  public Script next(String operation) {
    return next(1, operation);
  }

  /** Each of the next {@code calls} calls of the operation. */
  public Script next(int calls, String operation) {
    return new Script(Operation.of(operation), calls, Duration.ZERO, "");
  }

  /** All is well from now on. */
  public synchronized void clear() {
    scripted.clear();
  }

  /** Whether everything that was scripted has begun. */
  public synchronized boolean areUsedUp() {
    return scripted.values().stream().allMatch(Deque::isEmpty);
  }

  /**
   * Takes the first that is scripted for a call like this.
   *
   * @param body of the call, as JSON
   */
  synchronized Fault take(Operation operation, String body) {
    Iterator<Fault> faults = scripted.getOrDefault(operation, new ArrayDeque<>()).iterator();
    while (faults.hasNext()) {
      Fault fault = faults.next();
      if (body.contains(fault.about())) {
        faults.remove();
        return fault;
      }
    }
    return Fault.NONE;
  }

  private synchronized void add(Operation operation, int calls, Fault fault) {
    scripted
        .computeIfAbsent(operation, o -> new ArrayDeque<>())
        .addAll(Collections.nCopies(calls, fault));
  }

  /** What is to happen to the calls that were named. */
  public final class Script {

    private final Operation operation;
    private final int calls;
    private final Duration delay;
    private final String about;

    private Script(Operation operation, int calls, Duration delay, String about) {
      this.operation = operation;
      this.calls = calls;
      this.delay = delay;
      this.about = about;
    }

    /** Happens to those calls alone whose body has this text in it; others go on as usual. */
    public Script about(String text) {
      return new Script(operation, calls, delay, text);
    }

    /** Lets the call wait before whatever is said next happens. */
    public Script after(Duration wait) {
      return new Script(operation, calls, wait, about);
    }

    /** Answers as usual, once the wait is over. */
    public void answersAsUsual() {
      add(new Fault.Outcome.Normal());
    }

    /** Answers with the status and the body Google usually sends along with it. */
    public void answers(int status) {
      answers(status, Map.of(), usualBody(status).toString());
    }

    /** Answers with a status, headers and a body; JSON unless the headers say otherwise. */
    public void answers(int status, Map<String, String> headers, String body) {
      Map<String, String> all = new HashMap<>(headers);
      all.putIfAbsent("Content-Type", "application/json; charset=UTF-8");
      add(new Fault.Outcome.Says(new HttpAnswer(status, all, body)));
    }

    /** Answers as Google does where this goes wrong. */
    public void answers(GoogleError error) {
      answers(error.answer());
    }

    /** Answers with this, whatever was asked. */
    public void answers(HttpAnswer answer) {
      add(new Fault.Outcome.Says(answer));
    }

    /** Never answers; the connection stays open. */
    public void hangs() {
      add(new Fault.Outcome.Silence());
    }

    /** Closes the connection; nothing is done. */
    public void resets() {
      add(new Fault.Outcome.Reset());
    }

    /** Does what was asked, then closes the connection without a word. */
    public void losesTheAnswer() {
      add(new Fault.Outcome.AnswerLost());
    }

    private void add(Fault.Outcome outcome) {
      Faults.this.add(operation, calls, new Fault(delay, about, outcome));
    }

    private ObjectNode usualBody(int status) {
      return switch (operation) {
        case TOKEN, REVOCATION -> OAuthError.forStatus(status).json();
        default -> ApiError.forStatus(status).json();
      };
    }
  }
}
