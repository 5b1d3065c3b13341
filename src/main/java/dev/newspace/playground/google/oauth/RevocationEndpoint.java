package dev.newspace.playground.google.oauth;

import dev.newspace.playground.Json;
import dev.newspace.playground.google.server.Endpoint;
import dev.newspace.playground.google.server.HttpAnswer;
import dev.newspace.playground.google.server.OAuthError;
import dev.newspace.playground.google.server.Request;

/** {@code POST /revoke}: ends all that a person granted to the app. */
public final class RevocationEndpoint implements Endpoint {

  private final Grants grants;

  public RevocationEndpoint(Grants grants) {
    this.grants = grants;
  }

  @Override
  public HttpAnswer answer(Request request) {
    String token = request.field("token").orElse(request.query().getOrDefault("token", ""));
    if (grants.revoke(token)) {
      return HttpAnswer.json(200, Json.object());
    }
    return new OAuthError(400, "invalid_token", "Token expired or revoked").answer();
  }
}
