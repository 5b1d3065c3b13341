package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.playground.event.Caller;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.LocalGoogleResource;
import dev.newspace.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Google Chat at an address that is not quite right: 404, and the operator learns of it. */
@QuarkusTest
class MisdirectedEventTest extends FrontDoorTest {
  private static final String LINE = "at the wrong address";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/chat/",
        "//chat",
        "/newspace/chat",
        "/Chat",
        "/CHAT/",
        "/chat/x",
        "/chat;x=1",
        "/chats",
        "/api/v1/chat/events",
        "/./chat",
        "/ch%61t",
        "/%63hat/",
        "/google-chat",
        "/chat/chat",
        "/"
      })
  void pathNearChatIsNotFoundAndLoggedOnceAMinute(String path) {
    try (CapturedLog log = CapturedLog.open()) {
      for (int i = 0; i < 4; i++) {
        for (Caller caller : Caller.values()) {
          assertThat(post(path, app.bearer(caller))).startsWith("HTTP/1.1 404");
        }
      }
      assertThat(log.linesWith(LINE))
          .singleElement()
          .asString()
          .startsWith("WARN ")
          .contains("expected POST /chat, seen POST " + path + ".")
          .contains(LocalGoogleResource.PUBLIC_URL + "/chat");

      ObservabilityBeans.summarize(logLimiter);
      post(path, app.bearer(Caller.ADD_ON));
      assertThat(log.linesWith(LINE)).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void callersTokenIsNotLogged(Caller caller) {
    String token = app.bearer(caller).substring("Bearer ".length());
    for (String path : List.of("/chat/", "/chat/" + token, "/chat/?token=" + token)) {
      ObservabilityBeans.summarize(logLimiter);
      try (CapturedLog log = CapturedLog.open()) {
        post(path, "Bearer " + token);
        assertThat(log.linesWith(LINE)).hasSize(1);
        for (String part : token.split("\\.", -1)) {
          assertThat(log.linesWith(part)).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "BREW"})
  void otherMethodIsLoggedWithIt(String method) {
    try (CapturedLog log = CapturedLog.open()) {
      assertThat(
              RawHttp.statusLine(root, method + " /chat HTTP/1.1", authorization("Bearer x.y.z")))
          .startsWith("HTTP/1.1 405");
      assertThat(log.linesWith("expected POST /chat, seen " + method + " /chat")).hasSize(1);
    }
  }

  @Test
  void whatDoesNotLookLikeAnEventIsNotLogged() {
    try (CapturedLog log = CapturedLog.open()) {
      RawHttp.statusLine(root, "POST /chat/ HTTP/1.1");
      post("/chat/", "Basic dXNlcjpwYXNz");
      post("/chat/", "swordfish");
      for (String path : List.of("/q/metrics", "/oauth2/start/", "/.env", "/index.html")) {
        post(path, app.bearer(Caller.ADD_ON));
      }
      RawHttp.statusLine(root, "GET /oauth2/start HTTP/1.1", authorization("Bearer x.y.z"));
      post("/chat", app.bearer(Caller.ADD_ON));
      assertThat(log.linesWith(LINE)).isEmpty();
    }
  }

  @Test
  void schemeIsReadInAnyCase() {
    try (CapturedLog log = CapturedLog.open()) {
      post("/chat/", "bearer x.y.z");
      assertThat(log.linesWith(LINE)).hasSize(1);
    }
  }

  @Test
  void endlessOrUnprintablePathStaysOneShortLine() {
    for (String path :
        List.of(
            "/chat/" + "x".repeat(3_000),
            "/chat" + "/x".repeat(1_500),
            "/chat/%0d%0aINFO%20all",
            "/chat/\u00e4\u0085\u009b2J",
            "/%zz/chat",
            "/chat%")) {
      ObservabilityBeans.summarize(logLimiter);
      try (CapturedLog log = CapturedLog.open()) {
        post(path, app.bearer(Caller.ADD_ON));
        assertThat(log.linesWith(LINE).size()).as(path).isLessThanOrEqualTo(1);
        assertThat(log.lines()).allMatch(line -> line.matches("[\\x20-\\x7E…]{1,500}"));
        assertThat(log.characters()).isLessThan(600);
      }
    }
  }

  private String post(String path, String authorization) {
    return RawHttp.statusLine(root, "POST " + path + " HTTP/1.1", authorization(authorization));
  }

  private static String authorization(String value) {
    return "Authorization: " + value;
  }
}
