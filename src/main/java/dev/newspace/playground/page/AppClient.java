package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Forgery;
import dev.newspace.playground.google.LocalGoogle;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Carries events to the app as Google Chat does, signed and with thirty seconds to answer. */
final class AppClient {

  private static final int TIMEOUT_SECONDS = 30;
  private static final int PAGE_SHOWN = 2_000;

  private final LocalGoogle google;
  private final String endpoint;
  private final HttpClient client;

  /**
   * A client of one app.
   *
   * @param endpoint the app's address: where events go that call no function
   */
  AppClient(LocalGoogle google, String endpoint) {
    this.google = google;
    this.endpoint = endpoint;
    this.client = google.vertx().createHttpClient(new HttpClientOptions().setMaxPoolSize(20));
  }

  /** The token with which Google signs; an add-on's is for the address that is called. */
  String genuine(PendingEvent delivery) {
    Caller caller = Caller.of(delivery.dialect());
    return google
        .tokens()
        .custom(
            caller,
            claims -> {
              if (caller == Caller.ADD_ON) {
                claims.audience(address(delivery));
              }
            });
  }

  /** A token that looks the same, signed by a key that Google does not have. */
  String forged(PendingEvent delivery) {
    return google.tokens().forged(Caller.of(delivery.dialect()), Forgery.STRANGERS_KEY);
  }

  /** Answers always, if only that nothing came. */
  Future<AppResponse> send(PendingEvent delivery, String token) {
    Instant now = Instant.now();
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(address(delivery))
            .putHeader("Authorization", "Bearer " + token)
            .putHeader("Content-Type", "application/json; charset=utf-8")
            .putHeader("User-Agent", "Google-Dynamite");
    return client
        .request(request)
        .compose(sent -> sent.send(signed(delivery, token).toString()))
        .compose(
            response ->
                response
                    .body()
                    .map(
                        body -> new AppResponse(now, response.statusCode(), read(body.toString()))))
        .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .otherwise(
            failure ->
                new AppResponse(now, 0, Json.object().put("failure", words(failure, delivery))));
  }

  /** Why nothing came, as somebody says it who does not know Java. */
  private String words(Throwable failure, PendingEvent delivery) {
    URI at = URI.create(address(delivery));
    if (failure instanceof TimeoutException) {
      return "No answer within %d seconds".formatted(TIMEOUT_SECONDS);
    } else if (failure instanceof UnknownHostException) {
      return "There is no host " + at.getHost();
    } else if (failure instanceof ConnectException) {
      return "Nobody listens at " + at.getAuthority();
    } else if (failure instanceof SSLException) {
      return "No secure connection: " + failure.getMessage();
    } else if (failure instanceof HttpClosedException || failure instanceof IOException) {
      return "The connection ended before the answer was whole";
    }
    return String.valueOf(failure.getMessage());
  }

  /** The beginning of a request, as it is shown. */
  String head(PendingEvent delivery) {
    return "POST "
        + address(delivery)
        + "\nAuthorization: Bearer "
        + SecretRedactor.HIDDEN
        + "\nUser-Agent: Google-Dynamite";
  }

  private String address(PendingEvent delivery) {
    return Optional.ofNullable(delivery.address()).orElse(endpoint);
  }

  // What is no JSON is some server's error page: its beginning says enough.
  private static JsonNode read(String body) {
    JsonNode json = Json.read(body);
    boolean tooMuch = json.isTextual() && body.length() > PAGE_SHOWN;
    return tooMuch ? TextNode.valueOf(body.substring(0, PAGE_SHOWN) + "…") : json;
  }

  // An add-on's event repeats the caller's token in its body.
  private static JsonNode signed(PendingEvent delivery, String token) {
    if (delivery.dialect() == EventFormat.CLASSIC) {
      return delivery.event();
    }
    ObjectNode event = delivery.event().deepCopy();
    event.putObject("authorizationEventObject").put("systemIdToken", token);
    return event;
  }
}
