package dev.newspace.playground.google.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.server.Endpoint;
import dev.newspace.playground.google.server.HttpAnswer;
import dev.newspace.playground.google.server.OAuthError;
import dev.newspace.playground.google.server.Request;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code POST /token}: codes and refresh tokens become access tokens. */
public final class TokenIssuingEndpoint implements Endpoint {

  private final Client client;
  private final Grants grants;
  private final People people;
  private final IdTokenIssuer idTokens;

  public TokenIssuingEndpoint(Client client, Grants grants, People people, IdTokenIssuer idTokens) {
    this.client = client;
    this.grants = grants;
    this.people = people;
    this.idTokens = idTokens;
  }

  @Override
  public HttpAnswer answer(Request request) {
    Optional<OAuthError> stranger = stranger(request);
    if (stranger.isPresent()) {
      return stranger.get().answer();
    }
    String grantType = request.field("grant_type").orElse("");
    return switch (grantType) {
      case "authorization_code" -> redeem(request);
      case "refresh_token" -> refresh(request);
      default ->
          new OAuthError(400, "unsupported_grant_type", "Invalid grant_type: " + grantType)
              .answer();
    };
  }

  /** The client shows who it is in the form or by basic authentication; Google takes either. */
  private Optional<OAuthError> stranger(Request request) {
    String id = request.field("client_id").orElse("");
    String secret = request.field("client_secret").orElse("");
    String header = request.header("authorization").orElse("");
    if (header.startsWith("Basic ")) {
      String pair =
          new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
      id = pair.substring(0, Math.max(0, pair.indexOf(':')));
      secret = pair.substring(pair.indexOf(':') + 1);
    }
    if (!client.id().equals(id)) {
      return Optional.of(OAuthError.invalidClient("The OAuth client was not found."));
    }
    if (!client.secret().equals(secret)) {
      return Optional.of(OAuthError.invalidClient("The provided client secret is invalid."));
    }
    return Optional.empty();
  }

  private HttpAnswer redeem(Request request) {
    Optional<Grants.Code> found = grants.redeem(request.field("code").orElse(""));
    if (found.isEmpty()) {
      return OAuthError.invalidGrant("Malformed auth code.").answer();
    }
    Grants.Code code = found.get();
    if (!code.request().redirectUri().equals(request.field("redirect_uri").orElse(""))) {
      return new OAuthError(400, "redirect_uri_mismatch", "Bad Request").answer();
    }
    String challenge =
        IdTokenIssuer.base64Url(IdTokenIssuer.sha256(request.field("code_verifier").orElse("")));
    if (!challenge.equals(code.request().codeChallenge())) {
      return OAuthError.invalidGrant("Invalid code verifier.").answer();
    }
    ObjectNode tokens = tokens(code.userId(), code.scopes(), code.request().nonce());
    if (code.refreshToken()) {
      tokens.put("refresh_token", grants.refreshToken(code.userId(), code.scopes()));
      grants
          .refreshTokenLife()
          .ifPresent(life -> tokens.put("refresh_token_expires_in", life.toSeconds()));
    }
    return HttpAnswer.json(200, tokens);
  }

  private HttpAnswer refresh(Request request) {
    return grants
        .findRefresh(request.field("refresh_token").orElse(""))
        .map(token -> HttpAnswer.json(200, tokens(token.userId(), token.scopes(), null)))
        .orElseGet(() -> OAuthError.invalidGrant("Token has been expired or revoked.").answer());
  }

  private ObjectNode tokens(String userId, Set<String> scopes, String nonce) {
    String accessToken = grants.accessToken(userId, scopes);
    ObjectNode tokens =
        Json.object()
            .put("access_token", accessToken)
            .put("expires_in", grants.accessTokenSeconds())
            .put("scope", String.join(" ", new TreeSet<>(scopes)))
            .put("token_type", "Bearer");
    if (scopes.contains("openid")) {
      Person person = people.find(userId).orElseThrow();
      tokens.put("id_token", idTokens.issue(person, scopes, nonce, accessToken));
    }
    return tokens;
  }
}
