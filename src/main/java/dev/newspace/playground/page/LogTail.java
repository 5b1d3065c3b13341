package dev.newspace.playground.page;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** The last lines that were logged in this process, which in development is the app's own. */
final class LogTail extends Handler {

  private static final int KEPT = 12;

  private final Deque<Logged> lines = new ArrayDeque<>();

  private record Logged(Instant at, String line) {}

  /** Listens from now on. */
  static LogTail start() {
    LogTail tail = new LogTail();
    tail.setLevel(Level.WARNING);
    tail.setFormatter(new PatternFormatter("%p %s"));
    Logger.getLogger("").addHandler(tail);
    return tail;
  }

  /** The last ones from a moment on, without secrets; the newest last. */
  synchronized List<String> since(Instant moment) {
    return lines.stream()
        .filter(logged -> !logged.at().isBefore(moment))
        .map(Logged::line)
        .toList();
  }

  @Override
  public synchronized void publish(LogRecord logged) {
    if (isLoggable(logged)) {
      lines.add(new Logged(Instant.now(), SecretRedactor.hideIn(line(logged))));
      while (lines.size() > KEPT) {
        lines.remove();
      }
    }
  }

  private String line(LogRecord logged) {
    String text = getFormatter().format(logged);
    return logged.getThrown() == null ? text : text + ": " + logged.getThrown();
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
