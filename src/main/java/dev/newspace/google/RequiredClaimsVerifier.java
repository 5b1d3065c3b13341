package dev.newspace.google;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.util.Objects;
import java.util.Set;

/**
 * Checks the times and the audience of a token, and that the claims it must have are there. {@link
 * DefaultJWTClaimsVerifier} asks for their names alone, so that an {@code exp} of {@code null}
 * would be a token without end.
 */
final class RequiredClaimsVerifier extends DefaultJWTClaimsVerifier<SecurityContext> {
  private final Set<String> required;

  /**
   * Of tokens that must have these claims.
   *
   * @param audience null where it is checked elsewhere
   */
  RequiredClaimsVerifier(String audience, Set<String> required) {
    super(audience, null, required);
    this.required = Set.copyOf(required);
  }

  @Override
  public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
    super.verify(claims, context);
    if (required.stream().map(claims::getClaim).anyMatch(Objects::isNull)) {
      throw new BadJWTException("JWT required claims are null");
    }
  }
}
