package dev.newspace.chat;

/** A caller is not Google Chat. Says which claim was expected and which was seen, on one line. */
final class CallerRejectedException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MAX_CHARACTERS = 200;

  private final Claim claim;

  /** What of a request does not fit, as logs call it. */
  enum Claim {
    HEADERS("Authorization headers"),
    LENGTH("length"),
    SCHEME("scheme"),
    TOKEN("token"),
    ISSUER("iss"),
    KEY("key"),
    SIGNATURE("signature"),
    SIGNATURE_AND_TIMES("signature and times"),
    AUDIENCE("aud"),
    EMAIL("email"),
    EMAIL_VERIFIED("email_verified");

    private final String label;

    Claim(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  CallerRejectedException(Claim claim, Object expected, Object seen) {
    // Nobody looks at the stack trace, and strangers decide how often one would be taken.
    super(
        "%s: expected %s, seen %s"
            .formatted(claim, expected, PrintableText.of(seen, MAX_CHARACTERS)),
        null,
        false,
        false);
    this.claim = claim;
  }

  /** What did not fit. */
  Claim claim() {
    return claim;
  }
}
