package dev.newspace.space;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponse;
import dev.newspace.context.RetryAfter;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An error of the Chat API, as all Google APIs tell it (google.rpc.Status with ErrorInfo and
 * BadRequest, cloud.google.com/apis/design/errors), or in plain text.
 *
 * @param status the name of the google.rpc.Code; empty where there is none
 * @param message for people; a plain body as it is. It may name people: never for the log
 * @param reasons of ErrorInfo, and those of the older {@code errors}
 * @param consumer the project that the call counts for, {@code projects/…}; empty where not told
 * @param fields of the request that are at fault, by their paths
 * @param scopeMissing whether the header {@code WWW-Authenticate} says so (RFC 6750, 3.1)
 */
record ChatApiError(
    int httpStatus,
    String status,
    String message,
    Set<String> reasons,
    String consumer,
    Set<String> fields,
    boolean scopeMissing,
    Optional<Duration> retryAfter) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What passes (developers.google.com/workspace/chat/limits; google.rpc.Code's HTTP mapping). */
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

  private static final Set<String> QUOTA_REASONS =
      Set.of(
          "RATE_LIMIT_EXCEEDED",
          "RESOURCE_QUOTA_EXCEEDED",
          "QUOTA_EXCEEDED",
          "rateLimitExceeded",
          "userRateLimitExceeded",
          "quotaExceeded",
          "dailyLimitExceeded");

  private static final Pattern QUOTA =
      Pattern.compile(
          "quota exceeded|rate limit exceeded|request rate higher", Pattern.CASE_INSENSITIVE);

  /** Reads an answer that is no success, and closes it. */
  static ChatApiError of(HttpResponse response) {
    String body;
    try {
      body = response.parseAsString();
    } catch (IOException e) {
      // The status is known, and says enough.
      body = "";
    }
    return of(response.getStatusCode(), response.getHeaders(), body);
  }

  private static ChatApiError of(int httpStatus, HttpHeaders headers, String body) {
    JsonNode error = error(body);
    Set<String> reasons = new LinkedHashSet<>();
    Set<String> fields = new LinkedHashSet<>();
    String consumer = "";
    error.path("errors").forEach(each -> add(reasons, each.path("reason")));
    for (JsonNode detail : error.path("details")) {
      add(reasons, detail.path("reason"));
      detail.path("fieldViolations").forEach(violation -> add(fields, violation.path("field")));
      consumer = detail.path("metadata").path("consumer").asText(consumer);
    }
    String challenge = headers.getAuthenticate();
    return new ChatApiError(
        httpStatus,
        error.path("status").asText(),
        error.isMissingNode() ? body : error.path("message").asText(),
        reasons,
        consumer,
        fields,
        challenge != null && challenge.contains("insufficient_scope"),
        RetryAfter.of(headers.getRetryAfter()));
  }

  private static void add(Set<String> all, JsonNode text) {
    if (!text.asText().isEmpty()) {
      all.add(text.asText());
    }
  }

  private static JsonNode error(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return (json.isArray() ? json.path(0) : json).path("error");
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  boolean hasReason(String reason) {
    return reasons.contains(reason);
  }

  boolean says(Pattern words) {
    return words.matcher(message).find();
  }

  /** Two calls met: it tells nothing of the name, and the same call may be sent again. */
  boolean isConflict() {
    return httpStatus == 409 && (status.equals("ABORTED") || hasReason("aborted"));
  }

  /** Too many calls: an API may say so as a 403, in JSON or in plain text. */
  boolean isQuota() {
    return httpStatus == 429
        || status.equals("RESOURCE_EXHAUSTED")
        || (httpStatus == 403
            && (reasons.stream().anyMatch(QUOTA_REASONS::contains) || says(QUOTA)));
  }

  /** Whether the same call may go through another time. */
  boolean isPassing() {
    return PASSING.contains(httpStatus) || isQuota() || isConflict();
  }

  /** Whether the space may be there all the same. */
  boolean leavesOpen() {
    return httpStatus >= 500 || isConflict();
  }
}
