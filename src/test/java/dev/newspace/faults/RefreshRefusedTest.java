package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.server.GoogleError;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.Rows;
import dev.newspace.testing.SpaceWish;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A refresh that Google refuses for good: no outage, nothing is said to be created, and whoever can
 * mend it is named.
 */
@QuarkusTest
class RefreshRefusedTest extends FaultTest {
  private static final String NOT_SET_UP = EnglishTexts.COMMAND.appNotConfigured();
  private static final String RESTRICTED = EnglishTexts.COMMAND.restricted();

  @Inject Database database;

  /** Where the refresh is met. */
  private enum Way {
    NO_TOKEN_AT_HAND,
    TOKEN_REFUSED_BY_CHAT
  }

  private record Refusal(String code, int status, String title) {
    String body() {
      return "{\"error\":\"%s\",\"error_description\":\"No\"}".formatted(code);
    }

    String text() {
      return title.equals(NOT_SET_UP)
          ? EnglishTexts.COMMAND.clientRefusedText()
          : EnglishTexts.COMMAND.restrictedText();
    }
  }

  private static Stream<Refusal> refusals() {
    return Stream.of(
        new Refusal("invalid_client", 401, NOT_SET_UP),
        new Refusal("deleted_client", 401, NOT_SET_UP),
        new Refusal("invalid_request", 400, NOT_SET_UP),
        new Refusal("invalid_scope", 400, NOT_SET_UP),
        new Refusal("unsupported_grant_type", 400, NOT_SET_UP),
        new Refusal("something_new", 400, NOT_SET_UP),
        new Refusal("admin_policy_enforced", 400, RESTRICTED),
        new Refusal("policy_enforced", 400, RESTRICTED),
        new Refusal("access_denied", 400, RESTRICTED),
        new Refusal("invalid_account", 400, RESTRICTED),
        new Refusal("org_internal", 403, RESTRICTED));
  }

  static Stream<Arguments> refusalsEachWay() {
    return refusals()
        .flatMap(
            refusal ->
                Stream.of(EventFormat.values())
                    .flatMap(
                        dialect ->
                            Stream.of(Way.values())
                                .map(way -> Arguments.of(refusal, dialect, way))));
  }

  @ParameterizedTest
  @MethodSource("refusalsEachWay")
  void refusalKeepsConsentAndNamesWhoseItIs(Refusal refusal, EventFormat dialect, Way way) {
    SpaceWish wish = met(dialect, way);
    google.faults().next(FOR_EVER, TOKEN).answers(refusal.status(), Map.of(), refusal.body());

    Answer first = wish.sentTo(app);
    Answer second = wish.sentTo(app);
    google.faults().clear();

    for (Answer card : List.of(first, second)) {
      assertThat(card.title()).isEqualTo(refusal.title());
      assertThat(card.text()).contains(refusal.text()).contains("No space was created");
      assertThat(card.buttons()).isEmpty();
    }
    assertThat(google.calls(TOKEN)).hasSize(2);
    assertThat(statuses(CREATE)).allMatch(status -> status == 401);
    assertThat(Rows.hasConsent(database, wish.person())).isTrue();
    assertMadeOnce(wish, wish.sentTo(app));
  }

  static Stream<Arguments> hints() {
    return Stream.of(
        Arguments.of("invalid_client", "NEWSPACE_OAUTH_CLIENT_SECRET"),
        Arguments.of("deleted_client", "console.cloud.google.com/auth/clients"),
        Arguments.of("unauthorized_client", "NEWSPACE_OAUTH_CLIENT_ID"),
        Arguments.of("admin_policy_enforced", "App access control"),
        Arguments.of("org_internal", "console.cloud.google.com/auth/audience"),
        Arguments.of("invalid_grant", "revoked or has expired"));
  }

  @ParameterizedTest
  @MethodSource("hints")
  void codeIsLoggedOnceAMinuteWithWhatItPointsTo(String code, String hint) {
    List<SpaceWish> wishes =
        Stream.generate(() -> wishWithoutToken(EventFormat.CLASSIC)).limit(6).toList();
    google.faults().next(FOR_EVER, TOKEN).answers(401, Map.of(), "{\"error\":\"" + code + "\"}");

    try (CapturedLog log = CapturedLog.open()) {
      wishes.forEach(wish -> wish.sentTo(app));

      assertThat(log.linesWith(code)).singleElement().asString().contains(hint, "token.refresh");
    }
  }

  @ParameterizedTest
  @EnumSource
  void consentOfAnotherClientIsAskedForAgainOnce(EventFormat dialect) {
    SpaceWish wish = wishWithoutToken(dialect);
    refusesClient();

    Answer prompt = wish.sentTo(app);
    assertThat(Rows.hasConsent(database, wish.person())).isFalse();
    assertThat(google.calls(CREATE)).isEmpty();
    consentBriefly(prompt.promptUrl(), wish);
    refusesClient();
    Answer second = wish.sentTo(app);
    Answer third = wish.sentTo(app);
    google.faults().clear();

    assertThat(List.of(second, third)).extracting(Answer::title).containsOnly(NOT_SET_UP);
    assertThat(Rows.hasConsent(database, wish.person())).isTrue();
    assertMadeOnce(wish, wish.sentTo(app));
  }

