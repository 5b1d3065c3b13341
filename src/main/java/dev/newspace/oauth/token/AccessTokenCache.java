package dev.newspace.oauth.token;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.newspace.config.Capability;
import dev.newspace.context.Deadline;
import dev.newspace.oauth.token.ConsentRequiredException.Reason;
import dev.newspace.oauth.token.RefreshTokenStore.Stored;
import dev.newspace.observability.AuditLog;
import dev.newspace.observability.AuditLog.Act;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Access tokens, in memory alone. However many ask for one person's token at once, one refresh
 * serves them all, and its failure is theirs too.
 */
@ApplicationScoped
class AccessTokenCache {
  private static final int MAX = 10_000;

  private final RefreshTokenStore refreshTokens;
  private final ClientRefusalStore clientRefusals;
  private final TokenEndpoint tokenEndpoint;
  private final AuditLog audit;
  private final ExecutorService executor;
  private final AsyncCache<Key, AccessToken> cache =
      Caffeine.newBuilder()
          .maximumSize(MAX)
          .expireAfter(Expiry.creating((Key key, AccessToken token) -> token.usable()))
          .buildAsync();

  AccessTokenCache(
      RefreshTokenStore refreshTokens,
      ClientRefusalStore clientRefusals,
      TokenEndpoint tokenEndpoint,
      AuditLog audit,
      @VirtualThreads ExecutorService executor) {
    this.refreshTokens = refreshTokens;
    this.clientRefusals = clientRefusals;
    this.tokenEndpoint = tokenEndpoint;
    this.audit = audit;
    this.executor = executor;
  }

  /** Whose token, and for what. */
  private record Key(String user, Capability capability) {}

  /**
   * A person's access token for a capability, refreshed where it is due.
   *
   * @throws ConsentRequiredException where there is no consent, or not any more
   * @throws IOException where Google or the database gives no token now
   */
  AccessToken of(String user, Capability capability, Deadline deadline) throws IOException {
    CompletableFuture<AccessToken> token =
        cache.get(
            new Key(user, capability),
            (key, ignored) ->
                CompletableFuture.supplyAsync(
                    // Something is left for the call that the token is for.
                    () -> refreshed(key, deadline.twoThirds()), executor));
    try {
      return token.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw asIoException(e.getCause());
    } catch (TimeoutException e) {
      throw TokenException.noAnswer();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TokenException.noAnswer();
    }
  }

  /** Keeps the access token that came with a consent. */
  public void store(String user, Set<Capability> capabilities, AccessToken token) {
    capabilities.forEach(
        capability ->
            cache.put(new Key(user, capability), CompletableFuture.completedFuture(token)));
  }

  /**
   * Drops an access token that Google refused, unless another has come in the meantime or is on its
   * way.
   */
  void dropRefused(String user, Capability capability, String refused) {
    Key key = new Key(user, capability);
    CompletableFuture<AccessToken> held = cache.getIfPresent(key);
    boolean isThere = held != null && held.isDone() && !held.isCompletedExceptionally();
    if (isThere && held.join().value().equals(refused)) {
      cache.asMap().remove(key, held);
    }
  }

  /** Drops a person's access token: Google does not take it any more, or must not be asked to. */
  void drop(String user, Capability capability) {
    cache.synchronous().invalidate(new Key(user, capability));
  }

  /** Drops all of a person's access tokens. */
  void drop(String user) {
    for (Capability capability : Capability.values()) {
      drop(user, capability);
    }
  }

  private AccessToken refreshed(Key key, Deadline deadline) {
    Stored stored =
        refreshTokens
            .load(key.user(), key.capability())
            .orElseThrow(() -> new CompletionException(ConsentRequiredException.neverGiven()));
    try {
      TokenEndpoint.Granted granted = tokenEndpoint.refresh(stored.token(), deadline);
      refreshTokens.used(stored, granted.refreshToken().orElse(stored.token()));
      return granted.accessToken();
    } catch (TokenException e) {
      throw new CompletionException(
          ended(stored, e).<IOException>map(ConsentRequiredException::ended).orElse(e));
    }
  }

  /** Whether a refusal ended the consent; if so, it is forgotten. */
  private Optional<Reason> ended(Stored stored, TokenException e) {
    Optional<Reason> reason =
        switch (e.meaning()) {
          case CONSENT_ENDED -> Optional.of(Reason.WITHDRAWN);
          case SESSION_ENDED -> Optional.of(Reason.SESSION_ENDED);
          case CLIENT_CHANGED ->
              clientRefusals.noteFirst(stored.user())
                  ? Optional.of(Reason.CLIENT_CHANGED)
                  : Optional.empty();
          case CLIENT_REFUSED, RESTRICTED, PASSING, OTHER -> Optional.empty();
        };
    if (reason.isPresent()) {
      refreshTokens.forget(stored);
      audit.note(Act.CONSENT_WITHDRAWN, stored.user(), "by", by(reason.get()));
    }
    return reason;
  }

  private static String by(Reason reason) {
    return reason == Reason.WITHDRAWN ? "Google" : "Google: " + reason;
  }

  private static IOException asIoException(Throwable cause) {
    if (cause instanceof IOException io) {
      return io;
    }
    if (cause instanceof RuntimeException runtime) {
      throw runtime;
    }
    return new IOException(cause);
  }
}
