package dev.newspace.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.doctor.Web.Answer;
import java.io.IOException;
import java.util.regex.Pattern;

/** Are the OAuth client's id and secret good? Google then minds the code alone. */
final class OAuthClientCheck {
  private static final String CLIENTS = ": console.cloud.google.com/auth/clients";

  private static final Pattern CODE = Pattern.compile("[a-z_]{3,60}");

  private OAuthClientCheck() {}

  static Check of(GoogleAnswers answers) {
    int status;
    String error;
    try {
      Answer answer = Web.await(answers.token());
      status = answer.status();
      error = error(answer.body().read());
    } catch (IOException e) {
      return Check.unknown(
          CheckId.OAUTH_CLIENT, "the token endpoint does not answer", "See the check google");
    }
    String seen =
        "Google answers " + (CODE.matcher(error).matches() ? error : "with status " + status);
    return switch (error) {
      case "invalid_grant" -> Check.ok(CheckId.OAUTH_CLIENT, "id and secret are good");
      case "invalid_client", "deleted_client" ->
          Check.fail(
              CheckId.OAUTH_CLIENT,
              seen,
              "NEWSPACE_OAUTH_CLIENT_ID or NEWSPACE_OAUTH_CLIENT_SECRET is wrong, or the client was"
                  + " deleted"
                  + CLIENTS);
      case "unauthorized_client" ->
          Check.fail(
              CheckId.OAUTH_CLIENT,
              seen,
              "The client has to be of the type Web application" + CLIENTS);
      case "redirect_uri_mismatch" ->
          Check.fail(
              CheckId.OAUTH_CLIENT, seen, "Register %s".formatted(answers.redirectUri()) + CLIENTS);
      default -> Check.unknown(CheckId.OAUTH_CLIENT, seen, "Try again later");
    };
  }

  /** Nothing where it is no JSON. */
  private static String error(byte[] body) throws IOException {
    try {
      return new ObjectMapper().readTree(body).path("error").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
