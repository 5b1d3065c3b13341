package dev.newspace.playground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page without a mouse. */
class KeyboardInBrowserTest extends FakeAppTest {

  private static final String FOCUSED =
      "(e => e.getAttribute('aria-label') || e.name || e.textContent.trim())(document.activeElement)";

  @RegisterExtension static final Windows WINDOWS = new Windows();

  private Page page;
  private PlaygroundPage hands;

  @BeforeEach
  void open() {
    page = WINDOWS.open(playground.url());
    hands = new PlaygroundPage(page);
  }

  @Test
  void tabKeyFollowsReadingOrder() {
    page.locator(".brand").focus();
    List<String> order = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      page.keyboard().press("Tab");
      order.add((String) page.evaluate(FOCUSED));
    }
    assertThat(order)
        .containsSubsequence(
            "as",
            "dialect",
            "language",
            "NNewSpace",
            "LLaunch team",
            "BBen Okafor",
            "app",
            "Home",
            "Chat",
            "Conversation",
            "line",
            "Quick commands",
            "line",
            "Send",
            "Make it fail");
  }

  @Test
  void skipLinkLeadsToComposer() {
    page.locator(".brand").focus();
    page.keyboard().press("Shift+Tab");
    assertThat(page.getByText("Skip to the composer")).isFocused();
    assertThat(page.getByText("Skip to the composer")).isInViewport();
    page.keyboard().press("Enter");
    page.keyboard().type("/help");
    assertThat(hands.composer()).hasValue("/help");
  }

  @Test
  void commandMenuObeysArrowsEnterAndEscape() {
    hands.composer().focus();
    page.keyboard().type("/");
    assertThat(picked()).containsText("/newspace");
    page.keyboard().press("ArrowDown");
    assertThat(picked()).containsText("/spaces");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("ArrowUp");
    assertThat(picked()).containsText("/help");
    assertThat(hands.composer()).hasAttribute("aria-activedescendant", picked().getAttribute("id"));
    page.keyboard().press("Escape");
    assertThat(picked()).isHidden();
    assertThat(hands.composer()).hasValue("/");
    page.keyboard().press("Backspace");
    page.keyboard().type("/h");
    page.keyboard().press("Enter");
    assertThat(hands.composer()).hasValue("/help ");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Show an example")).isVisible();
  }

  @Test
  void exchangeCanBeOpenedCopiedAndResent() {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    hands.say("/help");
    page.locator("#exchanges summary").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".exchange")).isVisible();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator(".copy").first()).hasText("Copied");
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .contains("POST ", "\"commandId\": \"4\"")
        .doesNotContain("eyJ");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(hands.entries()).hasCount(3);
    assertThat(app.events()).hasSize(2);
  }

  @Test
  void failureScenarioLinkStartsOnEnter() {
    page.navigate(playground.url() + "/?situation=forged-caller");
    Locator begin = page.getByRole(AriaRole.BUTTON, PlaygroundPage.named("Try it"));
    begin.focus();
    page.keyboard().press("Enter");
    assertThat(page.getByText("/help (forged)")).isVisible();
  }

  private Locator picked() {
    return page.locator("[role=option][aria-selected=true]");
  }
}
