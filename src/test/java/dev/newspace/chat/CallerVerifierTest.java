package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.CallerTokens;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.event.Forgery;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.LocalGoogleResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly three kinds of tokens let a caller in. */
@QuarkusTest
class CallerVerifierTest extends FrontDoorTest {
  private static final String HELP = Events.in(EventFormat.CLASSIC).command(4, "").toString();
  private static final String ADD_ONS = CallerTokens.addOnAccount(LocalGoogle.PROJECT_NUMBER);

  @ParameterizedTest
  @EnumSource
  void googleChatTokenIsAccepted(Caller caller) {
    assertThat(call(google.tokens().of(caller)).statusCode()).isEqualTo(200);
    assertThat(app.post("bearer  " + google.tokens().of(caller), HELP).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLASSIC_BY_URL", "ADD_ON"})
  void issuerWithoutSchemeIsAccepted(Caller caller) {
    String token = google.tokens().custom(caller, claims -> claims.issuer("accounts.google.com"));
    assertThat(call(token).statusCode()).isEqualTo(200);
  }

  static Stream<Arguments> forgedTokenIsRejected() {
    return Arrays.stream(Caller.values())
        .flatMap(
            caller ->
                Arrays.stream(Forgery.values()).map(forgery -> Arguments.of(caller, forgery)));
  }

  @ParameterizedTest
  @MethodSource
  void forgedTokenIsRejected(Caller caller, Forgery forgery) {
    assertThatItIsRefused(google.tokens().forged(caller, forgery));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "service-123456789013@gcp-sa-gsuiteaddons.iam.gserviceaccount.com",
        "service-0123456789012@gcp-sa-gsuiteaddons.iam.gserviceaccount.com",
        "service-1234567890120@gcp-sa-gsuiteaddons.iam.gserviceaccount.com",
        "service-@gcp-sa-gsuiteaddons.iam.gserviceaccount.com",
        "xservice-123456789012@gcp-sa-gsuiteaddons.iam.gserviceaccount.com",
        "SERVICE-123456789012@gcp-sa-gsuiteaddons.iam.gserviceaccount.com",
        "service-123456789012@gcp-sa-gsuiteaddons.iam.gserviceaccount.com.example",
        "service-123456789012@gcp-sa-gsuiteaddons.iam.gserviceaccount.com ",
        "service-123456789012@gcp-sa-gsuiteaddons.iam.gserviceaccount.com\n",
        "service-123456789012@gcp-sa-gsuiteaddons.iam.gserviceaccount.co",
        "service-123456789012@gcp-sa-gsuiteaddons-iam.gserviceaccount.com",
        "service-123456789012@evil.iam.gserviceaccount.com",
        "chat@system.gserviceaccount.com.example",
        "Chat@system.gserviceaccount.com",
        "chat@SYSTEM.gserviceaccount.com",
        "chat@system.gserviceaccount.com\u0000",
        "chat@system-gserviceaccount.com",
        "evil+chat@system.gserviceaccount.com",
        "kim@example.com"
      })
  void lookalikeServiceAccountIsRejected(String email) {
    assertThatItIsRefused(Caller.ADD_ON, claims -> claims.claim("email", email));
    assertThatItIsRefused(Caller.CLASSIC_BY_URL, claims -> claims.claim("email", email));
  }

  @ParameterizedTest
  @EnumSource(names = {"CLASSIC_BY_URL", "ADD_ON"})
  void unverifiedOrNonTextEmailIsRejected(Caller caller) {
    assertThatItIsRefused(caller, claims -> claims.claim("email", null));
    assertThatItIsRefused(caller, claims -> claims.claim("email", List.of(ADD_ONS)));
    assertThatItIsRefused(caller, claims -> claims.claim("email", Map.of("a", ADD_ONS)));
    assertThatItIsRefused(caller, claims -> claims.claim("email_verified", false));
    assertThatItIsRefused(caller, claims -> claims.claim("email_verified", "true"));
    assertThatItIsRefused(caller, claims -> claims.claim("email_verified", 1));
    assertThatItIsRefused(caller, claims -> claims.claim("email_verified", null));
  }

  @ParameterizedTest
  @EnumSource
  void lookalikeAudienceIsRejected(Caller caller) {
    String audience =
        caller == Caller.CLASSIC_BY_PROJECT_NUMBER
            ? LocalGoogle.PROJECT_NUMBER
            : LocalGoogleResource.PUBLIC_URL + "/chat";
    Stream.of(
            "",
            audience + "/",
            audience + " ",
            audience + "0",
            audience.substring(1),
            audience.replace("https:", "http:"),
            audience.toUpperCase(Locale.ROOT),
            "0" + audience,
            LocalGoogleResource.PUBLIC_URL,
            LocalGoogle.CLIENT_ID)
        .filter(other -> !other.equals(audience))
        .forEach(other -> assertThatItIsRefused(caller, claims -> claims.audience(other)));
    assertThatItIsRefused(caller, claims -> claims.audience((String) null));
    assertThatItIsRefused(caller, claims -> claims.audience(List.of(audience, "another")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp", "iat", "aud", "iss"})
  void claimThatIsNullOrOfAnotherKindIsRejected(String claim) {
    for (Caller caller : Caller.values()) {
      Stream.of("x", "", true, List.of(), List.of(1), Map.of("a", 1))
          .forEach(other -> assertThatItIsRefused(caller, claims -> claims.claim(claim, other)));
      assertThatItIsRefused(caller, claims -> claims.claim(claim, null).serializeNullClaims(true));
    }
  }

  private void assertThatItIsRefused(Caller caller, Consumer<JWTClaimsSet.Builder> change) {
    assertThatItIsRefused(google.tokens().custom(caller, change));
  }

  private void assertThatItIsRefused(String token) {
    HttpResponse<String> answer = call(token);
    assertThat(answer.statusCode()).as(token).isEqualTo(401);
    assertThat(answer.body()).isEmpty();
  }

  private HttpResponse<String> call(String token) {
    return app.post("Bearer " + token, HELP);
  }
}
