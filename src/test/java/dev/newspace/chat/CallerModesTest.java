package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.CallerTokens;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.LocalGoogleResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is right for one kind of caller is wrong for another, and one header is enough. */
@QuarkusTest
class CallerModesTest extends FrontDoorTest {
  private static final String HELP = Events.in(EventFormat.CLASSIC).command(4, "").toString();
  private static final String CHAT_URL = LocalGoogleResource.PUBLIC_URL + "/chat";

  @Test
  void chatTokenWithUrlAudienceIsRejected() {
    CallerTokens tokens = google.tokens();
    assertThatItIsRefused(
        tokens.custom(Caller.CLASSIC_BY_PROJECT_NUMBER, claims -> claims.audience(CHAT_URL)));
  }

  @ParameterizedTest
  @EnumSource(names = {"CLASSIC_BY_URL", "ADD_ON"})
  void idTokenWithProjectNumberAudienceIsRejected(Caller caller) {
    assertThatItIsRefused(
        google.tokens().custom(caller, c -> c.audience(LocalGoogle.PROJECT_NUMBER)));
  }

  @Test
  void tokenSignedWithOtherIssuersKeyIsRejected() {
    CallerTokens tokens = google.tokens();
    assertThatItIsRefused(
        tokens.custom(
            Caller.CLASSIC_BY_URL,
            c -> c.issuer(CallerTokens.CHAT_ACCOUNT).audience(LocalGoogle.PROJECT_NUMBER)));
    assertThatItIsRefused(
        tokens.custom(
            Caller.CLASSIC_BY_PROJECT_NUMBER,
            c ->
                c.issuer("https://accounts.google.com")
                    .audience(CHAT_URL)
                    .claim("email", CallerTokens.CHAT_ACCOUNT)
                    .claim("email_verified", true)));
  }

  @Test
  void idTokenOfPersonIsRejected() {
    for (String audience : new String[] {LocalGoogle.CLIENT_ID, CHAT_URL}) {
      assertThatItIsRefused(
          google
              .tokens()
              .custom(
                  Caller.CLASSIC_BY_URL,
                  c -> c.audience(audience).subject("1").claim("email", "kim@example.com")));
    }
  }

  @Test
  void encryptedTokenIsRejected() {
    String header = "{\"alg\":\"RSA-OAEP\",\"enc\":\"A128GCM\"}";
    assertThatItIsRefused(Base64URL.encode(header) + ".AAAA.AAAA.AAAA.AAAA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"B", "Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Bearer ..", "x y"})
  void authorizationHeaderThatIsTooShortIsRejected(String header) {
    assertThatItIsUnauthorized(app.post(header, HELP));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic ", "Bearer,", "BearerX ", "Token ", "", "Bearer Bearer "})
  void authorizationSchemeOtherThanBearerIsRejected(String scheme) {
    assertThatItIsUnauthorized(app.post(scheme + google.tokens().addOn(), HELP));
  }

  @Test
  void callWithoutAuthorizationHeaderIsRejected() {
    String token = google.tokens().addOn();
    assertThatItIsUnauthorized(app.post(BodyPublishers.ofString(HELP)));
    assertThatItIsUnauthorized(
        app.post(BodyPublishers.ofString(HELP), "X-Authorization", "Bearer " + token));
    assertThatItIsUnauthorized(
        app.post(BodyPublishers.ofString(HELP), "Cookie", "Authorization=Bearer " + token));
    String inTheBody = Events.in(EventFormat.ADD_ON).systemIdToken(token).command(4, "").toString();
    assertThatItIsUnauthorized(app.post(BodyPublishers.ofString(inTheBody)));
  }

  @Test
  void secondAuthorizationHeaderIsRejected() {
    String good = "Bearer " + google.tokens().addOn();
    String other = "Bearer " + google.tokens().classicByUrl();
    for (String[] pair :
        new String[][] {{good, "Bearer x"}, {"Bearer x", good}, {good, other}, {good, good}}) {
      assertThatItIsUnauthorized(
          app.post(
              BodyPublishers.ofString(HELP), "Authorization", pair[0], "Authorization", pair[1]));
    }
    assertThatItIsUnauthorized(app.post(good + ", " + other, HELP));
  }

  @Test
  void oversizedTokenIsRejected() {
    String token =
        google.tokens().custom(Caller.ADD_ON, claims -> claims.claim("x", "x".repeat(8_000)));
    assertThatItIsRefused(token);
  }

  private void assertThatItIsRefused(String token) {
    assertThatItIsUnauthorized(app.post("Bearer " + token, HELP));
  }

  private static void assertThatItIsUnauthorized(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEmpty();
  }
}
