package dev.newspace.playground.google.oauth;

import dev.newspace.playground.google.server.Endpoint;
import dev.newspace.playground.google.server.HttpAnswer;
import dev.newspace.playground.google.server.Request;
import java.util.Map;

/** Publishes the keys of one issuer for as long as Google does. */
public final class KeysEndpoint implements Endpoint {

  private final SigningKeys keys;

  public KeysEndpoint(SigningKeys keys) {
    this.keys = keys;
  }

  @Override
  public HttpAnswer answer(Request request) {
    return new HttpAnswer(
        200,
        Map.of(
            "Content-Type",
            "application/json; charset=UTF-8",
            "Cache-Control",
            "public, max-age=21600, must-revalidate, no-transform"),
        keys.published());
  }
}
