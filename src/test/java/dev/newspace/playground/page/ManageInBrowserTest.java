package dev.newspace.playground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.newspace.command.CommandTexts;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.EnglishTexts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** What a person does with a space that is there, and what the playground shows of it. */
@QuarkusTest
@TestProfile(BesideAPlayground.class)
class ManageInBrowserTest extends RealAppTest {

  private static final CommandTexts TEXTS = EnglishTexts.COMMAND;

  private String chat;

  @Test
  void spaceIsFilledRenamedListedAndDeleted() {
    Person kim = open(Appearance.DESK);
    created("Add-on", "Vega");

    manage(TEXTS.addPeople());
    hands.dialog().getByLabel("Ben Okafor").check();
    hands.dialog().getByLabel(TEXTS.emails()).fill(People.HANA.email());
    pass("manage-people");
    submit(TEXTS.add(), TEXTS.peopleAdded());
    hands.link("Vega").click();
    assertThat(page.locator(".intro.made")).containsText("Ben Okafor");
    assertThat(page.locator(".intro.made")).containsText("Invited");
    assertThat(page.locator(".intro.made")).containsText("Hana Mori");

    page.navigate(chat);
    manage(TEXTS.postMessage());
    hands.dialog().getByLabel(TEXTS.yourMessage()).fill("Welcome, *crew*");
    submit(TEXTS.post(), TEXTS.messagePosted());
    open(People.BEN, Appearance.DESK);
    hands.link("Vega").click();
    assertThat(hands.last()).containsText(kim.displayName() + " via NewSpace");
    assertThat(hands.last()).containsText("Welcome, crew");
    pass("manage-posted");

    page.navigate(chat);
    manage(TEXTS.edit());
    hands.dialog().getByRole(AriaRole.TEXTBOX).first().fill("Altair");
    submit(TEXTS.save(), TEXTS.spaceEdited());
    assertThat(hands.link("Altair")).isVisible();
    assertThat(hands.link("Vega")).hasCount(0);
    hands.say("/spaces");
    int before = hands.entries().count();
    hands.button(TEXTS.allSpaces()).last().click();
    assertThat(hands.entries()).hasCount(before + 1);
    assertThat(hands.last()).containsText("Altair");
    pass("manage-list");

    delete();
    assertThat(hands.link("Altair")).hasCount(0);
  }

  @Test
  void appIsAddedAndSpaceDeletedInTheOtherFormat() {
    open(Appearance.DESK);
    created("Classic", "Deneb");

    manage(TEXTS.addApp());
    consentAnd(hands.dialog(), TEXTS.appAdded());
    hands.link("Deneb").click();
    hands.say("/help");
    assertThat(hands.last()).containsText("Only visible to you");
    page.navigate(chat);
    delete();

    assertThat(hands.link("Deneb")).hasCount(0);
  }

  private void created(String dialect, String name) {
    hands.switchTo(dialect);
    hands.say("/newspace " + name);
    hands.consent();
    assertThat(hands.last()).containsText(TEXTS.created());
    chat = page.url();
  }

  /** Opens the dialog of the newest space, and from there what a button leads to. */
  private void manage(String button) {
    hands.button(TEXTS.manage()).first().click();
    hands.button(button).click();
  }

  /** Sends the form, and consents to what is asked for in its place. */
  private void submit(String button, String done) {
    int before = hands.entries().count();
    hands.button(button).click();
    assertThat(hands.entries()).hasCount(before + 1);
    consentAnd(hands.last(), done);
  }

  private void delete() {
    manage(TEXTS.deleteSpace());
    assertThat(hands.dialog()).containsText(TEXTS.deleteAsked());
    hands.button(TEXTS.deleteForGood()).click();
    consentAnd(hands.dialog(), TEXTS.spaceDeleted());
  }

  /** Consents in a window beside the chat, where what waited is then done. */
  private void consentAnd(Locator asked, String done) {
    assertThat(asked).containsText(TEXTS.authorizeMore());
    Page beside = page.waitForPopup(() -> hands.link(TEXTS.authorizeButton()).last().click());
    new PlaygroundPage(beside).button("Allow").click();
    assertThat(beside.locator("body")).containsText(done);
    beside.close();
    if (hands.dialog().count() > 0) {
      page.keyboard().press("Escape");
      assertThat(hands.dialog()).hasCount(0);
    }
  }

  private void pass(String picture) {
    assertThat(page.locator(".undrawn, .breaches")).hasCount(0);
    PageInspection.pass(page, picture);
  }
}
