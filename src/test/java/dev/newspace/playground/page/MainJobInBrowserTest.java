package dev.newspace.playground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.EnglishTexts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does with the app, from typing to the open space, in a real browser. */
@QuarkusTest
@TestProfile(BesideAPlayground.class)
class MainJobInBrowserTest extends RealAppTest {

  @ParameterizedTest
  @ValueSource(strings = {"Classic", "Add-on"})
  void typedNameBecomesOpenSpace(String dialect) {
    Person kim = open(Appearance.DESK);
    hands.switchTo(dialect);
    String name = "Apollo by " + dialect;
    hands.say("/newspace " + name + " @Ben Okafor @Dana Closed");
    hands.consent();

    assertThat(hands.last()).containsText(EnglishTexts.COMMAND.created());
    assertThat(hands.last()).containsText(name);
    assertThat(hands.link(EnglishTexts.COMMAND.authorizeButton())).hasCount(0);
    assertThat(hands.link(name)).isVisible();
    hands.link(EnglishTexts.COMMAND.openSpace()).click();
    assertThat(hands.heading("Welcome to " + name)).isVisible();
    assertThat(page.locator("main")).containsText("Ben Okafor");
    assertThat(page.locator("main")).not().containsText("Dana Closed");
    assertThat(spacesOf(kim)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Classic", "Add-on"})
  void formCreatesSpaceWithAllFields(String dialect) {
    Person kim = open(Appearance.DESK);
    hands.switchTo(dialect);
    String name = "Gemini by " + dialect;
    hands.say("/newspace Vega by " + dialect);
    hands.consent();
    hands.choose("Create a space Create a space with a form");
    Locator form = hands.dialog();
    hands.button("Create").click();
    assertThat(form.locator("p.text")).containsText(EnglishTexts.COMMAND.nameMissing());

    form.getByRole(AriaRole.TEXTBOX).first().fill(name);
    form.getByRole(AriaRole.TEXTBOX).nth(1).fill("Twins in orbit");
    form.getByRole(AriaRole.TEXTBOX).nth(2).fill("Be kind.\nTwo at a time.");
    form.getByLabel("Chiara Conti").check();
    pass("form-" + dialect);
    hands.button("Create").click();

    assertThat(hands.dialog()).hasCount(0);
    assertThat(hands.last()).containsText(EnglishTexts.COMMAND.created());
    assertThat(spacesOf(kim)).contains(name);
    hands.link(name).click();
    assertThat(page.locator(".intro.made")).containsText("Twins in orbit");
    assertThat(page.locator(".intro.made")).containsText("Two at a time.");
    assertThat(page.locator(".intro.made")).containsText("Chiara Conti");
    pass("made-" + dialect);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Classic", "Add-on"})
  void newSpaceIsSharedAndStandsOnHomeTab(String dialect) {
    open(Appearance.DESK);
    hands.switchTo(dialect);
    String name = "Soyuz by " + dialect;
    hands.link("Launch team").click();
    hands.say("/newspace " + name);
    hands.consent();
    assertThat(hands.last()).containsText("Only visible to you");

    hands.button(EnglishTexts.COMMAND.share()).click();

    assertThat(hands.last()).containsText("Everyone here sees this");
    assertThat(hands.last()).containsText(name);
    pass("share-" + dialect);
    hands.link("NewSpace").click();
    hands.button("Home").click();
    assertThat(page.locator("main")).containsText(name);
    pass("real-home-" + dialect);
  }

  @Test
  void otherCommandsRenderWithoutViolations() {
    Person kim = open(Appearance.PHONE);
    hands.say("/help");
    pass("help");
    hands.say("/spaces");
    assertThat(hands.last()).containsText(EnglishTexts.COMMAND.spaces());
    hands.say("/newspace");
    pass("usage");
    hands.say("/newspace Vostok of " + kim.id());
    hands.consent();
    assertThat(hands.last()).containsText(EnglishTexts.COMMAND.created());
    hands.say("/spaces");
    assertThat(hands.last()).containsText("Vostok of");
    pass("spaces");
    hands.say("/disconnect");
    pass("disconnect");
  }

  /** Nothing that the app sends is left out, or would be refused. */
  private void pass(String picture) {
    assertThat(page.locator(".undrawn, .breaches")).hasCount(0);
    PageInspection.pass(page, picture);
  }

  private List<String> spacesOf(Person person) {
    return playground.google().spaces().stream()
        .filter(space -> space.creator().equals(person))
        .map(SpaceResource::displayName)
        .toList();
  }
}
