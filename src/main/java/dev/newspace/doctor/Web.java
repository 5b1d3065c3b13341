package dev.newspace.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Requests of the doctor: brief, without cookies, and no redirect is followed. */
final class Web {
  private static final Duration TIMEOUT = Duration.ofSeconds(4);

  /** Of a body: nothing that is asked for is longer. */
  private static final int MAX_BYTES = 100_000;

  private final HttpClient http;

  Web() {
    this(HttpClient.newBuilder());
  }

  Web(HttpClient.Builder http) {
    this.http =
        http.version(Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .followRedirects(Redirect.NEVER)
            .build();
  }

  /**
   * What came back.
   *
   * @param body is read once, or closed
   * @param certificateEnd until when the server's certificate is good; empty without TLS
   * @param asked when it was asked for
   * @param came when its head was there
   */
  record Answer(
      int status,
      Map<String, String> headers,
      Body body,
      Optional<Instant> certificateEnd,
      Instant asked,
      Instant came) {
    /** The first value of a header, by its name in lower case. */
    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  /** Of an answer. */
  record Body(InputStream stream) {
    /** Its beginning, which is all of it where it is what was asked for. */
    byte[] read() throws IOException {
      try (stream) {
        return stream.readNBytes(MAX_BYTES);
      }
    }

    /** Lets go of it unread. */
    void drop() {
      try {
        stream.close();
      } catch (IOException e) {
        // Nobody wanted it.
        return;
      }
    }
  }

  CompletableFuture<Answer> get(URI uri) {
    return send(HttpRequest.newBuilder(uri).GET());
  }

  CompletableFuture<Answer> post(URI uri, Map<String, String> form) {
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form))));
  }

  /**
   * Waits for an answer.
   *
   * @throws IOException where none came in time
   */
  static Answer await(CompletableFuture<Answer> answer) throws IOException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** As a form and as a query write it. */
  static String encoded(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            value ->
                value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Optional<Instant> certificateEnd(SSLSession session) {
    try {
      return Optional.of(session.getPeerCertificates()[0])
          .map(first -> ((X509Certificate) first).getNotAfter().toInstant());
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }

  private CompletableFuture<Answer> send(HttpRequest.Builder request) {
    Instant asked = Instant.now();
    return http.sendAsync(request.timeout(TIMEOUT).build(), BodyHandlers.ofInputStream())
        .thenApply(
            response ->
                new Answer(
                    response.statusCode(),
                    response.headers().map().entrySet().stream()
                        .collect(
                            Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT),
                                header -> header.getValue().get(0),
                                (first, second) -> first)),
                    new Body(response.body()),
                    response.sslSession().flatMap(Web::certificateEnd),
                    asked,
                    Instant.now()))
        .orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
  }
}
