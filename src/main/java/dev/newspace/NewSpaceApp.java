package dev.newspace;

import dev.newspace.operator.OperatorCommands;
import dev.newspace.startup.NewSpaceApplication;
import dev.newspace.startup.StartupFailure;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Runs the app; where it cannot start, says why in one message. */
@QuarkusMain
public final class NewSpaceApp {
  NewSpaceApp() {}

  /** The process. */
  public static void main(String... args) {
    if (args.length > 0 && !args[0].startsWith("-")) {
      System.exit(new OperatorCommands(System.out, System.err).run(List.of(args)));
    }
    Quarkus.run(NewSpaceApplication.class, NewSpaceApp::end, args);
  }

  private static void end(int exitCode, Throwable fault) {
    if (fault != null) {
      StartupFailure.sentence(fault, ConfigProvider.getConfig())
          .ifPresentOrElse(
              System.err::println,
              () -> Logger.getLogger(NewSpaceApp.class).error("NewSpace cannot start", fault));
    }
    // Quarkus's own way out: the process ends, in development it waits for a change instead.
    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, fault);
  }
}
