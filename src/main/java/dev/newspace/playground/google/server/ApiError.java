package dev.newspace.playground.google.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import java.util.Map;

/**
 * An error of the Chat API, in the envelope that all Google APIs share.
 *
 * @param status the name of the google.rpc code
 * @param reason the {@code reason} of the ErrorInfo detail, or empty for none
 */
public record ApiError(int code, String status, String message, String reason) {

  private static final String SCOPE_INSUFFICIENT = "ACCESS_TOKEN_SCOPE_INSUFFICIENT";

  private static final Map<Integer, ApiError> USUAL =
      Map.of(
          400,
          invalidArgument("Request contains an invalid argument."),
          401,
          unauthenticated(),
          403,
          permissionDenied("The caller does not have permission", ""),
          404,
          new ApiError(404, "NOT_FOUND", "Requested entity was not found.", ""),
          409,
          alreadyExists("Requested entity already exists"),
          429,
          new ApiError(
              429,
              "RESOURCE_EXHAUSTED",
              "Quota exceeded for quota metric 'Space writes' and limit 'Space writes per"
                  + " minute'.",
              "RATE_LIMIT_EXCEEDED"),
          500,
          new ApiError(500, "INTERNAL", "Internal error encountered.", ""),
          503,
          new ApiError(503, "UNAVAILABLE", "The service is currently unavailable.", ""));

  public static ApiError invalidArgument(String message) {
    return new ApiError(400, "INVALID_ARGUMENT", message, "");
  }

  public static ApiError unauthenticated() {
    return new ApiError(
        401,
        "UNAUTHENTICATED",
        "Request had invalid authentication credentials. Expected OAuth 2 access token, login"
            + " cookie or other valid authentication credential.",
        "");
  }

  /** Some person's name in a request is none, or that of a group. */
  public static ApiError malformedUser(String name) {
    return invalidArgument("Missing or malformed user resource name: " + name);
  }

  /** The access token is good, but not for this call. */
  public static ApiError scopeInsufficient() {
    return permissionDenied("Request had insufficient authentication scopes.", SCOPE_INSUFFICIENT);
  }

  public static ApiError permissionDenied(String message, String reason) {
    return new ApiError(403, "PERMISSION_DENIED", message, reason);
  }

  public static ApiError alreadyExists(String message) {
    return new ApiError(409, "ALREADY_EXISTS", message, "");
  }

  /** What a status usually says. */
  public static ApiError forStatus(int code) {
    return USUAL.getOrDefault(code, new ApiError(code, "UNKNOWN", "Unknown error.", ""));
  }

  ObjectNode json() {
    ObjectNode envelope = Json.object();
    ObjectNode error = envelope.putObject("error");
    error.put("code", code).put("message", message).put("status", status);
    if (!reason.isEmpty()) {
      error
          .putArray("details")
          .addObject()
          .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
          .put("reason", reason)
          .put("domain", "googleapis.com");
    }
    return envelope;
  }

  public HttpAnswer answer() {
    HttpAnswer answer = HttpAnswer.json(code, json());
    return reason.equals(SCOPE_INSUFFICIENT)
        ? answer.with(
            "WWW-Authenticate",
            "Bearer realm=\"https://accounts.google.com/\", error=\"insufficient_scope\"")
        : answer;
  }
}
