package dev.newspace.playground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.newspace.testing.EnglishTexts;

/** Somebody at the playground's page, who finds things by their names. */
record PlaygroundPage(Page page) {

  Locator composer() {
    return page.getByRole(AriaRole.COMBOBOX, named("Message"));
  }

  /** Types a line and waits for what comes of it. */
  void say(String line) {
    int before = entries().count();
    composer().fill(line);
    page.keyboard().press("Enter");
    assertThat(entries()).hasCount(before + 2);
    assertThat(page.locator(".waiting")).hasCount(0);
  }

  void switchTo(String dialect) {
    Locator radio = page.getByLabel(dialect);
    if (!radio.isChecked()) {
      page.locator(".segments").getByText(dialect).click();
      page.waitForURL(url -> url.contains("dialect="));
    }
    assertThat(radio).isChecked();
  }

  void choose(String quickCommand) {
    page.getByLabel("Quick commands").click();
    button(quickCommand).click();
  }

  /** Goes to the consent page. */
  void authorize() {
    link(EnglishTexts.COMMAND.authorizeButton()).last().click();
    assertThat(button("Allow")).isVisible();
  }

  /** Gives the consent that is asked for last. */
  void consent() {
    authorize();
    button("Allow").click();
  }

  /** Makes a situation happen by the one click that it takes. */
  void makeItFail(String situation) {
    Locator panel = page.locator("details.situations");
    if (panel.getAttribute("open") == null) {
      panel.locator("summary").click();
    }
    button(situation).click();
  }

  Locator entries() {
    return page.locator("#entries > li:not(.waiting)");
  }

  /** What was said last. */
  Locator last() {
    return entries().last();
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, named(name).setExact(true));
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, named(name));
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
