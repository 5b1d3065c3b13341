package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * In development the playground starts and ends with the app, at a port that the app's settings
 * know, and what was said and granted outlives both a live reload and a restart.
 */
@Singleton
@IfBuildProfile("dev")
class PlaygroundStart {

  private static final Logger LOG = Logger.getLogger(PlaygroundStart.class);
  private static final int FIRST = 1;

  private final int port;
  private final String publicUrl;
  private final ChatApp app;
  private final MemoryFile memory;
  private Playground playground;

  @Inject
  PlaygroundStart(
      @ConfigProperty(name = "playground.port", defaultValue = "8085") int port,
      @ConfigProperty(name = "playground.memory", defaultValue = "target/playground.json")
          Path memory,
      @ConfigProperty(name = ChatApp.URL) Optional<String> otherApp,
      @ConfigProperty(name = ChatApp.COMMANDS) Optional<Path> commands,
      @ConfigProperty(name = "newspace.public-url") String publicUrl) {
    this.port = port;
    this.publicUrl = publicUrl;
    this.app = ChatApp.of(publicUrl, otherApp, commands);
    this.memory = new MemoryFile(otherApp.map(url -> besides(memory, url)).orElse(memory));
  }

  // Before everything else, for the app may ask Google for its keys when it starts.
  void start(@Observes @Priority(FIRST) StartupEvent event) {
    playground = Playground.start(port, publicUrl, app);
    memory.read().ifPresent(this::remember);
    LOG.infof("The playground of %s is at %s", app.name(), playground.url());
  }

  /** What was said to one app is nothing to another: each address has a file of its own. */
  private static Path besides(Path memory, String url) {
    UUID address = UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8));
    return memory.resolveSibling("other-" + address + "-" + memory.getFileName());
  }

  private void remember(JsonNode before) {
    try {
      playground.remember(before);
    } catch (RuntimeException e) {
      LOG.warnf("The playground begins anew: its memory is of another shape (%s)", e.getMessage());
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (playground != null) {
      memory.write(playground.memory());
      playground.close();
    }
  }

  void leadHere(@Observes Router router) {
    router
        .get("/")
        .handler(
            context ->
                context
                    .response()
                    .setStatusCode(302)
                    .putHeader("Location", playground.url() + "/")
                    .end());
  }
}
