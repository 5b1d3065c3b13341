package dev.newspace.playground.google.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import java.util.HashMap;
import java.util.Map;

/**
 * What Google answers where it does not do what it is asked: the bodies of its token endpoint and
 * of the Chat API as its documentation, its public tools and reports quote them.
 *
 * <p>One file, since each body is a constant of it.
 */
public enum GoogleError {
  INVALID_GRANT(oauth(400, "invalid_grant", "Token has been expired or revoked.")),
  INVALID_RAPT(
      HttpAnswer.json(
          400,
          Json.object()
              .put("error", "invalid_grant")
              .put("error_description", "reauth related error (invalid_rapt)")
              .put("error_uri", "https://support.google.com/a/answer/9368756")
              .put("error_subtype", "invalid_rapt"))),
  UNAUTHORIZED_CLIENT(oauth(401, "unauthorized_client", "Unauthorized")),
  INVALID_CLIENT(oauth(401, "invalid_client", "Unauthorized")),
  DELETED_CLIENT(oauth(401, "deleted_client", "The OAuth client was deleted.")),
  ADMIN_POLICY_ENFORCED(
      oauth(
          400,
          "admin_policy_enforced",
          "Access to your account data is restricted by policies within your organization.")),
  POLICY_ENFORCED(oauth(400, "policy_enforced", "Advanced Protection prevents this access.")),
  ACCESS_DENIED(oauth(400, "access_denied", "Account restricted")),
  INVALID_ACCOUNT(oauth(400, "invalid_account", "Forbidden")),
  ORG_INTERNAL(
      oauth(403, "org_internal", "This client is restricted to users within its organization.")),
  REDIRECT_URI_MISMATCH(oauth(400, "redirect_uri_mismatch", "Bad Request")),
  INVALID_REQUEST(oauth(400, "invalid_request", "Bad Request")),
  INTERNAL_FAILURE(oauth(400, "internal_failure", "Backend Error")),
  EMPTY_401(new HttpAnswer(401, Map.of(), "")),
  HTML_400(html(400, "Error processing OAuth 2 request")),
  HTML_503(html(503, "The service is temporarily unavailable")),

  CHAT_SWITCHED_OFF(chatApi(400, "FAILED_PRECONDITION", "Precondition check failed.")),
  APP_NOT_FOUND(
      chatApi(
          404,
          "NOT_FOUND",
          "Google Chat app not found. To create a Chat app, you must turn on the Chat API and"
              + " configure the app in the Google Cloud console.")),
  NO_APP_IN_PROJECT(chatApi(403, "PERMISSION_DENIED", "No bot associated with this project.")),
  INVALID_PROJECT(chatApi(400, "INVALID_ARGUMENT", "Invalid project number.")),
  ENTITY_NOT_FOUND(chatApi(404, "NOT_FOUND", "Requested entity was not found.")),
  SERVICE_DISABLED(
      detailed(
          403,
          "PERMISSION_DENIED",
          "Google Chat API has not been used in project 999000999000 before or it is disabled.",
          Json.object()
              .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
              .put("reason", "SERVICE_DISABLED")
              .put("domain", "googleapis.com")
              .set(
                  "metadata",
                  Json.object()
                      .put("service", "chat.googleapis.com")
                      .put("consumer", "projects/999000999000")
                      .put(
                          "activationUrl",
                          "https://console.developers.google.com/apis/api/chat.googleapis.com")))),
  QUOTA_403(
      detailed(
          403,
          "PERMISSION_DENIED",
          "Quota exceeded for quota metric 'Space writes' and limit 'Space writes per minute'.",
          info("RATE_LIMIT_EXCEEDED"))),
  QUOTA_403_EXHAUSTED(chatApi(403, "RESOURCE_EXHAUSTED", "Resource has been exhausted.")),
  QUOTA_403_LEGACY(
      json(
          403,
          "PERMISSION_DENIED",
          "Too many.",
          "errors",
          Json.object().put("domain", "usageLimits").put("reason", "rateLimitExceeded"))),
  QUOTA_403_TEXT(text(403, "Request rate higher than configured.")),
  QUOTA_429_TEXT(text(429, "Quota exceeded.")),
  SCOPES_BY_REASON(
      detailed(
          403, "PERMISSION_DENIED", "No permission.", info("ACCESS_TOKEN_SCOPE_INSUFFICIENT"))),
  SCOPES_BY_MESSAGE(
      chatApi(403, "PERMISSION_DENIED", "Request had insufficient authentication scopes.")),
  SCOPES_BY_HEADER(
      new HttpAnswer(
          403,
          Map.of(
              "WWW-Authenticate",
              "Bearer realm=\"https://accounts.google.com/\", error=\"insufficient_scope\","
                  + " scope=\"https://www.googleapis.com/auth/chat.spaces.create\""),
          "")),
  ALREADY_EXISTS(chatApi(409, "ALREADY_EXISTS", "Requested entity already exists")),
  ABORTED(chatApi(409, "ABORTED", "The operation was aborted.")),
  UNAUTHENTICATED(ApiError.unauthenticated().answer()),
  APP_RESTRICTED(
      chatApi(
          403,
          "PERMISSION_DENIED",
          "This organization's administrator restricts this Chat app from performing this"
              + " action.")),
  CONSUMER_ACCOUNT(
      chatApi(
          403, "PERMISSION_DENIED", "Google Chat API is only available to Google Workspace users")),
  PERMISSION_DENIED(chatApi(403, "PERMISSION_DENIED", "The caller does not have permission")),
  INVALID_ARGUMENT(chatApi(400, "INVALID_ARGUMENT", "Request contains an invalid argument.")),
  MALFORMED_USER(
      chatApi(400, "INVALID_ARGUMENT", "Missing or malformed user resource name: users/x"));

