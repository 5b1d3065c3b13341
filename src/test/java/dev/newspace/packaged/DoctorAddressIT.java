package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.ServerCertificate;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The public address and its certificate, as the doctor's command finds them: behind a proxy, so
 * that any name leads to this machine.
 */
class DoctorAddressIT {
  private static final String NAME = "newspace.example";

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;
  private final Vertx vertx = Vertx.vertx();
  private HttpsServer server;

  /** Of the image that the server has at the app's place. */
  private int status = 200;

  @BeforeEach
  void makeServer() throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (InputStream image =
              DoctorAddressIT.class.getResourceAsStream("/app-manifest/avatar.png")) {
            byte[] bytes = image.readAllBytes();
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
  }

  @AfterEach
  void stop() {
    server.stop(0);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /**
   * Java does not ask whether a certificate that it trusts by itself has ended: the doctor does.
   */
  @ParameterizedTest
  @CsvSource({
    "https://newspace.example, -1d, 90, 200, OK, OK",
    "https://newspace.example, -1d, 10, 404, WARN, FAIL",
    "https://newspace.example, -10d, 5, 200, FAIL, OK",
    "https://other.example, -1d, 90, 200, FAIL, UNKNOWN"
  })
  void addressIsLookedAtFromOutside(
      String url, String start, int days, int answered, String certificate, String address) {
    status = answered;
    ServerCertificate ours = new ServerCertificate(folder, NAME + ",localhost", start, days);
    serve(ours);

    assertThat(doctor(url, ours.trustingJvm()).states("certificate", "public-url"))
        .containsExactly(certificate, address);
  }

  @Test
  void addressOfThisMachineAloneIsWarnedOf() {
    ServerCertificate ours = new ServerCertificate(folder, "localhost", "-1d", 90);
    int port = serve(ours);

    assertThat(
            doctor("https://localhost:" + port, ours.trustingJvm())
                .states("certificate", "public-url"))
        .containsExactly("OK", "WARN");
  }

  @Test
  void certificateThatNobodyTrustsFails() {
    serve(new ServerCertificate(folder, NAME, "-1d", 90));

    assertThat(doctor("https://" + NAME, Map.of()).states("certificate", "public-url"))
        .containsExactly("FAIL", "UNKNOWN");
  }

  @Test
  void privateAddressFails() {
    assertThat(doctor("https://127.0.0.2:1", Map.of()).states("certificate", "public-url"))
        .containsExactly("UNKNOWN", "FAIL");
  }

  private int serve(ServerCertificate certificate) {
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    server.start();
    return server.getAddress().getPort();
  }

  private DoctorReport doctor(String url, Map<String, String> trust) {
    Map<String, String> properties = new TreeMap<>(trust);
    properties.put("https.proxyHost", "localhost");
    properties.put("https.proxyPort", String.valueOf(proxy()));
    return DoctorReport.of(
        Environment.before(google)
            .with("NEWSPACE_PUBLIC_URL", url)
            .with(
                "JAVA_TOOL_OPTIONS",
                properties.entrySet().stream()
                    .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                    .collect(Collectors.joining(" "))),
        folder);
  }

  /** Leads to the server, whatever the name. */
  private int proxy() {
    HttpServer proxy = vertx.createHttpServer();
    proxy.requestHandler(
        request -> {
          if (!request.method().equals(HttpMethod.CONNECT)) {
            request.response().setStatusCode(405).end();
            return;
          }
          vertx
              .createNetClient()
              .connect(server.getAddress().getPort(), "localhost")
              .onFailure(fault -> request.response().setStatusCode(502).end())
              .onSuccess(there -> request.toNetSocket().onSuccess(here -> join(here, there)));
        });
    return proxy.listen(0).toCompletionStage().toCompletableFuture().join().actualPort();
  }

  private static void join(NetSocket one, NetSocket other) {
    one.handler(other::write).closeHandler(closed -> other.close());
    other.handler(one::write).closeHandler(closed -> one.close());
  }
}
