package dev.newspace.testing;

import dev.newspace.config.Settings;
import dev.newspace.keyset.KeysetBeans;
import dev.newspace.playground.google.LocalGoogle;
import java.net.URI;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Parts of the app, put together by hand so that a fuzzer can call them very often. */
public abstract class FuzzedApp {
  private static final Logger LOG = Logger.getLogger("dev.newspace");
  private static final Logger AUDIT = Logger.getLogger("newspace.audit");

  @BeforeAll
  static void logNothing() {
    LOG.setLevel(Level.OFF);
    AUDIT.setLevel(Level.OFF);
  }

  @AfterAll
  static void logAgain() {
    LOG.setLevel(null);
    AUDIT.setLevel(null);
  }

  /** Settings with a keyset of their own, and no limit of commands. */
  public static Settings settings() {
    return settings(URI.create("file:/there/are/no/keys"));
  }

  /** The same, with this file of Google's keys. */
  protected static Settings settings(URI keys) {
    return SomeSettings.of(
        Map.of(
            "newspace.public-url",
            LocalGoogleResource.PUBLIC_URL,
            "newspace.project-number",
            LocalGoogle.PROJECT_NUMBER,
            "newspace.oauth-client-id",
            LocalGoogle.CLIENT_ID,
            "newspace.oauth-client-secret",
            LocalGoogle.CLIENT_SECRET,
            "newspace.vault-keyset",
            KeysetBeans.nextKeyset("new", null),
            "newspace.commands-per-minute",
            "0",
            "newspace.google-id-keys-url",
            keys.toString(),
            "newspace.google-chat-keys-url",
            keys.toString()));
  }
}
