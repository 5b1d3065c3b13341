package dev.newspace;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** Gives the memory that only the start needed back to the machine: some tens of megabytes. */
final class StartLeftovers {
  private StartLeftovers() {}

  /**
   * Collects once, and keeps less of the heap free than Java would; it grows again with the load.
   */
  static void giveBack() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (machine != null) {
      machine.setVMOption("MinHeapFreeRatio", "10");
      machine.setVMOption("MaxHeapFreeRatio", "20");
    }
    System.gc();
  }
}
