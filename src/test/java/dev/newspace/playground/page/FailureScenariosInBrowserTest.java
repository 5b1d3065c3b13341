package dev.newspace.playground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.EnglishTexts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that can go wrong is one click, and the app's answer appears like any other. */
@QuarkusTest
@TestProfile(BesideAPlayground.class)
class FailureScenariosInBrowserTest extends RealAppTest {

  /** What is announced, what the person says, and the answer. */
  private static final int ONE_ANSWER = 3;

  private static final int TIMEOUT_MILLIS = 30_000;

  @ParameterizedTest
  @EnumSource
  void failureScenarioIsAnsweredAfterOneClick(FailureScenario situation) {
    Person kim = open(Appearance.DESK);
    hands.say("/newspace Before " + situation.id());
    hands.consent();
    assertThat(hands.last()).containsText(EnglishTexts.COMMAND.created());
    int before = hands.entries().count();

    hands.makeItFail(situation.title());
    int answers = situation == FailureScenario.DELIVERED_TWICE ? ONE_ANSWER + 1 : ONE_ANSWER;
    assertThat(hands.entries())
        .hasCount(before + answers, new HasCountOptions().setTimeout(TIMEOUT_MILLIS));
    assertThat(hands.entries().nth(before)).containsText(situation.explanation());
    assertThat(hands.last()).containsText(answer(situation));
    assertThat(new HashSet<>(spacesOf(kim))).hasSameSizeAs(spacesOf(kim));
    PageInspection.shoot(page, "situation-" + situation.id());
  }

  private static String answer(FailureScenario situation) {
    return switch (situation) {
      case NAME_TAKEN -> EnglishTexts.COMMAND.nameTaken();
      case NOT_ALLOWED -> EnglishTexts.COMMAND.notAllowed();
      case CONSENT_WITHDRAWN, SCOPE_UNTICKED, SESSION_ENDED -> "NewSpace needs your permission";
      case TOO_MANY_CALLS -> "Too many";
      case CLIENT_REFUSED, APP_UNKNOWN -> EnglishTexts.COMMAND.appNotConfigured();
      case APP_BLOCKED -> EnglishTexts.COMMAND.restricted();
      case CHAT_OFF -> EnglishTexts.COMMAND.chatOff();
      case TOKENS_UNAVAILABLE -> EnglishTexts.COMMAND.unreachableNothingText();
      case UNAVAILABLE, TOO_SLOW -> EnglishTexts.COMMAND.unreachable();
      case KEYS_ROTATED -> EnglishTexts.COMMAND.help();
      case FORGED_CALLER -> "NewSpace is not responding";
      case TOKEN_EXPIRED, CONFLICT, SLOW, ANSWER_LOST, DELIVERED_TWICE ->
          EnglishTexts.COMMAND.created();
    };
  }

  private List<String> spacesOf(Person person) {
    return playground.google().spaces().stream()
        .filter(space -> space.creator().equals(person))
        .map(SpaceResource::displayName)
        .toList();
  }
}
