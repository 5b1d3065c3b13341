package dev.newspace;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the app, unless the settings have faults: then it says all of them and ends. */
@QuarkusMain
public final class NewSpaceApp {
  private NewSpaceApp() {}

  /** The process. */
  public static void main(String... args) {
    Optional<String> faults = SettingsCheck.faults(ConfigProvider.getConfig());
    if (faults.isPresent()) {
      System.err.println(faults.get());
      System.exit(1);
    }
    Quarkus.run(args);
  }
}
