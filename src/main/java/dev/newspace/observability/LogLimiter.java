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
  private final List<Budget<?>> minuteBudgets = new CopyOnWriteArrayList<>();

  /**
   * A budget for lines of these kinds, each on its own.
   *
   * @param kinds all that there are: what comes from outside is none
   * @param summary writes how many lines of a kind were left out, once the time is over
   */
  public <K> Budget<K> budget(Collection<K> kinds, ObjIntConsumer<K> summary) {
    Budget<K> budget = new Budget<>(kinds, MAX_LINES, summary);
    budgets.add(budget);
    return budget;
  }

  /**
   * A budget of one line of each kind a minute, for what one line tells in full. The others are not
   * counted anywhere.
   *
   * @param kinds all that there are: what comes from outside is none
   */
  public <K> Budget<K> minuteBudget(Collection<K> kinds) {
    Budget<K> budget = new Budget<>(kinds, 1, (kind, count) -> {});
    minuteBudgets.add(budget);
    return budget;
  }

  /** What was left out is told without another line that would have to come first. */
  @Scheduled(every = "10s")
  void summarize() {
    budgets.forEach(Budget::summarize);
  }

  @Scheduled(every = "60s")
  void beginMinute() {
    minuteBudgets.forEach(Budget::summarize);
  }

  void stop(@Observes ShutdownEvent event) {
    summarize();
  }

  /** How many lines of each kind may still be written. */
  public static final class Budget<K> {
    private final Map<K, AtomicInteger> lines;
    private final int most;
    private final ObjIntConsumer<K> summary;

    private Budget(Collection<K> kinds, int most, ObjIntConsumer<K> summary) {
      this.most = most;
      this.lines =
          kinds.stream()
              .collect(toUnmodifiableMap(Function.identity(), kind -> new AtomicInteger()));
      this.summary = summary;
    }

    /** Whether one more line of a kind may be written; if not, it is counted. */
    public boolean tryAcquire(K kind) {
      return lines.get(kind).incrementAndGet() <= most;
    }

    private void summarize() {
      lines.forEach(
          (kind, count) -> {
            int leftOut = count.getAndSet(0) - most;
            if (leftOut > 0) {
              summary.accept(kind, leftOut);
            }
          });
    }
  }
}
