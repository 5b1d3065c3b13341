package dev.newspace.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.Person;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Genuine tokens that a person gave past the app, for answers that a test writes itself. */
public final class GivenTokens {
  private static final String VERIFIER = "v".repeat(43);
  private static final String CALLBACK = LocalGoogleResource.PUBLIC_URL + "/oauth2/callback";

  private GivenTokens() {}

  /** What Google's token endpoint answers to a consent of this person. */
  public static JsonNode of(Person person, LocalGoogle google) {
    URI back = google.consent().allow(authorizationUrl(google), person.id());
    String form =
        Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                LocalGoogle.CLIENT_ID,
                "client_secret",
                LocalGoogle.CLIENT_SECRET,
                "redirect_uri",
                CALLBACK,
                "code",
                Query.of(back).get("code"),
                "code_verifier",
                VERIFIER)
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(google.settings().get("newspace.google-token-url")))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build();
      return new ObjectMapper()
          .readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URI authorizationUrl(LocalGoogle google) {
    byte[] hash = Hashing.sha256().hashString(VERIFIER, StandardCharsets.US_ASCII).asBytes();
    return UriBuilder.fromUri(google.settings().get("newspace.google-authorization-url"))
        .queryParam("response_type", "code")
        .queryParam("client_id", LocalGoogle.CLIENT_ID)
        .queryParam("redirect_uri", CALLBACK)
        .queryParam("scope", "openid https://www.googleapis.com/auth/chat.spaces.create")
        .queryParam("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
        .queryParam("code_challenge_method", "S256")
        .queryParam("access_type", "offline")
        .queryParam("prompt", "consent")
        .build();
  }
}
