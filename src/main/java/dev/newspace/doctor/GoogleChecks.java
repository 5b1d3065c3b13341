package dev.newspace.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.config.Settings;
import dev.newspace.doctor.Web.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Google tells without a person: it is asked with a code that was made up, and for a sign-in
 * that nobody begins.
 */
final class GoogleChecks {
  private static final Duration SKEW_THAT_FAILS = Duration.ofSeconds(60);
  private static final Duration SKEW_THAT_WARNS = Duration.ofSeconds(10);

  /** No client can have it: {@code .invalid} is nobody's (RFC 2606). */
  private static final String NOBODYS_REDIRECT = "https://doctor.invalid/oauth2/callback";

  private static final String AUTHORIZATION = "NEWSPACE_GOOGLE_AUTHORIZATION_URL";

  /** Of the right length (RFC 7636); no code comes of it. */
  private static final String NOBODYS_CHALLENGE = "doctor".repeat(8).substring(0, 43);

  private static final Pattern AUTH_ERROR = Pattern.compile("[?&]authError=([A-Za-z0-9_%=-]+)");
  private static final Pattern CODE = Pattern.compile("[a-z_]{3,60}");

  private final Settings settings;
  private final Web web;
  private final Map<String, CompletableFuture<Answer>> answers = new LinkedHashMap<>();

  GoogleChecks(Settings settings, Web web) {
    this.settings = settings;
    this.web = web;
  }

  /** Whether each of Google's addresses answers at all. */
  Check google() {
    List<String> away = new ArrayList<>();
    answers()
        .forEach(
            (name, answer) -> {
              if (awaited(answer).isEmpty()) {
                away.add(name);
              }
            });
    return away.isEmpty()
        ? Check.ok(CheckId.GOOGLE, "all addresses answer")
        : Check.fail(
            CheckId.GOOGLE,
            "no answer from " + String.join(", ", away),
            "Let this machine connect to Google by https");
  }

  /** All are asked at once, and once for all checks. */
  private synchronized Map<String, CompletableFuture<Answer>> answers() {
    if (answers.isEmpty()) {
      addresses()
          .forEach(
              (name, uri) ->
                  answers.put(
                      name,
                      web.get(uri)
                          .thenApply(
                              answer -> {
                                answer.body().drop();
                                return answer;
                              })));
    }
    return answers;
  }

  private Map<String, URI> addresses() {
    Map<String, URI> addresses = new LinkedHashMap<>();
    addresses.put("NEWSPACE_GOOGLE_CHAT_API_URL", settings.googleChatApiUrl());
    addresses.put("NEWSPACE_GOOGLE_ID_KEYS_URL", settings.googleIdKeysUrl());
    addresses.put("NEWSPACE_GOOGLE_CHAT_KEYS_URL", settings.googleChatKeysUrl());
    addresses.put("NEWSPACE_GOOGLE_TOKEN_URL", settings.googleTokenUrl());
    addresses.put("NEWSPACE_GOOGLE_REVOCATION_URL", settings.googleRevocationUrl());
    addresses.put(AUTHORIZATION, signIn(NOBODYS_REDIRECT));
    return addresses;
  }

