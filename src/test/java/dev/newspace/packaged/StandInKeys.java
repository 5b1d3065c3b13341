package dev.newspace.packaged;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A server of one public key, which nobody has the private half of: enough to be ready. */
final class StandInKeys implements AutoCloseable {
  private static final int BYTES_OF_A_KEY = 256;

  private final HttpServer server;

  private StandInKeys(HttpServer server) {
    this.server = server;
  }

  static StandInKeys served() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] keys = keys().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
    return new StandInKeys(server);
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  private static String keys() {
    byte[] modulus = new byte[BYTES_OF_A_KEY];
    Arrays.fill(modulus, (byte) 0xB5);
    return """
        {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"1","e":"AQAB","n":"%s"}]}"""
        .formatted(Base64.getUrlEncoder().withoutPadding().encodeToString(modulus));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
