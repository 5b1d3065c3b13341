package dev.newspace.playground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.newspace.testing.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaygroundInBrowserTest {

  private static Chromium chromium;

  private final List<String> complaints = new ArrayList<>();
  private FakeApp app;
  private Playground playground;
  private Page page;

  @BeforeAll
  static void startBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void start() throws Exception {
    app = new FakeApp();
    playground = Playground.start(0, app.url());
    app.speaksTo(playground.google());
    open(1280, 800);
  }

  @AfterEach
  void stop() {
    page.context().close();
    playground.close();
    app.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Classic", "Add-on"})
  void fromTypingToTheNewSpaceByKeyboardAndConsent(String dialect) {
    switchTo(dialect);
    assertThat(composer()).isFocused();
    page.keyboard().type("/n");
    assertThat(option("/newspace")).isVisible();
    page.keyboard().press("Enter");
    page.keyboard().type("Project Apollo");
    page.keyboard().press("Enter");

    page.getByRole(AriaRole.LINK, name("Authorize")).click();
    assertThat(page.getByLabel("Ann Archer")).isChecked();
    page.getByRole(AriaRole.BUTTON, button("Allow")).click();

    assertThat(page.getByText("Your space is ready")).isVisible();
    assertThat(page.getByRole(AriaRole.LINK, name("Authorize"))).hasCount(0);
    page.getByRole(AriaRole.LINK, name("Open space")).click();
    assertThat(page.getByRole(AriaRole.HEADING, name("Welcome to Project Apollo"))).isVisible();
    assertThat(complaints).isEmpty();
  }

  @Test
  void theMenuOffersCommandsBehindASlashAndPeopleBehindAnAt() {
    composer().focus();
    page.keyboard().type("/");
    assertThat(option("/help")).isVisible();
    page.keyboard().press("Escape");
    assertThat(option("/help")).isHidden();
    composer().fill("");
    page.keyboard().type("/newspace Apollo @chi");
    page.keyboard().press("Tab");
    assertThat(composer()).hasValue("/newspace Apollo @Chiara Conti ");
  }

  @Test
  void whatGoesOnBeneathOpensToItsJson() {
    composer().fill("/help");
    page.keyboard().press("Enter");
    page.locator("#exchanges summary").first().click();
    assertThat(page.locator(".exchange")).containsText("\"commandId\": \"4\"");
    assertThat(page.locator(".exchange")).containsText("Authorization: Bearer ••••••");
  }

  @Test
  void aLineThatIsReadStaysOpenWhenItsAnswerComes() {
    CountDownLatch release = new CountDownLatch(1);
    app.answers(
        event -> {
          PlaygroundTest.await(release);
          return FakeApp.text("Here at last");
        });
    composer().fill("/help");
    page.keyboard().press("Enter");
    page.locator("#exchanges .wait summary").click();
    assertThat(page.locator(".exchange")).containsText("No JSON");
    release.countDown();
    assertThat(page.locator(".exchange")).containsText("Here at last");
  }

  @Test
  void aSecondPageHearsOfWhatHappensInTheFirst() {
    Page second = page.context().newPage();
    second.navigate(playground.url());
    composer().fill("/help");
    page.keyboard().press("Enter");
    assertThat(second.getByText("Make a space by typing its name")).isVisible();
  }

  @Test
  void onAPhoneNothingIsWiderThanTheScreen() {
    page.context().close();
    open(360, 740);
    composer().fill("/help");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Show an example")).isVisible();
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).isEqualTo(0);
  }

  private void switchTo(String dialect) {
    Locator radio = page.getByLabel(dialect);
    if (!radio.isChecked()) {
      page.getByText(dialect).click();
      page.waitForURL(url -> url.contains("dialect="));
    }
    assertThat(radio).isChecked();
  }

  private void open(int width, int height) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setViewportSize(width, height);
    page = chromium.browser().newContext(options).newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate(playground.url());
  }

  private Locator composer() {
    return page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true));
  }

  private Locator option(String text) {
    return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(text));
  }

  private static Page.GetByRoleOptions name(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions button(String name) {
    return name(name).setExact(true);
  }
}
