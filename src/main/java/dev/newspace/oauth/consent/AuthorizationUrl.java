package dev.newspace.oauth.consent;

import com.google.common.hash.Hashing;
import dev.newspace.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * Where the browser goes to consent (developers.google.com/identity/protocols/oauth2/web-server).
 */
@ApplicationScoped
class AuthorizationUrl {
  /** What a consent must really grant before it is worth keeping. */
  static final String SPACES_CREATE = "https://www.googleapis.com/auth/chat.spaces.create";

  private static final List<String> SCOPES = List.of("openid", SPACES_CREATE);

  private final Settings settings;

  AuthorizationUrl(Settings settings) {
    this.settings = settings;
  }

  static boolean isEnough(Set<String> scopes) {
    return scopes.contains(SPACES_CREATE);
  }

  /**
   * Asks for a code and, each time, for a refresh token: Google else sends one only once. Whoever
   * opens the link sees this URL, so it names the person by number.
   *
   * @param redirectUri where Google sends the browser back
   */
  URI of(String state, ConsentStateStore.Consent consent, String redirectUri) {
    String user = consent.ticket().user();
    return UriBuilder.fromUri(settings.googleAuthorizationUrl())
        .queryParam("response_type", "code")
        .queryParam("client_id", "{client_id}")
        .queryParam("redirect_uri", "{redirect_uri}")
        .queryParam("scope", "{scope}")
        .queryParam("state", state)
        .queryParam("nonce", consent.nonce())
        .queryParam("code_challenge", challenge(consent.codeVerifier()))
        .queryParam("code_challenge_method", "S256")
        .queryParam("access_type", "offline")
        .queryParam("prompt", "consent")
        .queryParam("login_hint", "{login_hint}")
        .build(
            settings.oauthClientId(),
            redirectUri,
            String.join(" ", SCOPES),
            user.substring(user.indexOf('/') + 1));
  }

  private static String challenge(String verifier) {
    byte[] hash = Hashing.sha256().hashString(verifier, StandardCharsets.US_ASCII).asBytes();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
