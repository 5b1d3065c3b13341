package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.command.CommandTexts;
import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.server.GoogleError;
import dev.newspace.playground.google.server.HttpAnswer;
import dev.newspace.playground.people.People;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.Rows;
import dev.newspace.testing.SpaceWish;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Google's refusals mean, told by status, reason and field: each in both formats. */
@QuarkusTest
class ChatRefusalsTest extends FaultTest {
  private static final CommandTexts TEXTS = EnglishTexts.COMMAND;
  private static final String SETUP = "spaces.setup";
  private static final Map<String, String> LATER = Map.of("Retry-After", "60");

  @Inject Database database;
  @Inject MeterRegistry registry;

  /**
   * A refusal that says the same with and without people.
   *
   * @param text on the card
   */
  private record Meaning(String name, HttpAnswer answer, String title, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Meaning> meanings() {
    return Stream.of(
            Stream.of(
                meaning(GoogleError.CHAT_SWITCHED_OFF, TEXTS.chatOff(), TEXTS.chatOffText()),
                meaning(
                    GoogleError.SERVICE_DISABLED,
                    TEXTS.appNotConfigured(),
                    TEXTS.appNotConfiguredText()),
                meaning(
                    GoogleError.APP_RESTRICTED, TEXTS.restricted(), TEXTS.restrictedInChatText()),
                meaning(
                    GoogleError.CONSUMER_ACCOUNT,
                    TEXTS.workspaceNeeded(),
                    TEXTS.workspaceNeededText()),
                meaning(GoogleError.PERMISSION_DENIED, TEXTS.notAllowed(), TEXTS.notAllowedText())),
            notSetUp())
        .flatMap(Function.identity());
  }

  private static Meaning meaning(GoogleError error, String title, String text) {
    return new Meaning(error.name(), error.answer(), title, text);
  }

  /** Three texts, in any of three statuses. */
  private static Stream<Meaning> notSetUp() {
    Map<Integer, String> statuses =
        Map.of(400, "INVALID_ARGUMENT", 403, "PERMISSION_DENIED", 404, "NOT_FOUND");
    return Stream.of(
            "Google Chat app not found. To create a Chat app, you must turn on the Chat API",
            "No bot associated with this project.",
            "Invalid project number.")
        .flatMap(
            text ->
                statuses.entrySet().stream()
                    .map(
                        status ->
                            new Meaning(
                                status.getKey() + " " + text,
                                GoogleError.chatApi(status.getKey(), status.getValue(), text),
                                TEXTS.appNotConfigured(),
                                TEXTS.appNotConfiguredText())));
  }

  static Stream<Arguments> meaningsInBothDialects() {
    return meanings()
        .flatMap(
            meaning ->
                Stream.of(EventFormat.values()).map(dialect -> Arguments.of(meaning, dialect)));
  }

  @ParameterizedTest
  @MethodSource("meaningsInBothDialects")
  void refusalIsToldForWhatItMeans(Meaning meaning, EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.faults().next(FOR_EVER, CREATE).answers(meaning.answer());
    google.faults().next(FOR_EVER, SETUP).answers(meaning.answer());

    for (Answer card : List.of(wish.sentTo(app), withBen(wish))) {
      assertThat(card.title()).isEqualTo(meaning.title());
      assertThat(card.text()).contains(meaning.text());
      assertThat(card.buttons()).isEmpty();
    }
    assertThat(google.calls(CREATE)).hasSize(1);
    assertThat(google.calls(SETUP)).hasSize(1);
    assertThat(google.calls(TOKEN)).isEmpty();
  }

  static Stream<Arguments> refusalsOfPeople() {
    return Stream.of(
            GoogleError.ENTITY_NOT_FOUND.answer(),
            GoogleError.INVALID_ARGUMENT.answer(),
            GoogleError.MALFORMED_USER.answer(),
            GoogleError.invalidField("memberships[0].member.name"),
            GoogleError.invalidField("memberships"))
        .flatMap(
            answer ->
                Stream.of(EventFormat.values()).map(dialect -> Arguments.of(answer, dialect)));
  }

  @ParameterizedTest
  @MethodSource("refusalsOfPeople")
  void peopleAreSuspectedAndNamed(HttpAnswer refusal, EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.faults().next(SETUP).answers(refusal);

    Answer card = withBen(wish);

    assertThat(card.title()).isEqualTo(TEXTS.refused());
    assertThat(card.text())
        .contains(TEXTS.refusedPeople(), People.BEN.displayName(), TEXTS.nothingCreated())
        .doesNotContain("another name");
    Answer form = wish.press(app, TEXTS.openForm(), card);
    assertThat(form.field("name").path("value").asText()).isEqualTo(wish.name());
  }

  @ParameterizedTest
  @EnumSource
  void missingEntityWithoutPeopleIsNotAnAppThatIsNotSetUp(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.faults().next(CREATE).answers(GoogleError.ENTITY_NOT_FOUND);

    assertThat(wish.sentTo(app).title()).isEqualTo(TEXTS.refused());
  }

  static Stream<Arguments> quotas() {
    return Stream.of(GoogleError.values())
        .filter(error -> error.name().startsWith("QUOTA"))
        .flatMap(
            error -> Stream.of(EventFormat.values()).map(dialect -> Arguments.of(error, dialect)));
  }

  @ParameterizedTest
  @MethodSource("quotas")
  void quotaIsWaitedFor(GoogleError quota, EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.faults().next(CREATE).answers(quota);

    assertMadeOnce(wish, wish.sentTo(app));
    assertThat(requestIds()).hasSize(2).containsOnly(wish.spaces().get(0).requestId());
  }

  @ParameterizedTest
  @MethodSource("quotas")
  void lastingQuotaIsBusyAndCanBeRetried(GoogleError quota, EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    HttpAnswer said = quota.answer();
    Map<String, String> headers = new HashMap<>(said.headers());
    headers.putAll(LATER);
    google.faults().next(CREATE).answers(new HttpAnswer(said.status(), headers, said.body()));

    Answer card = wish.sentTo(app);

    assertThat(card.title()).isEqualTo(TEXTS.busy());
    assertThat(card.text()).contains("60 seconds");
    assertThat(card.buttons()).containsExactly(TRY_AGAIN);
    assertMadeOnce(wish, wish.press(app, TRY_AGAIN, card));
    assertThat(requestIds()).hasSize(2).containsOnly(wish.spaces().get(0).requestId());
  }

  @ParameterizedTest
  @EnumSource
  void conflictIsTriedAgainWithTheSameRequestId(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.faults().next(CREATE).answers(GoogleError.ABORTED);

    assertMadeOnce(wish, wish.sentTo(app));
    assertThat(requestIds()).hasSize(2).containsOnly(wish.spaces().get(0).requestId());
  }

  @ParameterizedTest
  @EnumSource
  void lastingConflictIsNoTakenNameAndKeepsTheRequestId(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.faults().next(FOR_EVER, CREATE).answers(GoogleError.ABORTED);

    Answer card = wish.sentTo(app);
    google.faults().clear();

    assertThat(card.title()).isEqualTo(TEXTS.conflict());
    assertThat(card.text()).doesNotContain("taken");
    assertThat(card.buttons()).containsExactly(TRY_AGAIN);
    assertMadeOnce(wish, wish.press(app, TRY_AGAIN, card));
    assertThat(Set.copyOf(requestIds())).containsOnly(wish.spaces().get(0).requestId());
  }

  @ParameterizedTest
  @EnumSource
  void existingNameIsTaken(EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.faults().next(CREATE).answers(GoogleError.ALREADY_EXISTS);

    assertThat(wish.sentTo(app).title()).isEqualTo(TEXTS.nameTaken());
    assertThat(google.calls(CREATE)).hasSize(1);
  }

  static Stream<Arguments> missingScopes() {
    return Stream.of(
            GoogleError.SCOPES_BY_REASON,
            GoogleError.SCOPES_BY_MESSAGE,
            GoogleError.SCOPES_BY_HEADER)
        .flatMap(
            error -> Stream.of(EventFormat.values()).map(dialect -> Arguments.of(error, dialect)));
  }

  @ParameterizedTest
  @MethodSource("missingScopes")
  void missingScopeIsAskedForAgain(GoogleError error, EventFormat dialect) {
    SpaceWish wish = wish(dialect);
    google.faults().next(CREATE).answers(error);

    Answer prompt = wish.sentTo(app);
    assertThat(Rows.hasConsent(database, wish.person())).isFalse();
    app.consent(prompt.promptUrl(), wish.person());

    assertMadeOnce(wish, wish.sentTo(app));
  }

  @ParameterizedTest
  @CsvSource({
    "SERVICE_DISABLED, SERVICE_DISABLED, app_not_configured",
    "NO_APP_IN_PROJECT, hangouts-chat, app_not_configured",
    "CHAT_SWITCHED_OFF, FAILED_PRECONDITION, chat_disabled",
    "PERMISSION_DENIED, Admin console, not_allowed",
    "APP_RESTRICTED, Chat apps, app_restricted",
    "CONSUMER_ACCOUNT, Google Workspace account, workspace_required",
    "INVALID_ARGUMENT, INVALID_ARGUMENT, rejected",
    "ALREADY_EXISTS, ALREADY_EXISTS, name_taken",
    "UNAUTHENTICATED, just issued, unauthorized"
  })
  void reasonIsLoggedOnceAMinuteAndCounted(GoogleError error, String logged, String code) {
    List<SpaceWish> wishes = Stream.generate(() -> wish(EventFormat.ADD_ON)).limit(3).toList();
    google.faults().next(FOR_EVER, CREATE).answers(error);
    double before = refusals(code);

    try (CapturedLog log = CapturedLog.open()) {
      wishes.forEach(wish -> wish.sentTo(app));

      assertThat(log.linesWith("The Chat API refused a space"))
          .singleElement()
          .asString()
          .contains(logged, code.toUpperCase(Locale.ROOT));
    }
    assertThat(refusals(code)).isEqualTo(before + 3);
  }

  @Test
  void projectOfAnotherOAuthClientIsNamedInTheLog() {
    SpaceWish wish = wish(EventFormat.CLASSIC);
    google.faults().next(CREATE).answers(GoogleError.SERVICE_DISABLED);

    try (CapturedLog log = CapturedLog.open()) {
      wish.sentTo(app);

      assertThat(log.linesWith("projects/999000999000"))
          .singleElement()
          .asString()
          .contains("NEWSPACE_PROJECT_NUMBER " + LocalGoogle.PROJECT_NUMBER)
          .contains("NEWSPACE_OAUTH_CLIENT_ID");
    }
  }

  @Test
  void fieldIsLoggedAndWhatGoogleSaysOfPeopleIsNot() {
    SpaceWish wish = wish(EventFormat.CLASSIC);
    google.faults().next(SETUP).answers(GoogleError.invalidField("memberships[0].member.name"));
    google
        .faults()
        .next(SETUP)
        .answers(
            GoogleError.chatApi(
                403, "PERMISSION_DENIED", "Forbidden for kim@example.com and users/77"));

    try (CapturedLog log = CapturedLog.open()) {
      withBen(wish);
      withBen(wish);

      assertThat(log.linesWith("memberships[0].member.name")).hasSize(1);
      assertThat(log.linesWith("The Chat API refused")).hasSize(2);
      assertThat(log.linesWith("kim@example.com")).isEmpty();
    }
  }

  private Answer withBen(SpaceWish wish) {
    JsonNode event = App.events(wish.dialect(), wish.person()).command(1, wish.name(), People.BEN);
    return app.send(wish.dialect(), event);
  }

  private double refusals(String code) {
    return registry.counter("newspace.google.refusals", "operation", CREATE, "code", code).count();
  }
}
