package dev.newspace.oauth.consent;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.newspace.config.Settings;
import dev.newspace.google.GoogleKeys;
import dev.newspace.google.GoogleTokenVerifier;
import dev.newspace.oauth.token.TokenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;

/** Tells who consented, from the ID token that came with the consent. */
@ApplicationScoped
class IdTokenVerifier {
  private static final Set<String> ISSUERS =
      Set.of("https://accounts.google.com", "accounts.google.com");

  private final GoogleTokenVerifier verifier;

  IdTokenVerifier(GoogleKeys keys, Settings settings) {
    verifier =
        new GoogleTokenVerifier(
            keys.idKeys(), settings.oauthClientId(), Set.of("iss", "sub", "exp", "iat", "nonce"));
  }

  /**
   * The Chat user of an ID token. A Chat user's resource name is {@code users/} and the ID token's
   * {@code sub} (developers.google.com/workspace/chat/connect-web-services-tools).
   *
   * @param nonce what was sent with the authorization request
   * @return {@code users/…}; empty where the token is not Google's, not for this client, expired,
   *     or not of this consent
   * @throws TokenException where Google's keys are not at hand, so nobody can tell now
   */
  Optional<String> user(String idToken, String nonce) throws TokenException {
    try {
      JWTClaimsSet claims = verifier.verify(SignedJWT.parse(idToken));
      boolean ours =
          ISSUERS.contains(claims.getIssuer())
              && claims.getAudience().size() == 1
              && nonce.equals(claims.getStringClaim("nonce"))
              && !claims.getSubject().isBlank();
      return ours ? Optional.of("users/" + claims.getSubject()) : Optional.empty();
    } catch (KeySourceException e) {
      throw TokenException.noAnswer();
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return Optional.empty();
    }
  }
}
