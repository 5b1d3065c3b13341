package dev.newspace.oauth.consent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often one ticket's consents may come back from Google. Each return writes, may ask Google,
 * and leaves lines in the logs, and whoever has the link can make up any number of them.
 */
@ApplicationScoped
class CallbackRateLimiter {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MAX_IN_WINDOW = 20;
  private static final int MAX_TICKETS = 10_000;

  private final Cache<String, AtomicInteger> returns =
      Caffeine.newBuilder().maximumSize(MAX_TICKETS).expireAfterWrite(WINDOW).build();

  /** Whether another return is in order. */
  boolean tryAcquire(String ticketHash) {
    return returns.get(ticketHash, key -> new AtomicInteger()).incrementAndGet() <= MAX_IN_WINDOW;
  }
}
