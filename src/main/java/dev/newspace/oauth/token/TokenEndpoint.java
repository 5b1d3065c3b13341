package dev.newspace.oauth.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.config.Settings;
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
import java.util.regex.Pattern;

/** Google's token endpoint: a code or a refresh token becomes an access token. */
@ApplicationScoped
public class TokenEndpoint {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** After a start everybody needs a token at once. */
  private static final int MAX_CONNECTIONS = 100;

  private static final Pattern ERROR_CODE = Pattern.compile("[a-z_]{1,60}");

  private final OidcClient client;
  private final Metrics metrics;
  private final ObjectMapper json;

  TokenEndpoint(OidcClients clients, Settings settings, ObjectMapper json, Metrics metrics) {
    this.metrics = metrics;
    this.client = clients.newClient(config(settings)).await().atMost(TIMEOUT);
    this.json = json;
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
   * Uses up an authorization code.
   *
   * @throws TokenException where Google refuses it or gives no answer
   */
  public Granted exchange(String code, String redirectUri, String codeVerifier)
      throws TokenException {
    return await(
        "token.exchange",
        client.getTokens(
            Map.of("code", code, "redirect_uri", redirectUri, "code_verifier", codeVerifier)),
        TIMEOUT);
  }

  /**
   * Asks for a new access token.
   *
   * @throws TokenException where Google refuses the refresh token or gives no answer
   */
  Granted refresh(String refreshToken, Duration patience) throws TokenException {
    return await("token.refresh", client.refreshTokens(refreshToken), patience);
  }

  private Granted await(String operation, Uni<Tokens> tokens, Duration patience)
      throws TokenException {
    Instant start = Instant.now();
    String status = "none";
    try {
      Granted granted = granted(tokens.ifNoItem().after(patience).fail().await().indefinitely());
      status = "granted";
      return granted;
    } catch (OidcClientException e) {
      status = "refused";
      throw refusal(e);
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

  /**
   * The client's exception carries nothing but the raw body of Google's answer. Where that is no
   * OAuth error, it says nothing of the request.
   */
  private TokenException refusal(OidcClientException refused) {
    try {
      String error = json.readTree(String.valueOf(refused.getMessage())).path("error").asText();
      return ERROR_CODE.matcher(error).matches()
          ? new TokenException(error)
          : TokenException.noAnswer();
    } catch (JsonProcessingException e) {
      return TokenException.noAnswer();
    }
  }

  @PreDestroy
  void close() throws IOException {
    client.close();
  }
}
