package dev.newspace.testing;

import dev.newspace.playground.google.LocalGoogle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** Settings of an app under test, which is less patient than in production. */
public final class ImpatientSettings {
  private ImpatientSettings() {}

  /** Before a Google on localhost; more can be put in. */
  public static Map<String, String> before(LocalGoogle google) {
    Map<String, String> settings = new HashMap<>(google.settings());
    settings.put("newspace.data-dir", temporaryFolder());
    // Long enough for a busy machine, short enough to see what happens at its end; between the time
    // that a slow Google takes and that of one that is too slow.
    settings.put("newspace.answer-within", "6s");
    settings.put("newspace.commands-per-minute", "0");
    settings.put("quarkus.scheduler.enabled", "false");
    settings.put("quarkus.http.test-port", "0");
    settings.put("quarkus.management.test-port", "0");
    return settings;
  }

  private static String temporaryFolder() {
    try {
      return Files.createTempDirectory("newspace-test").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
