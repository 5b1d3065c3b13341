package dev.newspace;

import dev.newspace.config.Setting;
import dev.newspace.keyset.KeysetCommand;
import dev.newspace.startup.NewSpaceApplication;
import dev.newspace.startup.StartupFailure;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Runs the app; where it cannot start, says why in one message. */
@QuarkusMain
public final class NewSpaceApp {
  NewSpaceApp() {}

  /** The process. */
  public static void main(String... args) {
    if (args.length > 0 && args[0].equals(KeysetCommand.NAME)) {
      System.exit(keyset(Arrays.asList(args).subList(1, args.length)));
    }
    Quarkus.run(NewSpaceApplication.class, NewSpaceApp::end, args);
  }

  private static int keyset(List<String> arguments) {
    try {
      System.out.println(
          KeysetCommand.run(arguments, System.getenv(Setting.VAULT_KEYSET.variable())));
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return 2;
    }
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
