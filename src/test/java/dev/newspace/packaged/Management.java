package dev.newspace.packaged;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The management port of an app, as the platform sees it. */
public final class Management {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final int port;

  Management(int port) {
    this.port = port;
  }

  /** Where it listens. */
  int port() {
    return port;
  }

  /** The status of a path; empty where nobody answers. */
  public OptionalInt status(String path) {
    return get(path)
        .map(HttpResponse::statusCode)
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /** The body of a path; empty where nobody answers. */
  public String body(String path) {
    return get(path).map(HttpResponse::body).orElse("");
  }

  /** The body of a path in this type; empty where nobody answers. */
  String body(String path, String type) {
    return get(path, type).map(HttpResponse::body).orElse("");
  }

  private Optional<HttpResponse<String>> get(String path) {
    return get(path, "*/*");
  }

  private Optional<HttpResponse<String>> get(String path, String type) {
    try {
      URI uri = URI.create("http://localhost:" + port + path);
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .timeout(Duration.ofSeconds(10))
              .header("Accept", type)
              .build();
      return Optional.of(HTTP.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
