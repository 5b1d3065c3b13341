package dev.newspace.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the app under test logs, from when this is opened until it is closed. */
public final class CapturedLog extends Handler implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger root = Logger.getLogger("");
  private final Formatter plain = new PatternFormatter("%p %s");
  private final Formatter whole = new PatternFormatter("%s%e%n");
  private final AtomicLong characters = new AtomicLong();

  private CapturedLog() {}

  public static CapturedLog open() {
    CapturedLog log = new CapturedLog();
    log.root.addHandler(log);
    return log;
  }

  /** Every line so far, with the level in front and the stack trace's messages behind. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** How many characters a console would have shown so far, stack traces and all. */
  public long characters() {
    return characters.get();
  }

  /** Every line so far that has a text in it. */
  public List<String> linesWith(String text) {
    return lines.stream().filter(line -> line.contains(text)).toList();
  }

  @Override
  public void publish(LogRecord logged) {
    StringBuilder line = new StringBuilder(plain.format(logged));
    for (Throwable t = logged.getThrown(); t != null; t = t.getCause()) {
      line.append(" / ").append(t);
    }
    lines.add(line.toString());
    characters.addAndGet(whole.format(logged).length());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
  }
}