  @ParameterizedTest
  @EnumSource
  void consentOfAnotherClientIsAskedForWhereChatRefusesTheToken(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.expireAccessTokens();
    refusesClient();

    assertThat(wish.sentTo(app).isPrompt()).isTrue();
    assertThat(statuses(CREATE)).containsExactly(401);
    assertThat(google.calls(TOKEN)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void tryAgainAsksForTheConsentOfAnotherClient(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.faults().next(CREATE).answers(429, Map.of("Retry-After", "60"), "{}");
    Answer busy = wish.sentTo(app);
    google.expireAccessTokens();
    refusesClient();

    Answer card =
        app.send(
            dialect,
            App.events(dialect, wish.person())
                .withoutCompletionUrl()
                .button(busy.action(TRY_AGAIN).orElseThrow()));

    assertAskedAndCarriedOut(card, wish);
  }

  @ParameterizedTest
  @EnumSource
  void formAsksForTheConsentOfAnotherClient(EventFormat dialect) {
    SpaceWish wish = wishWithoutToken(dialect);
    refusesClient();

    assertAskedAndCarriedOut(submit(wish), wish);
  }

  @ParameterizedTest
  @MethodSource("refusalsOfTheForm")
  void formNamesWhoseItIs(GoogleError error, EventFormat dialect, String title) {
    SpaceWish wish = wishWithoutToken(dialect);
    google.faults().next(FOR_EVER, TOKEN).answers(error);

    assertThat(submit(wish).title()).isEqualTo(title);
    assertThat(google.calls(CREATE)).isEmpty();
  }

  static Stream<Arguments> refusalsOfTheForm() {
    return Stream.of(EventFormat.values())
        .flatMap(
            dialect ->
                Stream.of(
                    Arguments.of(GoogleError.INVALID_CLIENT, dialect, NOT_SET_UP),
                    Arguments.of(GoogleError.ADMIN_POLICY_ENFORCED, dialect, RESTRICTED)));
  }

  @ParameterizedTest
  @EnumSource
  void endOfTheSessionIsToldFromAWithdrawal(EventFormat dialect) {
    SpaceWish wish = wishWithoutToken(dialect);
    JsonNode unrepeated =
        App.events(dialect, wish.person()).withoutCompletionUrl().command(1, wish.name());
    google.faults().next(FOR_EVER, TOKEN).answers(GoogleError.INVALID_RAPT);

    try (CapturedLog log = CapturedLog.open()) {
      Answer card = app.send(dialect, unrepeated);

      assertThat(card.text()).contains("session control");
      assertThat(log.linesWith("invalid_grant (invalid_rapt)"))
          .singleElement()
          .asString()
          .contains("session control");
      google.faults().clear();
      assertCarriedOut(card, wish);
    }
  }

  @Test
  void refusedRefreshAfterLostAnswerLeavesTheOutcomeOpen() {
    SpaceWish wish = wish(EventFormat.ADD_ON);
    google.faults().next(CREATE).losesTheAnswer();
    google.faults().next(CREATE).answers(401);
    google.faults().next(FOR_EVER, TOKEN).answers(GoogleError.INVALID_CLIENT);

    Answer card = wish.sentTo(app);
    google.faults().clear();

    assertUnreachable(card);
    assertThat(card.text()).contains(EnglishTexts.COMMAND.unreachableText());
    assertMadeOnce(wish, wish.press(app, TRY_AGAIN, card));
  }

  private SpaceWish met(EventFormat dialect, Way way) {
    if (way == Way.NO_TOKEN_AT_HAND) {
      return wishWithoutToken(dialect);
    }
    SpaceWish wish = wish(dialect);
    google.expireAccessTokens();
    return wish;
  }

  private void refusesClient() {
    google.faults().next(FOR_EVER, TOKEN).answers(GoogleError.UNAUTHORIZED_CLIENT);
  }

  private void consentBriefly(URI prompt, SpaceWish wish) {
    google.faults().clear();
    google.accessTokensLast(Duration.ofSeconds(30));
    app.consent(prompt, wish.person());
    google.accessTokensLast(Duration.ofHours(1));
  }

  private Answer submit(SpaceWish wish) {
    Answer form =
        app.send(
            wish.dialect(), App.events(wish.dialect(), wish.person()).quickCommandForDialog(5));
    return app.send(
        wish.dialect(),
        App.events(wish.dialect(), wish.person())
            .withoutCompletionUrl()
            .form(form.submit(), Map.of("name", List.of(wish.name()))));
  }

  private void assertAskedAndCarriedOut(Answer card, SpaceWish wish) {
    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.authorize());
    assertThat(card.text()).contains("set up anew");
    google.faults().clear();
    assertCarriedOut(card, wish);
  }

  private void assertCarriedOut(Answer card, SpaceWish wish) {
    URI link = card.link(EnglishTexts.COMMAND.authorizeButton()).orElseThrow();
    assertThat(app.consent(link, wish.person()).body()).contains(wish.spaces().get(0).uri());
    assertThat(wish.spaces()).hasSize(1);
  }
}
