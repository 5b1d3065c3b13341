package dev.newspace.google;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.Set;

/**
 * Verifies tokens that Google signs with the keys of one set: an RS256 signature, the times, and
 * that the claims are there which such a token must have. Who it is from and for whom is left to
 * those who know whom they expect.
 */
public final class GoogleTokenVerifier {
  private final CachedKeySelector keys;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /**
   * For the tokens of one set of keys.
   *
   * @param audience whom a token must be for; null where that is checked elsewhere
   * @param required names of the claims that a token must have
   */
  public GoogleTokenVerifier(
      JWKSource<SecurityContext> source, String audience, Set<String> required) {
    keys = new CachedKeySelector(source);
    processor.setJWSKeySelector(keys);
    processor.setJWTClaimsSetVerifier(new RequiredClaimsVerifier(audience, required));
  }

  /** Whether a token can be verified without a wait for its key. */
  public boolean isKeyCached(SignedJWT token) {
    return keys.isCached(token.getHeader());
  }

  /**
   * The claims of a token; blocks where its key has to be fetched.
   *
   * @throws BadJOSEException where the token is not to be trusted
   * @throws JOSEException where nobody can tell now, since the keys are not at hand
   */
  public JWTClaimsSet verify(SignedJWT token) throws BadJOSEException, JOSEException {
    return processor.process(token, null);
  }
}
