package dev.newspace.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/**
 * How many commands are worked on at once: enough for any flood that memory holds where threads are
 * virtual, and fewer than there are worker threads where they are not, so that there is always one
 * left to say that the app is busy.
 */
@ApplicationScoped
class CommandBulkhead {
  private static final int FIRST_JAVA_WITH_VIRTUAL_THREADS = 21;
  private static final int ON_VIRTUAL_THREADS = 2_000;
  private static final int ON_WORKER_THREADS = 200;

  private final Semaphore free =
      new Semaphore(
          Runtime.version().feature() >= FIRST_JAVA_WITH_VIRTUAL_THREADS
              ? ON_VIRTUAL_THREADS
              : ON_WORKER_THREADS);

  /** Takes a slot, if one is free; whoever gets one gives it back. */
  boolean tryEnter() {
    return free.tryAcquire();
  }

  void leave() {
    free.release();
  }
}
