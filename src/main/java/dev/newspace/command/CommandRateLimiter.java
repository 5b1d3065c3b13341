package dev.newspace.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.newspace.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How many commands a person may still give: a token bucket for each, filled over a minute. */
@ApplicationScoped
class CommandRateLimiter {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MAX_PEOPLE = 100_000;

  private final int perMinute;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MAX_PEOPLE).expireAfterAccess(MINUTE).build();

  CommandRateLimiter(Settings settings) {
    this.perMinute = settings.commandsPerMinute();
  }

  /**
   * A bucket.
   *
   * @param tokens what was in it
   * @param at when, in nanoseconds of {@link System#nanoTime}
   * @param granted whether the last one who asked got a token
   */
  private record Bucket(double tokens, long at, boolean granted) {}

  /**
   * Takes a token.
   *
   * @return empty if there was one; else how long it takes until there is one, a second or more
   */
  Optional<Duration> take(String user) {
    if (perMinute == 0) {
      return Optional.empty();
    }
    Bucket after = buckets.asMap().compute(user, (key, before) -> taken(before));
    if (after.granted()) {
      return Optional.empty();
    }
    double seconds = (1 - after.tokens()) * MINUTE.toSeconds() / perMinute;
    return Optional.of(Duration.ofSeconds(Math.max(1, (long) Math.ceil(seconds))));
  }

  private Bucket taken(Bucket before) {
    long now = System.nanoTime();
    double tokens = before == null ? perMinute : before.tokens() + filled(now - before.at());
    double most = Math.min(perMinute, tokens);
    return most >= 1 ? new Bucket(most - 1, now, true) : new Bucket(most, now, false);
  }

  private double filled(long nanos) {
    return (double) nanos * perMinute / TimeUnit.MINUTES.toNanos(1);
  }
}
