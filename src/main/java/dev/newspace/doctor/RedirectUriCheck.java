package dev.newspace.doctor;

import dev.newspace.doctor.Web.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is the redirect URI registered? A sign-in that nobody begins tells, beside one to a redirect URI
 * that cannot be. How Google refuses is not documented: what is not understood is never fine.
 */
final class RedirectUriCheck {
  private static final String CLIENTS = ": console.cloud.google.com/auth/clients";

  private static final Pattern AUTH_ERROR = Pattern.compile("[?&]authError=([A-Za-z0-9_%=-]+)");
  private static final Pattern CODE = Pattern.compile("[a-z_]{3,60}");

  private RedirectUriCheck() {}

  static Check of(GoogleAnswers answers) {
    String redirect = answers.redirectUri();
    Optional<String> control = location(answers.signInToNobody());
    // Alone it would tell nothing, and two that wait take too long.
    Optional<String> real = control.flatMap(told -> location(answers.signIn()));
    if (real.isEmpty()) {
      return Check.unknown(
          CheckId.REDIRECT_URI,
          "the authorization endpoint does not answer",
          "See the check google");
    }
    Optional<String> error = authError(real.get());
    if (error.isPresent()) {
      return refused(error.get(), redirect);
    }
    boolean isTelling = authError(control.get()).isPresent();
    return isTelling && isSignIn(real.get())
        ? Check.ok(CheckId.REDIRECT_URI, redirect + " is registered")
        : Check.unknown(
            CheckId.REDIRECT_URI, "Google's answer does not tell", "See that it lists " + redirect);
  }

  private static Check refused(String code, String redirect) {
    String seen = "Google answers " + code;
    return switch (code) {
      case "redirect_uri_mismatch" ->
          Check.fail(CheckId.REDIRECT_URI, seen, "Register %s".formatted(redirect) + CLIENTS);
      case "invalid_client" ->
          Check.fail(
              CheckId.REDIRECT_URI,
              seen,
              "Google knows no client of this id: NEWSPACE_OAUTH_CLIENT_ID has to be the one listed"
                  + CLIENTS);
      case "deleted_client" ->
          Check.fail(
              CheckId.REDIRECT_URI,
              seen,
              "The client was deleted: restore it, or set NEWSPACE_OAUTH_CLIENT_ID and"
                  + " NEWSPACE_OAUTH_CLIENT_SECRET to another's"
                  + CLIENTS);
      case "invalid_request" ->
          Check.fail(
              CheckId.REDIRECT_URI,
              seen,
              "Google does not take %s as a redirect URI: NEWSPACE_PUBLIC_URL has to be https with"
                      .formatted(redirect)
                  + " a public domain, and the consent screen complete"
                  + ": console.cloud.google.com/auth/overview");
      default ->
          Check.unknown(
              CheckId.REDIRECT_URI,
              seen,
              "Open a prompt's link in a browser: Google's page says what it means");
    };
  }

  /** Where Google sends a browser without cookies; blank where it sends it nowhere. */
  private static Optional<String> location(CompletableFuture<Answer> asked) {
    return GoogleAnswers.awaited(asked).map(answer -> answer.header("location").orElse(""));
  }

  private static boolean isSignIn(String location) {
    return location.contains("/signin") || location.contains("/ServiceLogin");
  }

  /** Field 1 of a protobuf message, as text; anything else tells nothing. */
  private static Optional<String> authError(String location) {
    Matcher told = AUTH_ERROR.matcher(location);
    if (!told.find()) {
      return Optional.empty();
    }
    try {
      byte[] message = Base64.getUrlDecoder().decode(told.group(1).replaceAll("%3D|=", ""));
      if (message.length < 3 || message[0] != 0x0A || message[1] <= 0) {
        return Optional.empty();
      }
      int length = Math.min(message[1], message.length - 2);
      String code = new String(message, 2, length, StandardCharsets.US_ASCII);
      return Optional.of(code).filter(text -> CODE.matcher(text).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
