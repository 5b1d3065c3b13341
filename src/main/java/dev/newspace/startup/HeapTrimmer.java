package dev.newspace.startup;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Gives the memory that only the start needed back to the machine: some tens of megabytes. */
final class HeapTrimmer {
  private static final Logger LOG = Logger.getLogger(HeapTrimmer.class);

  /** Whoever the start was for has an answer by then: all else stands still for it. */
  private static final Duration AFTER_START = Duration.ofSeconds(5);

  private HeapTrimmer() {}

  /**
   * Soon collects once, and keeps less of the heap free than Java would; it grows again with the
   * load.
   */
  static void trimSoon() {
    CompletableFuture.delayedExecutor(AFTER_START.toMillis(), TimeUnit.MILLISECONDS)
        .execute(HeapTrimmer::trim);
  }

  private static void trim() {
    try {
      HotSpotDiagnosticMXBean machine =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      machine.setVMOption("MinHeapFreeRatio", "10");
      machine.setVMOption("MaxHeapFreeRatio", "20");
    } catch (IllegalArgumentException e) {
      // Another kind of Java, or one that was told otherwise: no reason not to start.
      LOG.debug("The heap keeps its own measure", e);
    }
    System.gc();
  }
}
