package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who consented is told by an ID token that is Google's, for this client and this consent. */
@QuarkusTest
class ConsentIdentityTest extends ConsentByIdToken {
  @Test
  void idTokenFromGoogleIsAccepted() throws Exception {
    HttpResponse<String> back = answered(signed(Caller.CLASSIC_BY_URL, genuine()));
    assertThat(App.location(back)).isEqualTo(URI.create(App.COMPLETION_URL));
    assertThat(Rows.hasConsent(database, kim)).isTrue();
  }

  static Stream<Consumer<JWTClaimsSet.Builder>> idTokenWithWrongClaimIsRejected() {
    return Stream.of(
        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3_600))),
        claims -> claims.expirationTime(null),
        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(3_600))),
        claims -> claims.audience("another-client.apps.googleusercontent.com"),
        claims -> claims.audience(List.of(LocalGoogle.CLIENT_ID, "another-client")),
        claims -> claims.audience((String) null),
        claims -> claims.audience(LocalGoogle.PROJECT_NUMBER),
        claims -> claims.issuer("https://accounts.google.com.example"),
        claims -> claims.issuer("https://issuer.example"),
        claims -> claims.issuer(null),
        claims -> claims.claim("nonce", "another"),
        claims -> claims.claim("nonce", ""),
        claims -> claims.claim("nonce", null),
        claims -> claims.claim("nonce", 1),
        claims -> claims.claim("exp", "never"),
        claims -> claims.claim("iat", List.of()),
        claims -> claims.subject(null),
        claims -> claims.subject(" "));
  }

  @ParameterizedTest
  @MethodSource
  void idTokenWithWrongClaimIsRejected(Consumer<JWTClaimsSet.Builder> change) throws Exception {
    JWTClaimsSet.Builder claims = genuine();
    change.accept(claims);
    assertThatItIsNotFromGoogle(signed(Caller.CLASSIC_BY_URL, claims));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "sub", "aud", "exp", "iat", "nonce"})
  void claimThatIsNullIsRejected(String claim) throws Exception {
    assertThatItIsNotFromGoogle(withNull(claim));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s0", "0%s", " %s", "%s ", "users/%s", "x", "%s\n"})
  void idTokenWithLookalikeSubjectIsRejected(String pattern) throws Exception {
    JWTClaimsSet.Builder claims = genuine().subject(pattern.formatted(kim.id()));
    Page page = Page.of(answered(signed(Caller.CLASSIC_BY_URL, claims)), 403);
    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.otherAccount());
    assertThat(Rows.hasConsent(database, kim)).isFalse();
  }

  /** An ID token, made for the consent that is under way. */
  interface Maker {
    String idToken(ConsentIdentityTest test) throws Exception;
  }

  static Stream<Maker> idTokenWithoutGoogleSignatureIsRejected() {
    return Stream.of(
        test -> test.signedByStranger(),
        test -> new PlainJWT(test.genuine().build()).serialize(),
        test -> test.right().substring(0, test.right().lastIndexOf('.') + 1),
        test -> test.right().substring(0, test.right().length() - 10),
        test -> test.right() + ".x",
        test -> "x",
        test -> "",
        test -> null);
  }

  @ParameterizedTest
  @MethodSource
  void idTokenWithoutGoogleSignatureIsRejected(Maker maker) throws Exception {
    assertThatItIsNotFromGoogle(maker.idToken(this));
  }

  @Test
  void idTokenWithKeyOfChatIsRejected() throws Exception {
    assertThatItIsRejectedForItsKey(signed(Caller.CLASSIC_BY_PROJECT_NUMBER, genuine()));
  }

  @Test
  void idTokenWithUnavailableKeyIsRejected() throws Exception {
    google.faults().next(5, "id-keys").answers(503);
    assertThatItIsRejectedForItsKey(signedByStranger("brand-new"));
  }

  /** Which page it is depends on whether keys have just been fetched in vain. */
  private void assertThatItIsRejectedForItsKey(String idToken) throws Exception {
    assertThat(answered(idToken).statusCode()).isIn(403, 504);
    assertThat(Rows.of(database)).isEqualTo(before);
  }

  private void assertThatItIsNotFromGoogle(String idToken) throws Exception {
    Page page = Page.of(answered(idToken), 403);
    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.notFromGoogle());
    assertThat(page.text()).contains("type your command again");
    assertThat(Rows.of(database)).isEqualTo(before);
  }
}
