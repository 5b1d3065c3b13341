package dev.newspace;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.util.ExceptionUtil;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Runs the app; where it cannot start, says why in one message. */
@QuarkusMain
public final class NewSpaceApp {
  NewSpaceApp() {}

  /** The process. */
  public static void main(String... args) {
    Quarkus.run(null, NewSpaceApp::end, args);
  }

  private static void end(int exitCode, Throwable fault) {
    if (fault != null) {
      explain(fault);
    }
    // Quarkus's own way out: the process ends, in development it waits for a change instead.
    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, fault);
  }

  /** A setting that is missing stops Quarkus itself, before the app is asked. */
  private static void explain(Throwable fault) {
    Throwable cause = ExceptionUtil.getRootCause(fault);
    Optional<String> faults = SettingsCheck.faults(ConfigProvider.getConfig());
    if (faults.isPresent()) {
      System.err.println(faults.get());
    } else if (cause instanceof StartRefusedException) {
      System.err.println(cause.getMessage());
    } else if (cause instanceof QuarkusBindException bind) {
      System.err.println(
          "NewSpace cannot start: another process uses port %d. Set PORT or QUARKUS_MANAGEMENT_PORT."
              .formatted(bind.getPort()));
    } else {
      Logger.getLogger(NewSpaceApp.class).error("NewSpace cannot start", fault);
    }
  }
}
