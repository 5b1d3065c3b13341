package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.GivenTokens;
import dev.newspace.testing.Query;
import dev.newspace.testing.TokenCalls;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Google's error codes at both stops of a consent: whose fault the page says it is, and the log.
 */
@QuarkusTest
class ConsentErrorCodesTest extends FailedConsent {
  private static final Map<String, Told> PAGES =
      Map.of(
          "client", new Told(502, EnglishTexts.PAGE.clientRefused(), "Your administrator has to"),
          "policy", new Told(403, EnglishTexts.PAGE.blockedByAdministrator(), "administrator of"),
          "again", new Told(502, EnglishTexts.PAGE.googleRefused(), "type your command again"));

  @Inject MeterRegistry registry;

  private record Told(int status, String heading, String words) {}

  @ParameterizedTest
  @CsvSource({
    "invalid_client, 401, client, NEWSPACE_OAUTH_CLIENT_SECRET",
    "deleted_client, 401, client, console.cloud.google.com/auth/clients",
    "unauthorized_client, 401, client, NEWSPACE_OAUTH_CLIENT_ID",
    "redirect_uri_mismatch, 400, client, NEWSPACE_PUBLIC_URL",
    "invalid_request, 400, client, console.cloud.google.com/auth/clients",
    "invalid_scope, 400, client, console.cloud.google.com/auth/scopes",
    "unsupported_grant_type, 400, client, NEWSPACE_GOOGLE_TOKEN_URL",
    "admin_policy_enforced, 400, policy, App access control",
    "policy_enforced, 400, policy, Advanced Protection",
    "access_denied, 400, policy, App access control",
    "invalid_account, 400, policy, suspended",
    "org_internal, 403, policy, console.cloud.google.com/auth/audience",
    "invalid_grant, 400, again, used before",
    "something_new, 400, again, does not know"
  })
  void codeOfTheExchangeIsLoggedAndItsOwnerNamed(
      String code, int status, String told, String hint) {
    double before = refusals("token.exchange", code);
    google.faults().next("token").answers(status, Map.of(), "{\"error\":\"%s\"}".formatted(code));

    assertTold(google.consent().allow(asked, kim.id()), told, code, hint);
    assertThat(refusals("token.exchange", code)).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "invalid_scope, client, console.cloud.google.com/auth/scopes",
    "invalid_request, client, NEWSPACE_PUBLIC_URL",
    "unauthorized_client, client, NEWSPACE_OAUTH_CLIENT_ID",
    "deleted_client, client, NEWSPACE_OAUTH_CLIENT_SECRET",
    "unsupported_response_type, client, console.cloud.google.com/auth/clients",
    "admin_policy_enforced, policy, App access control",
    "policy_enforced, policy, Advanced Protection",
    "org_internal, policy, console.cloud.google.com/auth/audience",
    "interaction_required, again, did not finish",
    "login_required, again, did not finish",
    "server_error, again, may pass",
    "something_new, again, does not know"
  })
  void codeOfTheCallbackIsLoggedAndItsOwnerNamed(String code, String told, String hint) {
    double before = refusals("callback", code);

    assertTold(callback(code), told, code, hint);
    assertThat(refusals("callback", code)).isEqualTo(before + 1);
    assertThat(TokenCalls.of(google)).isEmpty();
  }

  @Test
  void noOfThePersonIsNoFault() {
    try (CapturedLog log = CapturedLog.open()) {
      Page page = end(callback("access_denied"), 200);

      assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.refused());
      assertThat(log.linesWith("access_denied")).singleElement().matches(x -> x.startsWith("INFO"));
    }
  }

  @Test
  void codeIsLoggedOnceAMinute() {
    try (CapturedLog log = CapturedLog.open()) {
      for (int i = 0; i < 5; i++) {
        ask();
        app.open(callback("invalid_scope"));
      }
      assertThat(log.linesWith("invalid_scope")).hasSize(1);
    }
  }

  @Test
  void madeUpCodeIsNotLogged() {
    try (CapturedLog log = CapturedLog.open()) {
      app.open(callback("<b>made up</b> \n" + "x".repeat(100)));

      assertThat(log.linesWith("callback")).singleElement().asString().contains("unknown");
      assertThat(log.linesWith("made up")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"604799, in Testing", "7776000, limited time"})
  void consentThatEndsByItselfIsWarnedOfAtOnce(int seconds, String why) {
    URI back = google.consent().allow(asked, kim.id());
    ObjectNode tokens = (ObjectNode) GivenTokens.of(kim, google);
    google
        .faults()
        .next("token")
        .answers(200, Map.of(), tokens.put("refresh_token_expires_in", seconds).toString());

    try (CapturedLog log = CapturedLog.open()) {
      app.open(back);

      assertThat(log.linesWith("Google ends this consent"))
          .singleElement()
          .asString()
          .startsWith("WARN")
          .contains(seconds / 3600 + " hours", why);
    }
  }

  private void assertTold(URI back, String told, String code, String hint) {
    Told expected = PAGES.get(told);
    try (CapturedLog log = CapturedLog.open()) {
      Page page = end(back, expected.status());

      assertThat(page.heading()).isEqualTo(expected.heading());
      assertThat(page.text()).contains(expected.words());
      assertThat(log.linesWith(code)).singleElement().asString().contains(hint);
    }
  }

  private URI callback(String code) {
    String state = Query.of(google.consent().refuse(asked)).get("state");
    return URI.create(
        "https://newspace.example.com/oauth2/callback?state=%s&error=%s"
            .formatted(state, URLEncoder.encode(code, StandardCharsets.UTF_8)));
  }

  private double refusals(String operation, String code) {
    String label = code.equals("something_new") ? "unknown" : code;
    return registry
        .counter("newspace.google.refusals", "operation", operation, "code", label)
        .count();
  }
}
