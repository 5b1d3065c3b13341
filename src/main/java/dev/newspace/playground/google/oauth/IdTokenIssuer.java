package dev.newspace.playground.google.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.newspace.playground.people.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Set;

/** The ID tokens that the token endpoint hands out. */
public final class IdTokenIssuer {

  /** Google's issuer; the app must not be able to tell this Google from the other. */
  public static final String ISSUER = "https://accounts.google.com";

  private final SigningKeys keys;
  private final String clientId;

  public IdTokenIssuer(SigningKeys keys, String clientId) {
    this.keys = keys;
    this.clientId = clientId;
  }

  /**
   * @param nonce of the authorization request, or null where there was none
   */
  String issue(Person person, Set<String> scopes, String nonce, String accessToken) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(clientId)
            .claim("azp", clientId)
            .subject(person.id())
            .claim("hd", person.domain())
            .claim("at_hash", accessTokenHash(accessToken))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(3600)));
    if (nonce != null) {
      claims.claim("nonce", nonce);
    }
    // Google tells the address only to those who asked for it.
    if (scopes.contains("email")
        || scopes.contains("https://www.googleapis.com/auth/userinfo.email")) {
      claims.claim("email", person.email()).claim("email_verified", true);
    }
    return keys.sign(claims.build());
  }

  private static String accessTokenHash(String accessToken) {
    byte[] hash = sha256(accessToken);
    return base64Url(Arrays.copyOf(hash, hash.length / 2));
  }

  public static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  public static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
