package dev.newspace.google;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import dev.newspace.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;

/**
 * Google's public keys: those of its ID tokens and those of Chat's own service account. Fetched
 * ahead of need and kept; an unknown key id causes a fetch, four a minute at most; with the key
 * server away the known keys go on working.
 */
@ApplicationScoped
public class GoogleKeys {
  private static final Duration TTL = Duration.ofHours(1);
  private static final Duration REFRESH_AHEAD = Duration.ofMinutes(10);
  private static final Duration OUTAGE_TTL = Duration.ofDays(2);

  /** The source lets two fetches through in this time. */
  private static final Duration TWO_FETCHES_IN = Duration.ofSeconds(30);

  private static final Duration FETCH = Duration.ofSeconds(3);
  private static final int SIZE_LIMIT = 256 * 1024;

  private final JWKSource<SecurityContext> idKeys;
  private final JWKSource<SecurityContext> chatKeys;

  @Inject
  GoogleKeys(Settings settings) {
    this(settings, TWO_FETCHES_IN);
  }

  GoogleKeys(Settings settings, Duration twoFetchesIn) {
    this.idKeys = source(settings.googleIdKeysUrl(), twoFetchesIn);
    this.chatKeys = source(settings.googleChatKeysUrl(), twoFetchesIn);
  }

  /** Keys of {@code https://accounts.google.com}. */
  public JWKSource<SecurityContext> idKeys() {
    return idKeys;
  }

  /** Keys of {@code chat@system.gserviceaccount.com}. */
  public JWKSource<SecurityContext> chatKeys() {
    return chatKeys;
  }

  /** Whether both sets of keys are at hand; fetches them where they are not. Blocks. */
  public boolean areAvailable() {
    return hasKeys(idKeys) && hasKeys(chatKeys);
  }

  private static boolean hasKeys(JWKSource<SecurityContext> source) {
    try {
      JWKSelector any = new JWKSelector(new JWKMatcher.Builder().keyType(KeyType.RSA).build());
      return !source.get(any, null).isEmpty();
    } catch (KeySourceException e) {
      return false;
    }
  }

  private static JWKSource<SecurityContext> source(URI uri, Duration twoFetchesIn) {
    try {
      int timeout = Math.toIntExact(FETCH.toMillis());
      return JWKSourceBuilder.<SecurityContext>create(
              uri.toURL(), new DefaultResourceRetriever(timeout, timeout, SIZE_LIMIT))
          .cache(TTL.toMillis(), 2 * FETCH.toMillis())
          .refreshAheadCache(REFRESH_AHEAD.toMillis(), false)
          .rateLimited(twoFetchesIn.toMillis())
          .outageTolerant(OUTAGE_TTL.toMillis())
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("Not a URL of keys: " + uri, e);
    }
  }
}
