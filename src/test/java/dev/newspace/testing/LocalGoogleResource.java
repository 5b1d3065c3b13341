package dev.newspace.testing;

import dev.newspace.playground.LocalGoogle;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** Starts a Google on localhost for the app under test, and hands it to the tests. */
public final class LocalGoogleResource implements QuarkusTestResourceLifecycleManager {
  public static final String PUBLIC_URL = "https://newspace.example.com";

  private LocalGoogle google;

  @Override
  public Map<String, String> start() {
    google = LocalGoogle.start(0, PUBLIC_URL);
    warmUp(google.settings().get("newspace.google-id-keys-url"));
    Map<String, String> settings = new HashMap<>(google.settings());
    settings.put("newspace.completion-hosts", "chat.google.com");
    settings.put("newspace.data-dir", temporaryFolder());
    // Long enough for a busy machine, short enough to see what happens at its end.
    settings.put("newspace.answer-within", "6s");
    settings.put("newspace.commands-per-minute", "0");
    settings.put("quarkus.scheduler.enabled", "false");
    settings.put("quarkus.http.test-port", "0");
    settings.put("quarkus.management.test-port", "0");
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(google, new TestInjector.MatchesType(LocalGoogle.class));
  }

  @Override
  public void stop() {
    google.close();
  }

  /** On a busy machine the very first answer may take longer than the app waits for keys. */
  private static void warmUp(String url) {
    try (InputStream answer = URI.create(url).toURL().openStream()) {
      answer.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String temporaryFolder() {
    try {
      return Files.createTempDirectory("newspace-test").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
