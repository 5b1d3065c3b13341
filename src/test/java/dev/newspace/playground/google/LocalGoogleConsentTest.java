package dev.newspace.playground.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.newspace.playground.people.People;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalGoogleConsentTest {

  private static LocalGoogle google;
  private static TestAppClient app;

  @BeforeAll
  static void start() {
    google = LocalGoogle.start(0, "http://localhost:9999");
    app = new TestAppClient(google);
  }

  @AfterAll
  static void stop() {
    google.close();
  }

  @BeforeEach
  void nobodyHasConsented() {
    google.people().all().forEach(person -> google.consent().withdraw(person.id()));
  }

  @Test
  void consentRedirectsWithCodeAndState() {
    URI back = google.consent().allow(app.authorizationUrl(), People.ANN.id());
    assertThat(back.toString()).startsWith("http://localhost:9999/oauth2/callback?");
    assertThat(TestAppClient.query(back)).containsEntry("state", "st&te").containsKey("code");
  }

  @Test
  void consentRefusalRedirectsWithAccessDenied() {
    assertThat(TestAppClient.query(google.consent().refuse(app.authorizationUrl())))
        .containsEntry("error", "access_denied")
        .containsEntry("state", "st&te")
        .doesNotContainKey("code");
  }

  @Test
  void idTokenIsSignedAndNamesConsentingPerson() throws Exception {
    JsonNode tokens = app.tokensOf(People.BEN);
    SignedJWT idToken = SignedJWT.parse(tokens.path("id_token").asText());
    JWKSet keys =
        JWKSet.parse(Http.get(google.settings().get("newspace.google-id-keys-url")).body());
    assertThat(
            idToken.verify(
                new RSASSAVerifier(keys.getKeyByKeyId(idToken.getHeader().getKeyID()).toRSAKey())))
        .isTrue();
    JWTClaimsSet claims = idToken.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("https://accounts.google.com");
    assertThat(claims.getAudience()).containsExactly(LocalGoogle.CLIENT_ID);
    assertThat(claims.getSubject()).isEqualTo(People.BEN.id());
    assertThat(claims.getStringClaim("nonce")).isEqualTo("once");
    assertThat(claims.getClaim("email")).as("the scope email was not asked for").isNull();
  }

  @Test
  void authorizationCodeIsSingleUse() throws Exception {
    URI back = google.consent().allow(app.authorizationUrl(), People.ANN.id());
    String code = TestAppClient.query(back).get("code");
    assertThat(app.token(app.exchange(code)).statusCode()).isEqualTo(200);
    assertThatItIsInvalidGrant(app.token(app.exchange(code)));
  }

  @Test
  void authorizationCodeRequiresMatchingCodeVerifier() throws Exception {
    Map<String, String> form = app.exchange(freshCode());
    form.put("code_verifier", TestAppClient.VERIFIER + "x");
    assertThatItIsInvalidGrant(app.token(form));
  }

  @Test
  void authorizationCodeRequiresSameRedirectUri() throws Exception {
    Map<String, String> form = app.exchange(freshCode());
    form.put("redirect_uri", "http://localhost:9999/oauth2/callback/");
    HttpResponse<String> response = app.token(form);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Http.body(response).path("error").asText()).isEqualTo("redirect_uri_mismatch");
  }

  @Test
  void wrongClientSecretIsRejected() throws Exception {
    Map<String, String> form = app.exchange(freshCode());
    form.put("client_secret", "wrong");
    HttpResponse<String> response = app.token(form);
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(Http.body(response).path("error").asText()).isEqualTo("invalid_client");
  }

  @Test
  void refreshTokenIsIssuedOnFirstOrPromptedConsent() throws Exception {
    Map<String, String> query = app.authorization();
    query.remove("prompt");
    URI unprompted = app.authorizationUrl(query);
    assertThat(tokens(google.consent().allow(unprompted, People.ANN.id())).has("refresh_token"))
        .isTrue();
    assertThat(tokens(google.consent().allow(unprompted, People.ANN.id())).has("refresh_token"))
        .isFalse();
    assertThat(app.tokensOf(People.ANN).has("refresh_token")).isTrue();
  }

  @Test
  void refreshTokenCanBeWithheld() throws Exception {
    URI back = google.consent().allowWithoutRefreshToken(app.authorizationUrl(), People.ANN.id());
    assertThat(tokens(back).has("refresh_token")).isFalse();
  }

  @Test
  void untickedScopeIsNotGranted() throws Exception {
    URI back =
        google
            .consent()
            .allow(app.authorizationUrl(), People.ANN.id(), Set.of(TestAppClient.SCOPE));
    assertThat(tokens(back).path("scope").asText()).isEqualTo("openid");
  }

  @Test
  void earlierScopesAreIncludedWhereThatIsAskedFor() throws Exception {
    app.tokensOf(People.ANN);
    Map<String, String> more = app.authorization();
    more.put("scope", "openid https://www.googleapis.com/auth/chat.delete");
    URI alone = google.consent().allow(app.authorizationUrl(more), People.ANN.id());
    more.put("include_granted_scopes", "true");
    URI together = google.consent().allow(app.authorizationUrl(more), People.ANN.id());
    URI others = google.consent().allow(app.authorizationUrl(more), People.BEN.id());

    assertThat(tokens(alone).path("scope").asText()).doesNotContain(TestAppClient.SCOPE);
    JsonNode union = tokens(together);
    assertThat(union.path("scope").asText()).contains("chat.delete", TestAppClient.SCOPE);
    String refreshed =
        Http.body(app.token(app.refresh(union.path("refresh_token").asText())))
            .path("scope")
            .asText();
    assertThat(refreshed).isEqualTo(union.path("scope").asText());
    assertThat(tokens(others).path("scope").asText()).doesNotContain(TestAppClient.SCOPE);
  }

  @Test
  void revocationEndsEveryScopeOfThePerson() throws Exception {
    String first = app.tokensOf(People.ANN).path("refresh_token").asText();
    String more = app.accessTokenOf(People.ANN, "chat.spaces");

    String revocation = google.settings().get("newspace.google-revocation-url");
    assertThat(Http.form(revocation, Map.of("token", first)).statusCode()).isEqualTo(200);

    assertThat(app.call("GET", "spaces", more, "").statusCode()).isEqualTo(401);
    assertThatItIsInvalidGrant(app.token(app.refresh(first)));
  }

  @Test
  void consentPageHasASentenceAndABoxForEachScope() throws Exception {
    Map<String, String> query = app.authorization();
    for (String scope :
        List.of(
            "chat.spaces",
            "chat.memberships",
            "chat.memberships.app",
            "chat.messages.create",
            "chat.delete")) {
      query.put("scope", "openid https://www.googleapis.com/auth/" + scope);
      String page = Http.get(next(app.authorizationUrl(query))).body();
      String name = "https://www.googleapis.com/auth/" + scope;
      assertThat(page)
          .contains("name=\"scope:" + name + "\"", "<small>" + name + "</small>")
          .doesNotContain("<b>" + name);
    }
  }

  @Test
  void refreshTokenWorksUntilRevoked() throws Exception {
    String refreshToken = app.tokensOf(People.ANN).path("refresh_token").asText();
    assertThat(Http.body(app.token(app.refresh(refreshToken))).path("access_token").asText())
        .isNotEmpty();
    String revocation = google.settings().get("newspace.google-revocation-url");
    assertThat(Http.form(revocation, Map.of("token", refreshToken)).statusCode()).isEqualTo(200);
    assertThatItIsInvalidGrant(app.token(app.refresh(refreshToken)));
    assertThat(Http.form(revocation, Map.of("token", refreshToken)).statusCode()).isEqualTo(400);
  }

  @Test
  void consentPageListsAccountsAndSelectsLoginHint() throws Exception {
    Map<String, String> query = app.authorization();
    query.put("login_hint", People.BEN.email());
    HttpResponse<String> page = Http.get(next(app.authorizationUrl(query)));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(People.ANN.email(), TestAppClient.SCOPE)
        .containsPattern("value=\"" + People.BEN.id() + "\"[^>]* checked");
  }

  @Test
  void consentPageDecisionRedirectsToApp() throws Exception {
    HttpResponse<String> allowed =
        Http.form(
            next(app.authorizationUrl()),
            Map.of(
                "account",
                People.BEN.id(),
                "decision",
                "allow",
                "scope:" + TestAppClient.SCOPE,
                "on"));
    assertThat(allowed.statusCode()).isEqualTo(303);
    JsonNode tokens = tokens(URI.create(allowed.headers().firstValue("location").orElseThrow()));
    assertThat(tokens.path("scope").asText()).contains("openid", TestAppClient.SCOPE);
  }

  @Test
  void invalidAuthorizationRequestIsBlocked() throws Exception {
    assertThatItIsBlocked("client_id", "somebody-else");
    assertThatItIsBlocked("redirect_uri", "http://localhost:9999/oauth2/callback?x=1");
    assertThatItIsBlocked("response_type", "token");
    assertThatItIsBlocked("code_challenge_method", "plain");
    assertThatItIsBlocked("scope", "");
  }

  private void assertThatItIsBlocked(String parameter, String value) throws Exception {
    Map<String, String> query = app.authorization();
    query.put(parameter, value);
    URI url = app.authorizationUrl(query);
    String error = next(url);
    assertThat(error).as(parameter).contains("/signin/oauth/error?authError=");
    HttpResponse<String> page = Http.get(error);
    assertThat(page.statusCode()).as(parameter).isEqualTo(400);
    assertThat(page.body()).containsPattern("invalid_client|invalid_request|redirect_uri_mismatch");
    assertThatThrownBy(() -> google.consent().allow(url, People.ANN.id()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Where a browser without cookies is sent on. */
  private String next(URI authorizationUrl) throws Exception {
    HttpResponse<String> found = Http.get(authorizationUrl.toString());
    assertThat(found.statusCode()).isEqualTo(302);
    return authorizationUrl
        .resolve(found.headers().firstValue("location").orElseThrow())
        .toString();
  }

  private static void assertThatItIsInvalidGrant(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Http.body(response).path("error").asText()).isEqualTo("invalid_grant");
  }

  private String freshCode() {
    return TestAppClient.query(google.consent().allow(app.authorizationUrl(), People.ANN.id()))
        .get("code");
  }

  private JsonNode tokens(URI back) throws Exception {
    return Http.body(app.token(app.exchange(TestAppClient.query(back).get("code"))));
  }
}
