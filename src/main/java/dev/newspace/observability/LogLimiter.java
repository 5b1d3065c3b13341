package dev.newspace.observability;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/**
 * Keeps the log from drowning in lines that strangers can cause: in ten seconds some of each kind
 * are written, and then the number of the others.
 */
@ApplicationScoped
public class LogLimiter {
  private static final int MAX_LINES = 20;
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final List<Budget<?>> budgets = new CopyOnWriteArrayList<>();
  private final List<OncePerMinute<?>> gates = new CopyOnWriteArrayList<>();

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

  /**
   * A gate for lines that come with every command until somebody acts on them: of each kind one a
   * minute is enough.
   *
   * @param kinds all that there are: what comes from outside is none
   */
  public <K> OncePerMinute<K> oncePerMinute(Collection<K> kinds) {
    OncePerMinute<K> gate = new OncePerMinute<>(kinds);
    gates.add(gate);
    return gate;
  }

  /** Lets each kind have a line again at once. */
  void openGates() {
    gates.forEach(OncePerMinute::open);
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

  /** Which kinds had their line in the last minute. */
  public static final class OncePerMinute<K> {
    private final Map<K, AtomicLong> last;

    private OncePerMinute(Collection<K> kinds) {
      this.last =
          kinds.stream().collect(toUnmodifiableMap(Function.identity(), kind -> new AtomicLong()));
      open();
    }

    /** Whether a line of a kind may be written now; if so, the next may be in a minute. */
    public boolean tryAcquire(K kind) {
      long now = System.nanoTime();
      long before = last.get(kind).get();
      return now - before >= MINUTE && last.get(kind).compareAndSet(before, now);
    }

    private void open() {
      last.values().forEach(time -> time.set(System.nanoTime() - MINUTE));
    }
  }
}
