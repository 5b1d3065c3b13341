package dev.newspace.doctor;

import dev.newspace.config.Settings;
import dev.newspace.doctor.Web.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What Google answers without a person: each question is asked once, when the first check wants to
 * know, and however many want to.
 */
final class GoogleAnswers {
  private static final String TOKEN = "NEWSPACE_GOOGLE_TOKEN_URL";
  private static final String AUTHORIZATION = "NEWSPACE_GOOGLE_AUTHORIZATION_URL";

  /** No client can have it: {@code .invalid} is nobody's (RFC 2606). */
  private static final String NOBODYS_REDIRECT = "https://doctor.invalid/oauth2/callback";

  /** Of the right length (RFC 7636); no code comes of it. */
  private static final String NOBODYS_CHALLENGE = "doctor".repeat(8).substring(0, 43);

  private final Settings settings;
  private final Web web;
  private final Map<String, CompletableFuture<Answer>> asked = new LinkedHashMap<>();

  GoogleAnswers(Settings settings, Web web) {
    this.settings = settings;
    this.web = web;
  }

  /** To a code that was made up. The body is for whoever checks the client. */
  CompletableFuture<Answer> token() {
    return once(
        TOKEN,
        () ->
            web.post(
                settings.googleTokenUrl(),
                Map.of(
                    "grant_type", "authorization_code",
                    "code", "4/doctor",
                    "redirect_uri", redirectUri(),
                    "client_id", settings.oauthClientId(),
                    "client_secret", settings.oauthClientSecret())));
  }

  /** To a sign-in that leads back to the app. */
  CompletableFuture<Answer> signIn() {
    return once("sign-in", () -> withoutBody(signIn(redirectUri())));
  }

  /** To a sign-in that leads where this client cannot. */
  CompletableFuture<Answer> signInToNobody() {
    return once(AUTHORIZATION, () -> withoutBody(signIn(NOBODYS_REDIRECT)));
  }

  /** Of each address that is set, by the name of its setting. */
  Map<String, CompletableFuture<Answer>> ofAllAddresses() {
    Map<String, CompletableFuture<Answer>> all = new LinkedHashMap<>();
    all.put(TOKEN, token());
    all.put(AUTHORIZATION, signInToNobody());
    addresses().forEach((name, uri) -> all.put(name, once(name, () -> withoutBody(uri))));
    return all;
  }

  /** Those of which nothing is asked but that they answer. */
  private Map<String, URI> addresses() {
    Map<String, URI> addresses = new LinkedHashMap<>();
    addresses.put("NEWSPACE_GOOGLE_CHAT_API_URL", settings.googleChatApiUrl());
    addresses.put("NEWSPACE_GOOGLE_ID_KEYS_URL", settings.googleIdKeysUrl());
    addresses.put("NEWSPACE_GOOGLE_CHAT_KEYS_URL", settings.googleChatKeysUrl());
    addresses.put("NEWSPACE_GOOGLE_REVOCATION_URL", settings.googleRevocationUrl());
    return addresses;
  }

  /** The app's own. */
  String redirectUri() {
    return settings.at("/oauth2/callback");
  }

  /** Waits for one; empty where none came in time. */
  static Optional<Answer> awaited(CompletableFuture<Answer> answer) {
    try {
      return Optional.of(Web.await(answer));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private synchronized CompletableFuture<Answer> once(
      String question, Supplier<CompletableFuture<Answer>> ask) {
    return asked.computeIfAbsent(question, first -> ask.get());
  }

  private CompletableFuture<Answer> withoutBody(URI uri) {
    return web.get(uri)
        .thenApply(
            answer -> {
              answer.body().drop();
              return answer;
            });
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
}
