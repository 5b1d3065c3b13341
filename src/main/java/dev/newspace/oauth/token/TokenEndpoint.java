package dev.newspace.oauth.token;

import dev.newspace.config.Settings;
import dev.newspace.context.Deadline;
import dev.newspace.context.DeadlineBackOff;
import dev.newspace.oauth.token.OAuthErrorLog.Place;
import dev.newspace.observability.Metrics;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret.Method;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Google's token endpoint: a code or a refresh token becomes an access token.
 *
 * <p>One file, since both are one call, with one client and one time limit.
 */
@ApplicationScoped
public class TokenEndpoint {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** After a start everybody needs a token at once. */
  private static final int MAX_CONNECTIONS = 100;

  /** The person waits at a blank page meanwhile. */
  private static final int MAX_EXCHANGES = 3;

  private final OidcClient client;
  private final TokenErrorFilter filter;
  private final OAuthErrorLog errors;
  private final ConsentExpiryLog expiry;
  private final Metrics metrics;

  TokenEndpoint(
      OidcClients clients,
      Settings settings,
      TokenErrorFilter filter,
      OAuthErrorLog errors,
      ConsentExpiryLog expiry,
      Metrics metrics) {
    this.expiry = expiry;
    this.metrics = metrics;
    this.filter = filter;
    this.errors = errors;
    this.client = clients.newClient(config(settings)).await().atMost(TIMEOUT);
  }

  private static OidcClientConfig config(Settings settings) {
    return new OidcClientConfigBuilder()
        .id("google")
        .authServerUrl(settings.googleTokenUrl().resolve("/").toString())
        .discoveryEnabled(false)
        .tokenPath(settings.googleTokenUrl().toString())
        .clientId(settings.oauthClientId())
        .credentials()
        .clientSecret(settings.oauthClientSecret(), Method.POST)
        .end()
        .grant(OidcClientConfig.Grant.Type.CODE)
        .earlyTokensAcquisition(false)
        .maxPoolSize(MAX_CONNECTIONS)
        .build();
  }

  /**
   * What Google granted.
   *
   * @param refreshToken empty where Google sent none
   * @param idToken the signed ID token, not yet verified; empty where Google sent none
   * @param scopes those that were really granted
   */
  public record Granted(
      AccessToken accessToken,
      Optional<String> refreshToken,
      Optional<String> idToken,
      Set<String> scopes) {}

  /**
   * Uses up an authorization code. Where Google says that it is in trouble, it is asked again;
   * after silence it is not, since the code may be used up.
   *
   * @throws TokenException where Google refuses it or gives no answer
   */
  public Granted exchange(String code, String redirectUri, String codeVerifier)
      throws TokenException {
    Deadline deadline = new Deadline(Instant.now().plus(TIMEOUT));
    AtomicInteger attempts = new AtomicInteger();
    return retried(
        Place.EXCHANGE,
        deadline,
        TIMEOUT,
        () ->
            client.getTokens(
                Map.of("code", code, "redirect_uri", redirectUri, "code_verifier", codeVerifier)),
        e ->
            e.isPassing()
                && e.error() != OAuthError.NO_ANSWER
                && attempts.incrementAndGet() < MAX_EXCHANGES);
  }

  /**
   * Asks for a new access token, again where Google is in trouble, as long as there is time.
   *
   * @throws TokenException where Google refuses the refresh token or gives no answer
   */
  Granted refresh(String refreshToken, Deadline deadline) throws TokenException {
    return retried(
        Place.REFRESH,
        deadline,
        // So that there is time to ask again after silence.
        deadline.left().dividedBy(2),
        () -> client.refreshTokens(refreshToken),
        TokenException::isPassing);
  }

  private Granted retried(
      Place place,
      Deadline deadline,
      Duration patience,
      Supplier<Uni<Tokens>> call,
      Predicate<TokenException> canHelp)
      throws TokenException {
    DeadlineBackOff backOff = new DeadlineBackOff(deadline);
    while (true) {
      try {
        return await(place.operation(), call.get(), deadline.leftButAtMost(patience));
      } catch (TokenException e) {
        if (!canHelp.test(e) || !backOff.await(e.retryAfter())) {
          errors.note(place, e.error(), e.code());
          throw e;
        }
        metrics.retried();
      }
    }
  }

  private Granted await(String operation, Uni<Tokens> tokens, Duration patience)
      throws TokenException {
    Instant start = Instant.now();
    String status = "none";
    try {
      Tokens answer = tokens.ifNoItem().after(patience).fail().await().indefinitely();
      Granted granted = granted(answer);
      expiry.note(answer.get("refresh_token_expires_in"), granted.refreshToken().isPresent());
      status = "granted";
      return granted;
    } catch (OidcClientException e) {
      status = "refused";
      throw filter.refusal(e.getMessage());
    } catch (RuntimeException e) {
      throw TokenException.noAnswer();
    } finally {
      metrics.googleAnswered(operation, status, Duration.between(start, Instant.now()));
    }
  }

  private static Granted granted(Tokens tokens) throws TokenException {
    String accessToken = tokens.getAccessToken();
    if (accessToken == null || accessToken.isBlank()) {
      throw TokenException.noAnswer();
    }
    return new Granted(
        AccessToken.expiringAt(accessToken, tokens.getAccessTokenExpiresAt()),
        Optional.ofNullable(tokens.getRefreshToken()).filter(token -> !token.isBlank()),
        Optional.ofNullable(tokens.get("id_token")),
        Set.copyOf(Arrays.asList(Optional.ofNullable(tokens.get("scope")).orElse("").split(" "))));
  }

  @PreDestroy
  void close() throws IOException {
    client.close();
  }
}
