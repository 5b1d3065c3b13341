package dev.newspace.playground.page;

import dev.newspace.testing.ImpatientSettings;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Starts a playground for the app under test, which is less patient than in production. */
public final class PlaygroundResource implements QuarkusTestResourceLifecycleManager {

  private static final Timings QUICK =
      new Timings(List.of(Duration.ofSeconds(1)), Duration.ofMillis(2_500), Duration.ofSeconds(10));

  private Playground playground;

  @Override
  public Map<String, String> start() {
    int port = freePort();
    playground = Playground.start(0, "http://localhost:" + port, QUICK);
    Map<String, String> settings = ImpatientSettings.before(playground.google());
    settings.put("newspace.manage", "all");
    settings.put("quarkus.http.test-port", Integer.toString(port));
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(playground, new TestInjector.MatchesType(Playground.class));
  }

  @Override
  public void stop() {
    playground.close();
  }

  // The page must know where the app will be before the app is there.
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
