package dev.newspace.chat;

import dev.newspace.config.Settings;
import dev.newspace.observability.LogLimiter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Tells the operator, once a minute, of a caller with a bearer token that came near {@code /chat}:
 * in all likelihood Google Chat, by an endpoint URL that is not quite right.
 */
@ApplicationScoped
class MisdirectedEventLog {
  private static final Logger LOG = Logger.getLogger(MisdirectedEventLog.class);
  private static final String KIND = "path";
  private static final String SCHEME = "Bearer ";
  private static final int MAX_METHOD = 10;
  private static final int MAX_PATH = 100;

  /** Longer than any name in an address that somebody typed, and too short for a secret. */
  private static final Pattern LONG_PART = Pattern.compile("([^/]{24})[^/]+");

  private final String chatUrl;
  private final LogLimiter.OncePerMinute<String> lines;

  MisdirectedEventLog(Settings settings, LogLimiter limiter) {
    this.chatUrl = settings.chatUrl();
    this.lines = limiter.oncePerMinute(List.of(KIND));
  }

  /** Logs a request that is for none of the app's paths, if it looks like an event. */
  void log(HttpServerRequest request) {
    String path = request.path() == null ? "" : request.path();
    if (hasBearer(request) && isNear(path) && lines.tryAcquire(KIND)) {
      LOG.warnf(
          "A caller with a bearer token is at the wrong address: expected POST /chat, seen %s %s."
              + " If it is Google Chat, make the endpoint URL in the Chat API's configuration %s,"
              + " letter by letter, and let no proxy change path or method",
          PrintableText.of(request.method(), MAX_METHOD), shown(path), chatUrl);
    }
  }

  private static boolean hasBearer(HttpServerRequest request) {
    return request.headers().getAll("Authorization").stream()
        .anyMatch(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()));
  }

  /** The address alone is near, too: whoever forgets the path calls it. */
  private static boolean isNear(String path) {
    return path.replace("/", "").isEmpty()
        || decoded(path).toLowerCase(Locale.ROOT).contains("chat");
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  private static String shown(String path) {
    return PrintableText.of(LONG_PART.matcher(path).replaceAll("$1..."), MAX_PATH);
  }
}
