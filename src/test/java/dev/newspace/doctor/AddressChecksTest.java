package dev.newspace.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.newspace.config.Installation;
import dev.newspace.config.Settings;
import dev.newspace.doctor.Check.State;
import dev.newspace.testing.ServerCertificate;
import dev.newspace.testing.SomeSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A public address as the doctor meets it: with TLS, by a proxy, and of somebody else. */
class AddressChecksTest {
  @TempDir private Path folder;
  private HttpServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, -1d, 90, OK",
    "localhost, -1d, 10, WARN",
    "localhost, -10d, 5, FAIL",
    "other.example, -1d, 90, FAIL"
  })
  void certificateIsLookedAt(String name, String start, int days, State state) throws Exception {
    SSLContext tls = new ServerCertificate(folder, name, start, days).context();
    int port = serveByTls(tls);
    Web trusting = new Web(HttpClient.newBuilder().sslContext(tls));

    assertThat(checks("https://localhost:" + port, trusting).certificate().state())
        .isEqualTo(state);
  }

  @Test
  void certificateThatNobodyTrustsFailsAndLeavesAddressUnknown() throws Exception {
    int port = serveByTls(new ServerCertificate(folder, "localhost", "-1d", 90).context());
    AddressChecks checks = checks("https://localhost:" + port, new Web());

    assertThat(checks.certificate().state()).isEqualTo(State.FAIL);
    assertThat(checks.publicUrl().state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void withoutConnectionOrTlsCertificateIsUnknown() throws IOException {
    assertThat(checks("https://localhost:1", new Web()).certificate().state())
        .isEqualTo(State.UNKNOWN);
    assertThat(checks("http://localhost:1", new Web()).certificate().state())
        .isEqualTo(State.UNKNOWN);
  }

  @Test
  void addressThatLeadsToAppIsOk() throws IOException {
    assertThat(byProxy("http://newspace.invalid/base", avatar(200)).state()).isEqualTo(State.OK);
  }

  @Test
  void addressThatLeadsToAnotherInstallationFails() throws IOException {
    String url = "http://newspace.invalid";
    String own = Installation.mark(settings(url));
    String another = Installation.mark(settings("http://other.invalid"));

    assertThat(byProxy(url, marked(own)).state()).isEqualTo(State.OK);
    stop();
    Check elsewhere = byProxy(url, marked(another));
    assertThat(elsewhere.state()).isEqualTo(State.FAIL);
    assertThat(elsewhere.seen()).contains("other settings");
    assertThat(elsewhere.todo()).contains("NEWSPACE_OAUTH_CLIENT_ID");
  }

  @Test
  void addressOfThisMachineAloneIsWarnedOf() throws IOException {
    int port = serve(avatar(200));

    assertThat(checks("http://localhost:" + port, new Web()).publicUrl().state())
        .isEqualTo(State.WARN);
  }

  @Test
  void whateverElseAnswersFails() throws IOException {
    List<HttpHandler> others =
        List.of(
            avatar(404),
            exchange -> {
              exchange.sendResponseHeaders(200, -1);
              exchange.close();
            },
            exchange -> {
              exchange.getResponseHeaders().add("Location", exchange.getRequestURI().toString());
              exchange.sendResponseHeaders(302, -1);
              exchange.close();
            },
            AddressChecksTest::endless);
    for (HttpHandler other : others) {
      Check check = byProxy("http://newspace.invalid", other);
      assertThat(check.state()).isEqualTo(State.FAIL);
      assertThat(check.seen()).contains("something else");
      stop();
    }
  }

  @ParameterizedTest
  @CsvSource({"100.64.0.1", "0.0.0.0", "[::ffff:10.0.0.1]", "[fe80::1]", "127.0.0.2"})
  void addressThatIsNoOnesButOnesOwnFails(String host) throws IOException {
    assertThat(checks("https://" + host, new Web()).publicUrl().state()).isEqualTo(State.FAIL);
  }

  /** Reached as from outside: by a name that means nothing on this machine. */
  private Check byProxy(String url, HttpHandler handler) throws IOException {
    int port = serve(handler);
    Web web =
        new Web(
            HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress("localhost", port))));
    return checks(url, web).publicUrl();
  }

  private static HttpHandler marked(String installation) {
    return exchange -> {
      exchange.getResponseHeaders().add(Installation.HEADER, installation);
      avatar(200).handle(exchange);
    };
  }

  private static HttpHandler avatar(int status) {
    return exchange -> {
      try (InputStream image =
          AddressChecksTest.class.getResourceAsStream("/app-manifest/avatar.png")) {
        byte[] bytes = image.readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
      }
      exchange.close();
    };
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i < 10_000; i++) {
        body.write(new byte[10_000]);
      }
    }
  }

  private int serve(HttpHandler handler) throws IOException {
    server = HttpServer.create(anyPort(), 0);
    return start(handler);
  }

  private int serveByTls(SSLContext tls) throws IOException {
    HttpsServer https = HttpsServer.create(anyPort(), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(tls));
    server = https;
    return start(avatar(200));
  }

  private int start(HttpHandler handler) {
    server.createContext("/", handler);
    server.start();
    return server.getAddress().getPort();
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static AddressChecks checks(String url, Web web) {
    return new AddressChecks(settings(url), web);
  }

  private static Settings settings(String url) {
    return SomeSettings.of(
        Map.of(
            "newspace.public-url", url,
            "newspace.project-number", "123456789012",
            "newspace.oauth-client-id", "123456789012-abc.apps.googleusercontent.com",
            "newspace.oauth-client-secret", "GOCSPX-secret"));
  }
}
