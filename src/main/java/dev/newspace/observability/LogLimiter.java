package dev.newspace.observability;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/**
 * Keeps the log from drowning in lines that strangers can cause: in ten seconds some of each kind
 * are written, and then the number of the others.
 */
@ApplicationScoped
public class LogLimiter {
  private static final int MAX_LINES = 20;

  private final List<Budget<?>> budgets = new CopyOnWriteArrayList<>();

  /**
   * A budget for lines of these kinds, each on its own.
   *
   * @param kinds all that there are: what comes from outside is none
   * @param summary writes how many lines of a kind were left out, once the time is over
   */
  public <K> Budget<K> budget(Collection<K> kinds, ObjIntConsumer<K> summary) {
    Budget<K> budget = new Budget<>(kinds, summary);
    budgets.add(budget);
    return budget;
  }

  /** What was left out is told without another line that would have to come first. */
  @Scheduled(every = "10s")
  void summarize() {
    budgets.forEach(Budget::summarize);
  }

  void stop(@Observes ShutdownEvent event) {
    summarize();
  }

  /** How many lines of each kind may still be written. */
  public static final class Budget<K> {
    private final Map<K, AtomicInteger> lines;
    private final ObjIntConsumer<K> summary;

    private Budget(Collection<K> kinds, ObjIntConsumer<K> summary) {
      this.lines =
          kinds.stream()
              .collect(toUnmodifiableMap(Function.identity(), kind -> new AtomicInteger()));
      this.summary = summary;
    }

    /** Whether one more line of a kind may be written; if not, it is counted. */
    public boolean tryAcquire(K kind) {
      return lines.get(kind).incrementAndGet() <= MAX_LINES;
    }

    private void summarize() {
      lines.forEach(
          (kind, count) -> {
            int leftOut = count.getAndSet(0) - MAX_LINES;
            if (leftOut > 0) {
              summary.accept(kind, leftOut);
            }
          });
    }
  }
}
