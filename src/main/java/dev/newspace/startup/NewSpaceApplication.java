package dev.newspace.startup;

import dev.newspace.config.Settings;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The app once its ports are open: says what it serves, until it is told to end. */
public final class NewSpaceApplication implements QuarkusApplication {
  private static final Logger LOG = Logger.getLogger(NewSpaceApplication.class);

  private final Settings settings;
  private final String version;

  NewSpaceApplication(
      Settings settings, @ConfigProperty(name = "quarkus.application.version") String version) {
    this.settings = settings;
    this.version = version;
  }

  @Override
  public int run(String... args) {
    LOG.infof(
        "NewSpace serves %s for project %s, on %s, version %s",
        settings.chatUrl(), settings.projectNumber(), database(), version);
    CacheCheck.logUnused();
    HeapTrimmer.trimSoon();
    Quarkus.waitForExit();
    return 0;
  }

  private String database() {
    return settings.databaseUrl().isPresent()
        ? "PostgreSQL"
        : "the embedded database in " + settings.dataDir().toAbsolutePath();
  }
}
