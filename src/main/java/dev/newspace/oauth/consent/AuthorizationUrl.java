package dev.newspace.oauth.consent;

import com.google.common.hash.Hashing;
import dev.newspace.config.Capability;
import dev.newspace.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where the browser goes to consent (developers.google.com/identity/protocols/oauth2/web-server).
 */
@ApplicationScoped
class AuthorizationUrl {
  private static final String SIGN_IN = "openid";

  private final Settings settings;

  AuthorizationUrl(Settings settings) {
    this.settings = settings;
  }

  /**
   * Asks for the one scope of what the ticket asks for, beside what was granted before. Asks for a
   * code and, each time, for a refresh token: Google else sends one only once. Whoever opens the
   * link sees this URL, so it names the person by number.
   *
   * @param redirectUri where Google sends the browser back
   */
  URI of(String state, ConsentStateStore.Consent consent, String redirectUri) {
    String user = consent.ticket().user();
    Capability asked = consent.ticket().asked();
    UriBuilder url =
        UriBuilder.fromUri(settings.googleAuthorizationUrl())
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
            .queryParam("login_hint", "{login_hint}");
    if (asked.isIncremental()) {
      url.queryParam("include_granted_scopes", "true");
    }
    return url.build(
        settings.oauthClientId(),
        redirectUri,
        SIGN_IN + " " + asked.scope(),
        user.substring(user.indexOf('/') + 1));
  }

  private static String challenge(String verifier) {
    byte[] hash = Hashing.sha256().hashString(verifier, StandardCharsets.US_ASCII).asBytes();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
