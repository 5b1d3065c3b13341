package dev.newspace.trust;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that is logged, of every category and level, with all that a format could show. */
final class WholeLog extends Handler implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Formatter everything = new PatternFormatter("%c %p %t %X %s%E");

  /** The audit log does not reach the root. */
  private final List<Logger> sources =
      Stream.of("", "newspace.audit").map(Logger::getLogger).toList();

  private WholeLog() {}

  static WholeLog open() {
    WholeLog log = new WholeLog();
    log.sources.forEach(source -> source.addHandler(log));
    return log;
  }

  /** Every record so far, with its category in front and its stack traces behind. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** The lines of the audit log alone. */
  List<String> audit() {
    return lines.stream()
        .filter(line -> line.startsWith("newspace.audit INFO "))
        .map(line -> line.substring(line.indexOf("{\"")))
        .toList();
  }

  /** What is logged with a reference. */
  List<String> of(String reference) {
    return lines.stream().filter(line -> line.contains("{reference=" + reference + "}")).toList();
  }

  @Override
  public void publish(LogRecord logged) {
    lines.add(everything.format(logged));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    sources.forEach(source -> source.removeHandler(this));
  }
}
