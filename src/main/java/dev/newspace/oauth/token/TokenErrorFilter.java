package dev.newspace.oauth.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.context.RetryAfter;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps what the OIDC client drops of a refusal: its exception carries nothing but the body, so the
 * status and {@code Retry-After} are put into it.
 */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class TokenErrorFilter implements OidcResponseFilter {
  private static final String STATUS = "status";
  private static final String RETRY_AFTER = "retryAfterSeconds";
  private static final String ERROR = "error";
  private static final String SUBTYPE = "error_subtype";

  private final ObjectMapper json;

  TokenErrorFilter(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public Uni<Void> filter(OidcResponseFilterContext context) {
    if (context.statusCode() != 200) {
      JsonNode body = read(context.responseBody());
      ObjectNode kept = json.createObjectNode().put(STATUS, context.statusCode());
      kept.put(ERROR, body.path(ERROR).asText()).put(SUBTYPE, body.path(SUBTYPE).asText());
      RetryAfter.of(context.responseHeaders().get("Retry-After"))
          .ifPresent(wait -> kept.put(RETRY_AFTER, wait.toSeconds()));
      context.responseBody(Buffer.buffer(kept.toString()));
    }
    return Uni.createFrom().voidItem();
  }

  /** What the exception's message tells of the answer. */
  TokenException refusal(String kept) {
    JsonNode body = read(kept);
    String code = body.path(ERROR).asText();
    int status = body.path(STATUS).asInt();
    Optional<Duration> retryAfter =
        Optional.of(body.path(RETRY_AFTER))
            .filter(JsonNode::isNumber)
            .map(seconds -> Duration.ofSeconds(seconds.asLong()));
    OAuthError error = OAuthError.of(code, body.path(SUBTYPE).asText());
    boolean isPassing = code.isEmpty() || status == 429 || status >= 500;
    return isPassing && error.meaning() != OAuthError.Meaning.PASSING
        ? new TokenException(passing(status), code, retryAfter)
        : new TokenException(error, code, retryAfter);
  }

  private static OAuthError passing(int status) {
    return status == 429 ? OAuthError.RATE_LIMIT_EXCEEDED : OAuthError.UNREADABLE_ANSWER;
  }

  private JsonNode read(Buffer body) {
    return read(body == null ? "" : body.toString(StandardCharsets.UTF_8));
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body == null ? "" : body);
    } catch (JsonProcessingException e) {
      return json.missingNode();
    }
  }
}
