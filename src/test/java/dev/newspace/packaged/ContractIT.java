package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.event.Forgery;
import dev.newspace.testing.App;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractIT {
  private static final int MEBIBYTE = 1024 * 1024;

  @RegisterExtension static final RunningApp SERVING = RunningApp.byDefault();

  private App app;

  @BeforeEach
  void find() {
    app = SERVING.app();
  }

  @ParameterizedTest
  @EnumSource
  void forgedTokenGets401AndIsNotLogged(Forgery forgery) {
    for (Caller caller : Caller.values()) {
      String token = SERVING.google().tokens().forged(caller, forgery);

      HttpResponse<String> answer = app.post("Bearer " + token, event());

      assertThat(answer.statusCode()).as(caller.name()).isEqualTo(401);
      assertThat(answer.body()).isEmpty();
      assertThat(SERVING.process().out()).contains("expected").doesNotContain(token);
    }
  }

  @Test
  void unverifiedCallerGets401WithAnyBody() {
    assertThat(app.post(BodyPublishers.ofString(event())).statusCode()).isEqualTo(401);
    assertThat(app.post("Basic abc", "no JSON").statusCode()).isEqualTo(401);
    assertThat(app.post("Bearer x", object(2 * MEBIBYTE)).statusCode()).isEqualTo(401);
  }

  @Test
  void logShowsExpectedAndSeenClaim() {
    String token =
        SERVING
            .google()
            .tokens()
            .custom(Caller.ADD_ON, claims -> claims.audience("https://old.example.com/chat"));

    app.post("Bearer " + token, event());

    assertThat(SERVING.process().out())
        .contains(
            "aud: expected https://newspace.example.com/chat, seen [https://old.example.com/chat]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "\"text\"", "{", "{} {}", "{\"type\":}"})
  void bodyOtherThanJsonObjectGets400(String body) {
    assertThat(verified(body).statusCode()).isEqualTo(400);
  }

  @Test
  void bodyOverOneMebibyteGets413() {
    assertThat(verified(object(MEBIBYTE)).statusCode()).isEqualTo(200);
    assertThat(verified(object(MEBIBYTE + 1)).statusCode()).isEqualTo(413);
  }

  @Test
  void unknownEventIsAnsweredWithNothing() {
    HttpResponse<String> answer = verified("{\"type\":\"WIDGET_UPDATED\",\"news\":[1]}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{}");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/chat/",
        "/chat/x",
        "/oauth2",
        "/oauth2/",
        "/q",
        "/q/health",
        "/q/health/live",
        "/q/health/ready",
        "/q/metrics",
        "/q/dev-ui",
        "/q/openapi",
        "/playground"
      })
  void unknownPublicPathGets404(String path) {
    assertThat(app.call("GET", path).statusCode()).isEqualTo(404);
    assertThat(app.call("POST", path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /chat, POST",
    "PUT, /chat, POST",
    "OPTIONS, /chat, POST",
    "POST, /oauth2/start, GET",
    "POST, /oauth2/callback, GET",
    "DELETE, /oauth2/callback, GET"
  })
  void wrongMethodGets405(String method, String path, String right) {
    HttpResponse<String> answer = app.call(method, path);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains(right);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/metrics"})
  void managementPortServesHealthAndMetrics(String path) {
    assertThat(SERVING.process().management().status(path)).isEqualTo(OptionalInt.of(200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/chat", "/oauth2/start", "/oauth2/callback"})
  void managementPortServesNoPublicPath(String path) {
    assertThat(SERVING.process().management().status(path)).isEqualTo(OptionalInt.of(404));
  }

  private HttpResponse<String> verified(String body) {
    return app.post("Bearer " + SERVING.google().tokens().classicByProjectNumber(), body);
  }

  private static String event() {
    return Events.in(EventFormat.CLASSIC).command(1, "Project Apollo").toString();
  }

  private static String object(int bytes) {
    String frame = "{\"type\":\"UNKNOWN\",\"padding\":\"\"}";
    return frame.replace("\"\"", "\"" + "x".repeat(bytes - frame.length()) + "\"");
  }
}
