package dev.newspace.oauth.token;

import dev.newspace.observability.LogLimiter;
import dev.newspace.observability.Observations;
import dev.newspace.observability.Observations.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Warns the operator where Google says that refresh tokens end by themselves: after seven days for
 * an External app in Testing, or when a person gave access for a limited time
 * (developers.google.com/identity/protocols/oauth2).
 */
@ApplicationScoped
class ConsentExpiryLog {
  private static final Logger LOG = Logger.getLogger(ConsentExpiryLog.class);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final Duration TESTING = Duration.ofDays(8);

  private final Observations observations;
  private final LogLimiter.OncePerMinute<Boolean> lines;

  ConsentExpiryLog(LogLimiter limiter, Observations observations) {
    this.observations = observations;
    this.lines = limiter.oncePerMinute(List.of(true, false));
  }

  /**
   * Google gave tokens.
   *
   * @param seconds after which the refresh token ends; null where Google does not say
   * @param isNew whether the refresh token came with them: silence then means that it does not end
   */
  void note(String seconds, boolean isNew) {
    if (seconds == null || !SECONDS.matcher(seconds).matches()) {
      if (isNew) {
        observations.note(Subject.REFRESH_TOKEN_EXPIRY, "");
      }
      return;
    }
    observations.note(Subject.REFRESH_TOKEN_EXPIRY, seconds);
    Duration life = Duration.ofSeconds(Long.parseLong(seconds));
    boolean isTesting = life.compareTo(TESTING) < 0;
    if (lines.tryAcquire(isTesting)) {
      LOG.warnf(
          "Google ends this consent after %d hours, and the person is asked again: %s",
          life.toHours(),
          isTesting
              ? "the consent screen is External and in Testing, make it Internal or publish it at"
                  + " console.cloud.google.com/auth/audience"
              : "access was given for a limited time");
    }
  }
}
