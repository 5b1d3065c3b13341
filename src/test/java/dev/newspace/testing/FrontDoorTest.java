package dev.newspace.testing;

import dev.newspace.observability.LogLimiter;
import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.playground.google.LocalGoogle;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

/** A test that goes through the front door: real HTTP, signed events, a Google on localhost. */
@QuarkusTestResource(LocalGoogleResource.class)
public abstract class FrontDoorTest {
  @TestHTTPResource("/")
  protected URI root;

  @Inject protected LogLimiter logLimiter;

  protected LocalGoogle google;
  protected App app;

  @BeforeEach
  void findApp() {
    google.faults().clear();
    google.forgetCalls();
    app = new App(root, google);
    // Each test may be refused as often as it likes to see logged.
    ObservabilityBeans.summarize(logLimiter);
  }
}
