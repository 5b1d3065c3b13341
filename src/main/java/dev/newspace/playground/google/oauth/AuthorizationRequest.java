package dev.newspace.playground.google.oauth;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An authorization request (RFC 6749, section 4.1.1, with PKCE), as it came in the query. */
record AuthorizationRequest(Map<String, String> query) {

  /** Scopes that only say who signs in: consented to without a box to tick. */
  private static final Set<String> SIGN_IN = Set.of("openid", "email", "profile");

  AuthorizationRequest {
    query = Map.copyOf(query);
  }

  /** The first thing that is wrong with it, as Google names it on its error page. */
  Optional<String> fault(Client client) {
    if (!client.id().equals(query.get("client_id"))) {
      return Optional.of("invalid_client: The OAuth client was not found.");
    }
    if (!client.redirectUri().equals(query.get("redirect_uri"))) {
      return Optional.of(
          "redirect_uri_mismatch: registered is "
              + client.redirectUri()
              + ", asked for was "
              + query.get("redirect_uri"));
    }
    if (!"code".equals(query.get("response_type"))) {
      return Optional.of("invalid_request: response_type must be code");
    }
    if (scopes().isEmpty()) {
      return Optional.of("invalid_request: Missing required parameter: scope");
    }
    // Google does not insist on PKCE; the app promises it, so it is an error to forget it.
    if (!"S256".equals(query.get("code_challenge_method")) || codeChallenge().length() != 43) {
      return Optional.of("invalid_request: a code_challenge by the method S256 is required");
    }
    return Optional.empty();
  }

  Set<String> scopes() {
    return new LinkedHashSet<>(words("scope"));
  }

  /** The scopes that get a box to tick. */
  List<String> optionalScopes() {
    return scopes().stream().filter(scope -> !SIGN_IN.contains(scope)).toList();
  }

  /** The scopes that only say who signs in, which get none. */
  List<String> signInScopes() {
    return scopes().stream().filter(SIGN_IN::contains).toList();
  }

  String redirectUri() {
    return query.get("redirect_uri");
  }

  String codeChallenge() {
    return query.getOrDefault("code_challenge", "");
  }

  Optional<String> state() {
    return Optional.ofNullable(query.get("state"));
  }

  String loginHint() {
    return query.getOrDefault("login_hint", "");
  }

  String nonce() {
    return query.get("nonce");
  }

  /** Whether what was granted before is to be in the new tokens, too. */
  boolean includesGrantedScopes() {
    return "true".equals(query.get("include_granted_scopes"));
  }

  /** Whether a refresh token was asked for and the consent is one that brings it. */
  boolean bringsRefreshToken(boolean firstConsent) {
    return "offline".equals(query.get("access_type"))
        && (firstConsent || words("prompt").contains("consent"));
  }

  private List<String> words(String parameter) {
    return Arrays.stream(query.getOrDefault(parameter, "").split(" "))
        .filter(word -> !word.isBlank())
        .toList();
  }
}
