package dev.newspace.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.Caller;
import dev.newspace.playground.Dialect;
import dev.newspace.playground.Events;
import dev.newspace.testing.App;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ColdStartTest.AppThatHasJustStarted.class)
class ColdStartTest extends FrontDoorTest {
  @TestHTTPResource(value = "/", management = true)
  URI management;

  /** An app of its own, which has not fetched a key yet. */
  public static final class AppThatHasJustStarted implements QuarkusTestProfile {}

  @Test
  void withTheKeyServerAwayTheAppIsAliveAndNotReadyAndRecoversByItself() {
    google.faults().next(10, "id-keys").answers(503);
    google.faults().next(10, "chat-keys").answers(503);
    App platform = new App(management, google);

    assertThat(platform.call("GET", "/q/health/live").statusCode()).isEqualTo(200);
    HttpResponse<String> notReady = platform.call("GET", "/q/health/ready");
    assertThat(notReady.statusCode()).isEqualTo(503);
    assertThat(notReady.body()).contains("Google's public keys", "DOWN");
    assertThat(help()).isEqualTo(401);

    google.faults().clear();
    assertThat(platform.call("GET", "/q/health/ready").statusCode()).isEqualTo(200);
    assertThat(help()).isEqualTo(200);
  }

  private int help() {
    String event = Events.in(Dialect.CLASSIC).command(4, "").toString();
    return app.post(app.bearer(Caller.CLASSIC_BY_PROJECT_NUMBER), event).statusCode();
  }
}
