package dev.newspace.playground.google.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** The keys of one issuer: the newest signs, the one before it still verifies. */
public final class SigningKeys {

  private static final int PUBLISHED = 2;

  private final Deque<RSAKey> keys = new ArrayDeque<>();

  /** Those of an issuer that signs with this key until it rotates. */
  public SigningKeys(RSAKey first) {
    keys.add(first);
  }

  /** A new one, with an id of its own. */
  public static RSAKey generate() {
    try {
      return new RSAKeyGenerator(2048)
          .keyID(UUID.randomUUID().toString().replace("-", ""))
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java cannot make RSA keys", e);
    }
  }

  public static String sign(RSAKey key, JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(key.getKeyID())
            .type(JOSEObjectType.JWT)
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java cannot sign with RSA", e);
    }
    return token.serialize();
  }

  public void rotate() {
    RSAKey fresh = generate();
    synchronized (keys) {
      keys.addFirst(fresh);
      while (keys.size() > PUBLISHED) {
        keys.removeLast();
      }
    }
  }

  public RSAKey current() {
    synchronized (keys) {
      return keys.getFirst();
    }
  }

  public String sign(JWTClaimsSet claims) {
    return sign(current(), claims);
  }

  /** The public halves, as a JWK set. */
  String published() {
    synchronized (keys) {
      return new JWKSet(List.copyOf(keys)).toString(true);
    }
  }
}
