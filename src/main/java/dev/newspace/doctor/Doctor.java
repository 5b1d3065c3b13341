package dev.newspace.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries out checks side by side; whatever is away, all of it takes no longer than is promised.
 */
final class Doctor {
  /** Of the 15 seconds that are promised Java may take the rest to start and to end. */
  private static final Duration TIMEOUT = Duration.ofSeconds(8);

  /** What does not answer for so long is away; of anything else it tells nothing. */
  private static final Set<CheckId> AWAY = EnumSet.of(CheckId.GOOGLE, CheckId.DATABASE);

  private final Map<CheckId, Callable<Check>> checks = new EnumMap<>(CheckId.class);

  /** One more check. */
  Doctor with(CheckId id, Callable<Check> check) {
    checks.put(id, check);
    return this;
  }

  /** Carries out all of them. */
  List<Check> examine() {
    ExecutorService executor =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "doctor");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Map<CheckId, Future<Check>> running = new EnumMap<>(CheckId.class);
      checks.forEach((id, check) -> running.put(id, executor.submit(check)));
      Instant end = Instant.now().plus(TIMEOUT);
      List<Check> done = new ArrayList<>();
      running.forEach((id, future) -> done.add(awaited(id, future, end)));
      return done;
    } finally {
      executor.shutdownNow();
    }
  }

  private static Check awaited(CheckId id, Future<Check> future, Instant end) {
    try {
      long left = Math.max(1, Duration.between(Instant.now(), end).toMillis());
      return future.get(left, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return AWAY.contains(id)
          ? Check.fail(id, "no answer in time", "Let this machine reach it")
          : Check.unknown(id, "no answer in time", "Try again");
    } catch (ExecutionException e) {
      return Check.unknown(
          id, "could not be looked at: " + e.getCause().getClass().getSimpleName(), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Check.unknown(id, "was interrupted", "");
    }
  }
}
