package dev.newspace.testing;

import dev.newspace.playground.google.LocalGoogle;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/** Starts a Google on localhost for the app under test, and hands it to the tests. */
public final class LocalGoogleResource implements QuarkusTestResourceLifecycleManager {
  public static final String PUBLIC_URL = "https://newspace.example.com";

  private LocalGoogle google;

  @Override
  public Map<String, String> start() {
    google = LocalGoogle.start(0, PUBLIC_URL);
    warmUp(google.settings().get("newspace.google-id-keys-url"));
    Map<String, String> settings = ImpatientSettings.before(google);
    settings.put("newspace.completion-hosts", "chat.google.com");
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
}
