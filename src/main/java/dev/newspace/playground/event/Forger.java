package dev.newspace.playground.event;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.newspace.playground.google.oauth.SigningKeys;
import java.time.Instant;
import java.util.Date;

/** Spoils one token in one way. */
final class Forger {

  private static final long HOUR = 3600;
  private static final RSAKey STRANGERS = SigningKeys.generate();

  private final RSAKey genuine;
  private final JWTClaimsSet.Builder claims;

  Forger(RSAKey genuine, JWTClaimsSet.Builder claims) {
    this.genuine = genuine;
    this.claims = claims;
  }

  String forge(Forgery forgery) {
    return switch (forgery) {
      case STRANGERS_KEY -> signedByStranger(genuine.getKeyID());
      case UNKNOWN_KEY_ID -> signedByStranger("never-published");
      case ALG_NONE -> new PlainJWT(claims.build()).serialize();
      case HS256_WITH_PUBLIC_KEY -> signedWithThePublicKey();
      case CLAIMS_EXCHANGED -> withOtherClaims();
      case EXPIRED -> sign(lasting(-2 * HOUR, -HOUR));
      case NOT_YET_VALID -> sign(lasting(HOUR, 2 * HOUR).notBeforeTime(inSeconds(HOUR)));
      case WITHOUT_EXPIRY -> sign(claims.expirationTime(null));
      case OTHER_AUDIENCE -> sign(claims.audience("https://somebody-else.example/chat"));
      case OTHER_ISSUER -> sign(claims.issuer("https://accounts.google.com.example"));
    };
  }

  private String signedByStranger(String keyId) {
    return SigningKeys.sign(new RSAKey.Builder(STRANGERS).keyID(keyId).build(), claims.build());
  }

  private String signedWithThePublicKey() {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(genuine.getKeyID()).build(),
              claims.build());
      token.sign(new MACSigner(genuine.toRSAPublicKey().getEncoded()));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java cannot sign with HMAC", e);
    }
  }

  private String withOtherClaims() {
    String[] parts = sign(claims).split("\\.", -1);
    String[] other = sign(claims.claim("name", "exchanged")).split("\\.", -1);
    return parts[0] + "." + other[1] + "." + parts[2];
  }

  private JWTClaimsSet.Builder lasting(long from, long until) {
    return claims.issueTime(inSeconds(from)).expirationTime(inSeconds(until));
  }

  private static Date inSeconds(long seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private String sign(JWTClaimsSet.Builder built) {
    return SigningKeys.sign(genuine, built.build());
  }
}