  private static Optional<Answer> awaited(CompletableFuture<Answer> answer) {
    try {
      return Optional.of(Web.await(answer));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** How far this machine's clock is from Google's. */
  Check clock() {
    for (CompletableFuture<Answer> asked : answers().values()) {
      Optional<Answer> answer = awaited(asked);
      Optional<Instant> told = answer.flatMap(GoogleChecks::date);
      if (told.isPresent()) {
        Duration took = Duration.between(answer.get().asked(), answer.get().came());
        // Half a second, since Google tells whole ones.
        return clock(
            Duration.between(
                told.get().plusMillis(500), answer.get().asked().plus(took.dividedBy(2))));
      }
    }
    return Check.unknown(
        CheckId.CLOCK, "none of Google's addresses tells the time", "See the check google");
  }

  private static Check clock(Duration ahead) {
    Duration skew = ahead.abs();
    String seen =
        "this machine is %d s %s Google"
            .formatted(skew.toSeconds(), ahead.isNegative() ? "behind" : "ahead of");
    String todo = "Let the machine take its time from the network: timedatectl set-ntp true";
    if (skew.compareTo(SKEW_THAT_FAILS) > 0) {
      return Check.fail(CheckId.CLOCK, seen, todo);
    }
    return skew.compareTo(SKEW_THAT_WARNS) > 0
        ? Check.warn(CheckId.CLOCK, seen, todo)
        : Check.ok(CheckId.CLOCK, seen);
  }

  private static Optional<Instant> date(Answer answer) {
    try {
      return answer
          .header("date")
          .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME))
          .map(ZonedDateTime::toInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether id and secret are good: Google then minds the code alone. */
  Check oauthClient() {
    int status;
    String error;
    try {
      Answer answer =
          Web.await(
              web.post(
                  settings.googleTokenUrl(),
                  Map.of(
                      "grant_type", "authorization_code",
                      "code", "4/doctor",
                      "redirect_uri", settings.at("/oauth2/callback"),
                      "client_id", settings.oauthClientId(),
                      "client_secret", settings.oauthClientSecret())));
      status = answer.status();
      error = error(answer.body().read());
    } catch (IOException e) {
      return Check.unknown(
          CheckId.OAUTH_CLIENT, "the token endpoint does not answer", "See the check google");
    }
    String seen =
        "Google answers " + (CODE.matcher(error).matches() ? error : "with status " + status);
    String clients = ": console.cloud.google.com/auth/clients";
    return switch (error) {
      case "invalid_grant" -> Check.ok(CheckId.OAUTH_CLIENT, "id and secret are good");
      case "invalid_client", "deleted_client" ->
          Check.fail(
              CheckId.OAUTH_CLIENT,
              seen,
              "NEWSPACE_OAUTH_CLIENT_ID or NEWSPACE_OAUTH_CLIENT_SECRET is wrong, or the client was"
                  + " deleted"
                  + clients);
      case "unauthorized_client" ->
          Check.fail(
              CheckId.OAUTH_CLIENT,
              seen,
              "The client has to be of the type Web application" + clients);
      case "redirect_uri_mismatch" ->
          Check.fail(CheckId.OAUTH_CLIENT, seen, "Register the redirect URI" + clients);
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

  /** Whether the redirect URI is registered, beside one that cannot be. */
  Check redirectUri() {
    String redirect = settings.at("/oauth2/callback");
    Optional<String> control = location(answers().get(AUTHORIZATION));
    Optional<String> real = location(web.get(signIn(redirect)));
    if (control.isEmpty() || real.isEmpty()) {
      return Check.unknown(
          CheckId.REDIRECT_URI,
          "the authorization endpoint does not answer",
          "See the check google");
    }
    Optional<String> error = authError(real.get());
    if (error.isPresent()) {
      String todo = "Register %s: console.cloud.google.com/auth/clients".formatted(redirect);
      return Check.fail(CheckId.REDIRECT_URI, "Google answers " + error.get(), todo);
    }
    boolean isTelling = authError(control.get()).isPresent();
    return isTelling && isSignIn(real.get())
        ? Check.ok(CheckId.REDIRECT_URI, redirect + " is registered")
        : Check.unknown(
            CheckId.REDIRECT_URI, "Google's answer does not tell", "See that it lists " + redirect);
  }

  /** As the app asks, for a person who is not signed in. */
  private URI signIn(String redirectUri) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", settings.oauthClientId());
    query.put("redirect_uri", redirectUri);
    query.put("scope", "openid");
    query.put("state", "doctor");
    query.put("code_challenge", NOBODYS_CHALLENGE);
    query.put("code_challenge_method", "S256");
    return URI.create(settings.googleAuthorizationUrl() + "?" + Web.encoded(query));
  }

  /** Where Google sends a browser without cookies; blank where it sends it nowhere. */
  private static Optional<String> location(CompletableFuture<Answer> asked) {
    return awaited(asked)
        .map(
            answer -> {
              answer.body().drop();
              return answer.header("location").orElse("");
            });
  }

  private static boolean isSignIn(String location) {
    return location.contains("/signin") || location.contains("/ServiceLogin");
  }

  /** Field 1 of a protobuf message, as text; undocumented, so anything else tells nothing. */
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
