package dev.newspace.playground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.EnglishTexts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that a person can do on the consent page, and what the app says to it. */
@QuarkusTest
@TestProfile(BesideAPlayground.class)
class ConsentInBrowserTest extends RealAppTest {

  private Person kim;

  private void ask() {
    kim = open(Appearance.DESK);
    hands.say("/newspace Consent of " + kim.id());
    hands.authorize();
    WINDOWS.tolerates("403 (Forbidden)");
    assertThat(page.getByLabel(kim.displayName()).first()).isChecked();
  }

  @AfterEach
  void nothingWasMade() {
    assertThat(playground.google().spaces()).noneMatch(space -> space.creator().equals(kim));
  }

  @Test
  void otherAccountIsRejected() {
    ask();
    page.getByLabel("Ben Okafor").check();
    hands.button("Allow").click();
    assertThat(hands.heading(EnglishTexts.PAGE.otherAccount())).isVisible();
    PageInspection.pass(page, "consent-wrong-account");
  }

  @Test
  void untickedScopeCreatesNoSpace() {
    ask();
    page.getByRole(AriaRole.CHECKBOX).uncheck();
    hands.button("Allow").click();
    assertThat(page.getByRole(AriaRole.HEADING)).isVisible();
    PageInspection.pass(page, "consent-unticked");
  }

  @Test
  void refusedConsentCreatesNoSpace() {
    ask();
    hands.button("Cancel").click();
    assertThat(page.getByRole(AriaRole.HEADING)).isVisible();
    PageInspection.pass(page, "consent-refused");
  }
}
