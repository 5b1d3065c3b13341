package dev.newspace.playground.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.oauth.IdTokenIssuer;
import dev.newspace.playground.google.server.Forms;
import dev.newspace.playground.people.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Does with a local Google what the app would do. */
final class TestAppClient {

  static final String SCOPE = "https://www.googleapis.com/auth/chat.spaces.create";
  static final String VERIFIER = "a-verifier-that-is-at-least-forty-three-characters-long";

  private final LocalGoogle google;

  TestAppClient(LocalGoogle google) {
    this.google = google;
  }

  Map<String, String> authorization() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", LocalGoogle.CLIENT_ID);
    query.put("redirect_uri", google.settings().get("newspace.public-url") + "/oauth2/callback");
    query.put("response_type", "code");
    query.put("scope", "openid " + SCOPE);
    query.put("state", "st&te");
    query.put("nonce", "once");
    query.put("access_type", "offline");
    query.put("prompt", "consent");
    query.put("code_challenge", IdTokenIssuer.base64Url(IdTokenIssuer.sha256(VERIFIER)));
    query.put("code_challenge_method", "S256");
    return query;
  }

  URI authorizationUrl(Map<String, String> query) {
    return URI.create(
        google.settings().get("newspace.google-authorization-url") + "?" + Http.encode(query));
  }

  URI authorizationUrl() {
    return authorizationUrl(authorization());
  }

  static Map<String, String> query(URI url) {
    return Forms.decode(url.getRawQuery());
  }

  Map<String, String> exchange(String code) {
    Map<String, String> form = client();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", google.settings().get("newspace.public-url") + "/oauth2/callback");
    form.put("code_verifier", VERIFIER);
    return form;
  }

  Map<String, String> refresh(String refreshToken) {
    Map<String, String> form = client();
    form.put("grant_type", "refresh_token");
    form.put("refresh_token", refreshToken);
    return form;
  }

  Map<String, String> client() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("client_id", LocalGoogle.CLIENT_ID);
    form.put("client_secret", LocalGoogle.CLIENT_SECRET);
    return form;
  }

  HttpResponse<String> token(Map<String, String> form) throws IOException, InterruptedException {
    return Http.form(google.settings().get("newspace.google-token-url"), form);
  }

  /** The tokens of a person who has just allowed everything. */
  JsonNode tokensOf(Person person) throws IOException, InterruptedException {
    URI back = google.consent().allow(authorizationUrl(), person.id());
    return Http.body(token(exchange(query(back).get("code"))));
  }

  String accessTokenOf(Person person) throws IOException, InterruptedException {
    return tokensOf(person).path("access_token").asText();
  }

  /**
   * The access token of a person who is asked for these scopes of the Chat API, and allows them.
   */
  String accessTokenOf(Person person, String... scopes) throws IOException, InterruptedException {
    Map<String, String> query = authorization();
    query.put("include_granted_scopes", "true");
    query.put(
        "scope",
        Arrays.stream(scopes)
            .map(scope -> "https://www.googleapis.com/auth/" + scope)
            .collect(Collectors.joining(" ")));
    URI back = google.consent().allow(authorizationUrl(query), person.id());
    return Http.body(token(exchange(query(back).get("code")))).path("access_token").asText();
  }

  /** Calls a method of the Chat API; the path begins behind the version. */
  HttpResponse<String> call(String method, String path, String accessToken, String body)
      throws IOException, InterruptedException {
    return Http.json(method, google.url() + "/v1/" + path, accessToken, body);
  }

  HttpResponse<String> create(String accessToken, String requestId, String body)
      throws IOException, InterruptedException {
    return Http.json(google.url() + "/v1/spaces?requestId=" + requestId, accessToken, body);
  }

  HttpResponse<String> setUp(String accessToken, String body)
      throws IOException, InterruptedException {
    return Http.json(google.url() + "/v1/spaces:setup", accessToken, body);
  }

  static String space(String displayName) {
    return Json.object().put("spaceType", "SPACE").put("displayName", displayName).toString();
  }
}
