package dev.newspace.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server's certificate by Java's keytool, and those who trust it. */
public final class ServerCertificate {
  private static final String PASSWORD = "changeit";

  private final KeyStore keys;
  private final KeyStore trusted;
  private final Path trustStore;

  /**
   * Makes one.
   *
   * @param names of the server, with commas between them
   * @param start from when it is good, as keytool's {@code -startdate} has it
   * @param days how long
   */
  public ServerCertificate(Path folder, String names, String start, int days) {
    try {
      Path file = Files.createTempDirectory(folder, "certificate").resolve("keys.p12");
      Tool made =
          Tool.run(
              Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
              "-genkeypair",
              "-alias",
              "server",
              "-keyalg",
              "EC",
              "-dname",
              "CN=" + names.split(",", 2)[0],
              "-ext",
              "san=dns:" + names.replace(",", ",dns:"),
              "-startdate",
              start,
              "-validity",
              String.valueOf(days),
              "-storetype",
              "PKCS12",
              "-storepass",
              PASSWORD,
              "-keystore",
              file.toString());
      if (made.exitCode() != 0) {
        throw new AssertionError(made.output());
      }
      keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
      trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, PASSWORD.toCharArray());
      trusted.setCertificateEntry("server", keys.getCertificate("server"));
      trustStore = file.resolveSibling("trusted.p12");
      try (OutputStream out = Files.newOutputStream(trustStore)) {
        trusted.store(out, PASSWORD.toCharArray());
      }
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** For the server, and for clients in this JVM who trust it. */
  public SSLContext context() {
    try {
      KeyManagerFactory own =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      own.init(keys, PASSWORD.toCharArray());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
      return tls;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** The system properties of another JVM that trusts it, and nobody else. */
  public Map<String, String> trustingJvm() {
    return Map.of(
        "javax.net.ssl.trustStore",
        trustStore.toString(),
        "javax.net.ssl.trustStoreType",
        "PKCS12",
        "javax.net.ssl.trustStorePassword",
        PASSWORD);
  }
}
