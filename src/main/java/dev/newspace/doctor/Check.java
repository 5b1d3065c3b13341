package dev.newspace.doctor;

/**
 * What came of one check.
 *
 * @param seen what was found
 * @param todo what to do; empty where nothing is to be done
 */
record Check(CheckId id, State state, String seen, String todo) {

  Check {
    seen = line(seen);
    todo = line(todo);
  }

  /** A check is one line, whatever it tells. */
  private static String line(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** How it is. */
  enum State {
    OK,
    /** It works, and will not for long or not for all. */
    WARN,
    FAIL,
    /** It cannot be told from here, or not yet. */
    UNKNOWN
  }

  static Check ok(CheckId id, String seen) {
    return new Check(id, State.OK, seen, "");
  }

  static Check warn(CheckId id, String seen, String todo) {
    return new Check(id, State.WARN, seen, todo);
  }

  static Check fail(CheckId id, String seen, String todo) {
    return new Check(id, State.FAIL, seen, todo);
  }

  static Check unknown(CheckId id, String seen, String todo) {
    return new Check(id, State.UNKNOWN, seen, todo);
  }

  @Override
  public String toString() {
    return "%-7s %-14s %s%s".formatted(state, id, seen, todo.isEmpty() ? "" : ". " + todo);
  }
}
