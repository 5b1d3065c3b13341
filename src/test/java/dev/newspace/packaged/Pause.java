package dev.newspace.packaged;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what another process does. */
public final class Pause {
  private static final Duration TIMEOUT = Duration.ofSeconds(45);

  private Pause() {}

  static void briefly() {
    of(Duration.ofMillis(20));
  }

  public static void of(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until something has come to be. */
  public static void until(String what, BooleanSupplier isSo) {
    Instant end = Instant.now().plus(TIMEOUT);
    while (!isSo.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("Waited in vain until " + what);
      }
      briefly();
    }
  }
}
