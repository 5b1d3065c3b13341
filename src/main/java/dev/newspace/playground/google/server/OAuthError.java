package dev.newspace.playground.google.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;

/** An error of the token and revocation endpoints (RFC 6749, section 5.2). */
public record OAuthError(int status, String error, String description) {

  public static OAuthError invalidGrant(String description) {
    return new OAuthError(400, "invalid_grant", description);
  }

  public static OAuthError invalidClient(String description) {
    return new OAuthError(401, "invalid_client", description);
  }

  /** What Google usually means by a status at these endpoints. */
  static OAuthError forStatus(int status) {
    return switch (status) {
      case 400 -> invalidGrant("Token has been expired or revoked.");
      case 401 -> invalidClient("Unauthorized");
      case 403, 429 -> new OAuthError(status, "rate_limit_exceeded", "Rate Limit Exceeded");
      default -> new OAuthError(status, "internal_failure", "Backend Error");
    };
  }

  ObjectNode json() {
    return Json.object().put("error", error).put("error_description", description);
  }

  public HttpAnswer answer() {
    return HttpAnswer.json(status, json());
  }
}
