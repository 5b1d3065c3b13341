package dev.newspace.oauth.token;

import java.util.Arrays;
import java.util.Locale;

/**
 * An error code of Google's OAuth endpoints: what it means, and where to look. The codes are those
 * of RFC 6749 (4.1.2.1 and 5.2), of OpenID Connect Core (3.1.2.6) and Google's own
 * (developers.google.com/identity/protocols/oauth2/web-server).
 */
public enum OAuthError {
  INVALID_GRANT(
      Meaning.CONSENT_ENDED, "the consent was revoked or has expired, or the code was used before"),
  INVALID_RAPT(
      Meaning.SESSION_ENDED,
      "session control of the person's organization ended the consent: Admin console, Security,"
          + " Access and data control, Google Cloud session control"),
  UNAUTHORIZED_CLIENT(
      Meaning.CLIENT_CHANGED,
      "the consent belongs to another OAuth client than NEWSPACE_OAUTH_CLIENT_ID, or this client is"
          + " no web application: "
          + Hint.CLIENTS),
  INVALID_CLIENT(
      Meaning.CLIENT_REFUSED,
      "NEWSPACE_OAUTH_CLIENT_ID or NEWSPACE_OAUTH_CLIENT_SECRET is not (any more) what Google has: "
          + Hint.CLIENTS),
  DELETED_CLIENT(
      Meaning.CLIENT_REFUSED,
      "the OAuth client of NEWSPACE_OAUTH_CLIENT_ID was deleted; restore it, or set another one and"
          + " its NEWSPACE_OAUTH_CLIENT_SECRET: "
          + Hint.CLIENTS),
  RESTRICTED_CLIENT(Meaning.CLIENT_REFUSED, Hint.SCOPES),
  REDIRECT_URI_MISMATCH(
      Meaning.CLIENT_REFUSED,
      "/oauth2/callback under NEWSPACE_PUBLIC_URL is not among the client's authorized redirect"
          + " URIs: "
          + Hint.CLIENTS),
  INVALID_SCOPE(Meaning.CLIENT_REFUSED, Hint.SCOPES),
  INVALID_REQUEST(
      Meaning.CLIENT_REFUSED,
      "Google does not take the request of this OAuth client (NEWSPACE_OAUTH_CLIENT_ID,"
          + " NEWSPACE_PUBLIC_URL): "
          + Hint.CLIENTS),
  UNSUPPORTED_GRANT_TYPE(Meaning.CLIENT_REFUSED, "NEWSPACE_GOOGLE_TOKEN_URL is not Google's"),
  UNSUPPORTED_RESPONSE_TYPE(
      Meaning.CLIENT_REFUSED, "the client is no web application: " + Hint.CLIENTS),
  ADMIN_POLICY_ENFORCED(Meaning.RESTRICTED, Hint.ADMIN),
  POLICY_ENFORCED(
      Meaning.RESTRICTED, "the account is under Google's Advanced Protection. " + Hint.ADMIN),
  ACCESS_DENIED(Meaning.RESTRICTED, "the account is restricted. " + Hint.ADMIN),
  INVALID_ACCOUNT(Meaning.RESTRICTED, "the account is suspended or restricted. " + Hint.ADMIN),
  ORG_INTERNAL(
      Meaning.RESTRICTED,
      "the app is Internal, and the person is of another organization:"
          + " console.cloud.google.com/auth/audience"),
  INTERACTION_REQUIRED(Meaning.OTHER, Hint.PAGE),
  LOGIN_REQUIRED(Meaning.OTHER, Hint.PAGE),
  CONSENT_REQUIRED(Meaning.OTHER, Hint.PAGE),
  ACCOUNT_SELECTION_REQUIRED(Meaning.OTHER, Hint.PAGE),
  RATE_LIMIT_EXCEEDED(
      Meaning.PASSING,
      "too many tokens are asked for: console.cloud.google.com/auth/overview shows the limit"),
  BACKEND_ERROR(Meaning.PASSING, Hint.STATUS),
  INTERNAL_FAILURE(Meaning.PASSING, Hint.STATUS),
  SERVER_ERROR(Meaning.PASSING, Hint.STATUS),
  TEMPORARILY_UNAVAILABLE(Meaning.PASSING, Hint.STATUS),
  /** An answer without a code: not JSON, or none of OAuth. */
  UNREADABLE_ANSWER(Meaning.PASSING, Hint.STATUS),
  /** No answer in time, or none that could be read to its end. */
  NO_ANSWER(Meaning.PASSING, Hint.STATUS),
  /** A code that is none of these. */
  UNKNOWN(Meaning.OTHER, "a code that NewSpace does not know");

  /** Whose an error is, and what follows from it. */
  public enum Meaning {
    /** The consent is dead: it is forgotten, and the person asked again. */
    CONSENT_ENDED,
    /** The same, by a rule of the person's organization. */
    SESSION_ENDED,
    /** The consent is of another OAuth client: once, a new one can help. */
    CLIENT_CHANGED,
    /** Google does not take the app itself: for the operator to mend. */
    CLIENT_REFUSED,
    /** The organization or the account does not allow the app. */
    RESTRICTED,
    /** Google's own trouble: says nothing of the request. */
    PASSING,
    /** Nothing that is known. */
    OTHER
  }

  private final Meaning meaning;
  private final String hint;

  OAuthError(Meaning meaning, String hint) {
    this.meaning = meaning;
    this.hint = hint;
  }

  /**
   * The error of an answer.
   *
   * @param code as Google sent it
   * @param subtype {@code error_subtype}, or empty
   */
  static OAuthError of(String code, String subtype) {
    OAuthError error = of(code);
    return error == INVALID_GRANT && INVALID_RAPT.code().equals(subtype) ? INVALID_RAPT : error;
  }

  /** The error of a code as Google sent it; unknown where it is none of these. */
  public static OAuthError of(String code) {
    return Arrays.stream(values())
        .filter(error -> error.code().equals(code))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** As Google writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Meaning meaning() {
    return meaning;
  }

  /** The setting or the page that it points to, for the log. */
  String hint() {
    return hint;
  }

  /** What several point to. */
  private static final class Hint {
    static final String CLIENTS = "console.cloud.google.com/auth/clients";
    static final String SCOPES =
        "the scopes of the app are not allowed to this client; they are listed at"
            + " console.cloud.google.com/auth/scopes";
    static final String ADMIN =
        "An administrator of the person's organization decides: Admin console, Security, Access and"
            + " data control, API controls, App access control, by NEWSPACE_OAUTH_CLIENT_ID";
    static final String PAGE = "the person did not finish Google's page";
    static final String STATUS = "it may pass: www.google.com/appsstatus/dashboard";
  }
}
