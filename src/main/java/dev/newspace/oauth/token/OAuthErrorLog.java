package dev.newspace.oauth.token;

import dev.newspace.observability.LogLimiter;
import dev.newspace.observability.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Tells the operator which codes Google's OAuth endpoints answer, of each place and code once a
 * minute, with the setting or the page that it points to. Never a token, never what a stranger made
 * up.
 */
@ApplicationScoped
public class OAuthErrorLog {
  private static final Logger LOG = Logger.getLogger(OAuthErrorLog.class);
  private static final Pattern CODE = Pattern.compile("[a-z_]{1,60}");

  private final Metrics metrics;
  private final LogLimiter.OncePerMinute<Seen> lines;

  OAuthErrorLog(LogLimiter limiter, Metrics metrics) {
    this.metrics = metrics;
    this.lines =
        limiter.oncePerMinute(
            Arrays.stream(Place.values())
                .flatMap(place -> Stream.of(OAuthError.values()).map(e -> new Seen(place, e)))
                .toList());
  }

  private record Seen(Place place, OAuthError error) {}

  /** Where Google said it. */
  public enum Place {
    REFRESH("token.refresh"),
    EXCHANGE("token.exchange"),
    CALLBACK("callback");

    private final String operation;

    Place(String operation) {
      this.operation = operation;
    }

    /** As metrics call it. */
    String operation() {
      return operation;
    }
  }

  /**
   * Google answered an error.
   *
   * @param code as it was sent; shown where the error is unknown and the code looks like one
   */
  public void note(Place place, OAuthError error, String code) {
    metrics.refused(place.operation(), error.code());
    if (lines.tryAcquire(new Seen(place, error))) {
      LOG.logf(
          level(place, error),
          "Google answered %s at %s: %s",
          shown(error, code),
          place.operation(),
          error.hint());
    }
  }

  private static String shown(OAuthError error, String code) {
    if (error == OAuthError.INVALID_RAPT) {
      return OAuthError.INVALID_GRANT.code() + " (" + error.code() + ")";
    }
    boolean isSafe = error == OAuthError.UNKNOWN && CODE.matcher(code).matches();
    return isSafe ? code : error.code();
  }

  private static Logger.Level level(Place place, OAuthError error) {
    if (place == Place.CALLBACK && error == OAuthError.ACCESS_DENIED) {
      return Logger.Level.INFO;
    }
    return switch (error.meaning()) {
      case CONSENT_ENDED, SESSION_ENDED -> Logger.Level.INFO;
      case CLIENT_REFUSED, CLIENT_CHANGED -> Logger.Level.ERROR;
      case RESTRICTED, PASSING, OTHER -> Logger.Level.WARN;
    };
  }
}
