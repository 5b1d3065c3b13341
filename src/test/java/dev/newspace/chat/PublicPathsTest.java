package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.testing.App;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public port has four paths, each with one method; the platform's port has its own. */
@QuarkusTest
class PublicPathsTest extends FrontDoorTest {
  @TestHTTPResource(value = "/", management = true)
  URI management;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/favicon.ico",
        "/robots.txt",
        "/chat/",
        "/Chat",
        "//chat",
        "/chat/x",
        "/chat;x=1",
        "/ch%61t",
        "/./chat",
        "/q/../chat",
        "/avatar.png/",
        "/avatar.svg",
        "/app-manifest/avatar.png",
        "/oauth2",
        "/oauth2/",
        "/oauth2/start/",
        "/oauth2/callback/x",
        "/oauth2/../q/health",
        "/q",
        "/q/health",
        "/q/health/live",
        "/q/health/ready",
        "/q/metrics",
        "/q/dev",
        "/q/dev-ui",
        "/q/arc",
        "/q/info",
        "/health",
        "/metrics",
        "/.env",
        "/WEB-INF/web.xml",
        "/playground"
      })
  void unknownPathIsNotFound(String path) {
    for (String method : new String[] {"GET", "POST", "OPTIONS", "DELETE"}) {
      assertThat(RawHttp.statusLine(root, method + " " + path + " HTTP/1.1"))
          .as(method)
          .startsWith("HTTP/1.1 404");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /chat, POST",
    "HEAD, /chat, POST",
    "PUT, /chat, POST",
    "PATCH, /chat, POST",
    "DELETE, /chat, POST",
    "OPTIONS, /chat, POST",
    "TRACE, /chat, POST",
    "BREW, /chat, POST",
    "POST, /avatar.png, GET",
    "HEAD, /avatar.png, GET",
    "DELETE, /avatar.png, GET",
    "POST, /oauth2/start, GET",
    "HEAD, /oauth2/start, GET",
    "OPTIONS, /oauth2/start, GET",
    "PUT, /oauth2/start?ticket=x, GET",
    "POST, /oauth2/callback, GET",
    "HEAD, /oauth2/callback?state=x&code=y, GET",
    "OPTIONS, /oauth2/callback, GET",
    "DELETE, /oauth2/callback, GET"
  })
  void otherMethodIsNotAllowed(String method, String path, String allowed) {
    HttpResponse<String> answer = app.call(method, path);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains(allowed);
    assertThat(answer.body()).isEmpty();
  }

  static Stream<Arguments> requestsThatNoClientSends() {
    return Stream.of(
            List.of(
                404,
                "GET /x HTTP/1.0\r\n",
                "GET /x HTTP/1.1\r\n",
                "BREW / HTTP/1.1\r\n",
                "OPTIONS * HTTP/1.1\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: a\r\n",
                "CONNECT a:443 HTTP/1.1\r\n",
                "CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n",
                "GET x HTTP/1.1\r\nHost: a\r\n",
                "GET ?x HTTP/1.1\r\nHost: a\r\n",
                "GET http://other HTTP/1.1\r\nHost: a\r\n",
                "POST /ch%61t HTTP/1.1\r\nHost: a\r\n",
                "GET /oauth2%2fstart HTTP/1.1\r\nHost: a\r\n",
                "GET /%00 HTTP/1.1\r\nHost: a\r\n",
                "GET /x HTTP/1.1\r\nHost: a b:c::\r\nHost: b\r\n"),
            List.of(
                405,
                "GET /chat HTTP/1.1\r\n",
                "GET /chat HTTP/1.0\r\n",
                "BREW /oauth2/start HTTP/1.1\r\nHost: [::\r\n",
                "GET http://other/chat HTTP/1.1\r\nHost: a\r\n"),
            List.of(
                401,
                "POST /chat HTTP/1.0\r\n",
                "POST /chat HTTP/1.1\r\nHost:\r\n",
                "POST /chat HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
                "POST http://other/chat HTTP/1.1\r\nHost: a\r\n",
                "POST /chat HTTP/1.1\r\nHost: a\r\nContent-Type: ///;;\r\nAccept: ;;\r\n"),
            List.of(
                400,
                "POST /chat HTTP/1.1\r\n",
                "POST /chat HTTP/1.1\r\nHost: a b:c::\r\n",
                "POST /chat HTTP/1.1\r\nHost: a:99999999\r\n",
                "POST /chat HTTP/1.1\r\nHost: [::\r\n",
                "GET /oauth2/start HTTP/1.0\r\n",
                "GET /oauth2/start HTTP/1.1\r\n",
                "GET /oauth2/start HTTP/1.1\r\nHost: \u00ff\u00fe\r\n",
                "GET /oauth2/start?ticket=%zz HTTP/1.1\r\nHost: a\r\n",
                "GET /oauth2/start HTTP/1.1\r\nHost: a\r\nAccept-Language: ;;q=,\r\n",
                "GET /oauth2/start HTTP/1.1\r\nHost: a\r\nForwarded: host=;;\r\n",
                "GET /oauth2/callback?state=x&code=swordfish HTTP/1.1\r\n",
                "GET  HTTP/1.1\r\nHost: a\r\n",
                "GET http:// HTTP/1.1\r\nHost: a\r\n",
                "G\u0000T / HTTP/1.1\r\nHost: a\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n",
                "POST /chat HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n"))
        .flatMap(
            group -> group.stream().skip(1).map(request -> Arguments.of(group.get(0), request)));
  }

  @ParameterizedTest
  @MethodSource
  void requestsThatNoClientSends(int status, String request) {
    try (CapturedLog log = CapturedLog.open()) {
      assertThat(RawHttp.statusLineOf(root, request + "\r\n"))
          .matches("HTTP/\\d\\.\\d " + status + " .*");
      assertThat(log.linesWith("ERROR")).isEmpty();
      assertThat(log.linesWith("swordfish")).isEmpty();
    }
  }

  @Test
  void queryDoesNotChangePath() {
    assertThat(app.call("POST", "/chat?x=1").statusCode()).isEqualTo(401);
    assertThat(app.call("GET", "/q/health?x=/chat").statusCode()).isEqualTo(404);
    assertThat(app.call("GET", "/?/chat").statusCode()).isEqualTo(404);
  }

  @Test
  void managementPortServesHealthAndMetricsOnly() {
    App platform = new App(management, google);
    assertThat(platform.call("GET", "/q/health/live").body()).contains("\"UP\"");
    assertThat(platform.call("GET", "/q/health/ready").body())
        .contains("\"UP\"", "Google's public keys", "Database connections health check");
    assertThat(platform.call("GET", "/q/metrics").body()).contains("jvm_memory_used_bytes");
    for (String path : new String[] {"/chat", "/oauth2/start", "/oauth2/callback", "/q/dev"}) {
      assertThat(platform.call("GET", path).statusCode()).isEqualTo(404);
      assertThat(platform.call("POST", path).statusCode()).isEqualTo(404);
    }
  }
}
