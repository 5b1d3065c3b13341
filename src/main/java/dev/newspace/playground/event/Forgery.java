package dev.newspace.playground.event;

/** What may be wrong with a caller's token whose claims are otherwise right. */
public enum Forgery {
  /** Signed by a key that Google does not have, under the id of one that it has. */
  STRANGERS_KEY,
  /** Signed by a key that Google does not have, under an id that it never published. */
  UNKNOWN_KEY_ID,
  /** {@code alg} is {@code none}, and there is no signature. */
  ALG_NONE,
  /** HS256, with the public key that anyone can read as the secret. */
  HS256_WITH_PUBLIC_KEY,
  /** The genuine token with its claims exchanged for others. */
  CLAIMS_EXCHANGED,
  /** Ended an hour ago. */
  EXPIRED,
  /** Begins in an hour. */
  NOT_YET_VALID,
  /** Without an end. */
  WITHOUT_EXPIRY,
  /** For somebody else's app. */
  OTHER_AUDIENCE,
  /** By an issuer that is not Google. */
  OTHER_ISSUER
}
