package dev.newspace.playground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.newspace.testing.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DialogInBrowserTest {

  private static final Path PICTURES = Path.of("target", "playground-pictures");
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
    app.answers(FakeForm::opened);
    open(1280, 800, ColorScheme.LIGHT);
  }

  @AfterEach
  void stop() {
    page.context().close();
    playground.close();
    app.close();
  }

  @Test
  void aDialogIsFilledInAndSentByKeyboardAlone() {
    page.getByLabel("Quick commands").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Name", exactly())).isFocused();
    shoot("dialog");
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type("Project Gemini");
    page.getByLabel("Colour").selectOption("blue");
    page.getByLabel("Rockets").check();
    page.getByRole(AriaRole.SWITCH, name("Open it at once")).check();
    app.answers(event -> FakeApp.text("Got it"));
    page.getByLabel("Name", exactly()).press("Enter");

    assertThat(page.getByText("Got it")).isVisible();
    assertThat(page.locator("dialog")).hasCount(0);
    JsonNode inputs = app.events().get(1).at("/common/formInputs");
    assertThat(inputs.at("/name/stringInputs/value/0").asText()).isEqualTo("Project Gemini");
    assertThat(inputs.at("/colour/stringInputs/value/0").asText()).isEqualTo("blue");
    assertThat(inputs.at("/topics/stringInputs/value/0").asText()).isEqualTo("r");
    assertThat(inputs.at("/open/stringInputs/value/0").asText()).isEqualTo("yes");
    assertThat(inputs.at("/people/stringInputs/value/0").asText())
        .isEqualTo("users/104000000000000000002");
    assertThat(complaints).isEmpty();
  }

  @Test
  void escapeClosesADialog() {
    choose();
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).hasCount(0);
  }

  @Test
  void aDialogTakesNoMorePeopleThanItSays() {
    choose();
    page.getByRole(AriaRole.CHECKBOX, name("Chiara Conti")).check();
    assertThat(page.getByRole(AriaRole.CHECKBOX, name("Ann Archer"))).isDisabled();
    page.getByRole(AriaRole.CHECKBOX, name("Chiara Conti")).uncheck();
    assertThat(page.getByRole(AriaRole.CHECKBOX, name("Ann Archer"))).isEnabled();
  }

  @Test
  void onAPhoneAndInTheDarkADialogFitsTheScreen() {
    page.context().close();
    open(360, 740, ColorScheme.DARK);
    choose();
    shoot("dialog-phone");
    Object overflow =
        page.evaluate(
            "document.querySelector('dialog').scrollWidth - document.querySelector('dialog').clientWidth");
    assertThat(overflow).isEqualTo(0);
    assertThat(page.getByRole(AriaRole.BUTTON, name("Create").setExact(true))).isInViewport();
  }

  private void choose() {
    page.getByLabel("Quick commands").click();
    page.getByRole(AriaRole.BUTTON, name("Create a space")).click();
    assertThat(page.locator("dialog")).isVisible();
  }

  private void open(int width, int height, ColorScheme scheme) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme);
    page = chromium.browser().newContext(options).newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate(playground.url());
  }

  private void shoot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  private static Page.GetByRoleOptions name(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
