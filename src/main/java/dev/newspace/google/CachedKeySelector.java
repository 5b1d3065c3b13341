package dev.newspace.google;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.time.Duration;
import java.util.List;

/**
 * Google's keys for RS256 signatures. One that was found a moment ago is at hand: no wait, and no
 * decoding, which costs a sixth of what the check of a signature does. The source is asked again
 * every minute, so that it can look for new keys ahead of need.
 */
final class CachedKeySelector implements JWSKeySelector<SecurityContext> {
  private static final Duration TTL = Duration.ofMinutes(1);
  private static final int MAX = 100;

  private final JWSKeySelector<SecurityContext> source;
  private final Cache<String, List<? extends Key>> found;

  CachedKeySelector(JWKSource<SecurityContext> source) {
    this(source, Ticker.systemTicker());
  }

  CachedKeySelector(JWKSource<SecurityContext> source, Ticker clock) {
    this.found = Caffeine.newBuilder().maximumSize(MAX).expireAfterWrite(TTL).ticker(clock).build();
    this.source = new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, source);
  }

  /** Whether a signature can be checked without a wait. */
  boolean isCached(JWSHeader header) {
    return isCacheable(header) && found.getIfPresent(header.getKeyID()) != null;
  }

  /** The keys; blocks where they are not at hand. */
  @Override
  public List<? extends Key> selectJWSKeys(JWSHeader header, SecurityContext context)
      throws KeySourceException {
    List<? extends Key> recent = isCacheable(header) ? found.getIfPresent(header.getKeyID()) : null;
    if (recent != null) {
      return recent;
    }
    List<? extends Key> keys = source.selectJWSKeys(header, context);
    if (isCacheable(header) && !keys.isEmpty()) {
      found.put(header.getKeyID(), keys);
    }
    return keys;
  }

  /** What the source would refuse is left to it. */
  private static boolean isCacheable(JWSHeader header) {
    return JWSAlgorithm.RS256.equals(header.getAlgorithm()) && header.getKeyID() != null;
  }
}