  private final int status;
  private final String type;
  private final String challenge;
  private final String body;

  GoogleError(HttpAnswer answer) {
    status = answer.status();
    type = answer.headers().getOrDefault("Content-Type", "");
    challenge = answer.headers().getOrDefault("WWW-Authenticate", "");
    body = answer.body();
  }

  /** As it goes over HTTP. */
  public HttpAnswer answer() {
    Map<String, String> headers = new HashMap<>();
    if (!type.isEmpty()) {
      headers.put("Content-Type", type);
    }
    if (!challenge.isEmpty()) {
      headers.put("WWW-Authenticate", challenge);
    }
    return new HttpAnswer(status, headers, body);
  }

  /** An error of the Chat API that has nothing but its words. */
  public static HttpAnswer chatApi(int code, String status, String message) {
    return new ApiError(code, status, message, "").answer();
  }

  /** An error of the Chat API that names the field at fault. */
  public static HttpAnswer invalidField(String field) {
    ObjectNode violations = Json.object().put("@type", "type.googleapis.com/google.rpc.BadRequest");
    violations
        .putArray("fieldViolations")
        .addObject()
        .put("field", field)
        .put("description", "Invalid value");
    return detailed(400, "INVALID_ARGUMENT", "Request contains an invalid argument.", violations);
  }

  private static HttpAnswer oauth(int status, String error, String description) {
    return new OAuthError(status, error, description).answer();
  }

  private static ObjectNode info(String reason) {
    return Json.object()
        .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
        .put("reason", reason)
        .put("domain", "googleapis.com");
  }

  private static HttpAnswer detailed(int code, String status, String message, ObjectNode detail) {
    return json(code, status, message, "details", detail);
  }

  private static HttpAnswer json(
      int code, String status, String message, String list, ObjectNode item) {
    ObjectNode envelope = new ApiError(code, status, message, "").json();
    ((ObjectNode) envelope.path("error")).putArray(list).add(item);
    return HttpAnswer.json(code, envelope);
  }

  private static HttpAnswer html(int status, String text) {
    return new HttpAnswer(
        status,
        Map.of("Content-Type", "text/html; charset=UTF-8"),
        "<html><title>Error</title><h1>" + text + "</h1></html>");
  }

  private static HttpAnswer text(int status, String text) {
    return new HttpAnswer(status, Map.of("Content-Type", "text/plain"), text);
  }
}
