package dev.newspace.startup;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.jboss.logging.Logger;

/**
 * Says that the ahead-of-time cache was of no use. Java itself goes on without one that is missing,
 * damaged or another Java's, and a slow start is all that would be seen of it.
 */
final class CacheCheck {
  private static final Logger LOG = Logger.getLogger(CacheCheck.class);

  /** Stands in Java's description of itself where a cache is in use. */
  private static final String SHARING = "sharing";

  private CacheCheck() {}

  /** Leaves one line where a cache was asked for and is not used. */
  static void logUnused() {
    try {
      String cache =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
              .getVMOption("AOTCache")
              .getValue();
      if (!cache.isEmpty() && !System.getProperty("java.vm.info", "").contains(SHARING)) {
        LOG.warnf(
            "The ahead-of-time cache %s is missing, damaged or another Java's: the app has started"
                + " without it, and more slowly. Make it anew",
            cache);
      }
    } catch (IllegalArgumentException e) {
      LOG.debug("This Java knows of no ahead-of-time caches", e);
    }
  }
}
