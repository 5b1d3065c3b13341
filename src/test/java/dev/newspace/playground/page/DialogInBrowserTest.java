package dev.newspace.playground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DialogInBrowserTest extends FakeAppTest {

  @RegisterExtension static final Windows WINDOWS = new Windows();

  private Page page;
  private PlaygroundPage hands;

  @BeforeEach
  void begin() {
    app.answers(FakeForm::opened);
    open(Appearance.DESK);
  }

  @Test
  void dialogCanBeSubmittedByKeyboardAlone() {
    page.getByLabel("Quick commands").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Name", exactly())).isFocused();
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type("Project Gemini");
    page.getByLabel("Colour").selectOption("blue");
    page.getByLabel("Rockets").check();
    page.getByRole(AriaRole.SWITCH, PlaygroundPage.named("Open it at once")).check();
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
  }

  @Test
  void dialogClosesOnEscape() {
    choose();
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).hasCount(0);
  }

  @Test
  void dialogOpenAtPageLoadClosesWithoutResidue() {
    choose();
    page.reload();
    assertThat(hands.dialog()).isVisible();
    page.keyboard().press("Escape");
    assertThat(hands.dialog()).hasCount(0);
    hands.link("Launch team").click();
    assertThat(hands.heading("Launch team")).isVisible();
  }

  @Test
  void dialogLimitsNumberOfPeople() {
    choose();
    page.getByRole(AriaRole.CHECKBOX, PlaygroundPage.named("Chiara Conti")).check();
    assertThat(page.getByRole(AriaRole.CHECKBOX, PlaygroundPage.named("Ann Archer"))).isDisabled();
    page.getByRole(AriaRole.CHECKBOX, PlaygroundPage.named("Chiara Conti")).uncheck();
    assertThat(page.getByRole(AriaRole.CHECKBOX, PlaygroundPage.named("Ann Archer"))).isEnabled();
  }

  @Test
  void dialogFitsPhoneScreenInDarkMode() {
    open(Appearance.PHONE_AT_NIGHT);
    choose();
    Object overflow =
        page.evaluate(
            "document.querySelector('dialog').scrollWidth - document.querySelector('dialog').clientWidth");
    assertThat(overflow).isEqualTo(0);
    assertThat(hands.button("Create")).isInViewport();
  }

  private void choose() {
    hands.choose("Create a space Create a space with a form");
    assertThat(hands.dialog()).isVisible();
  }

  private void open(Appearance look) {
    page = WINDOWS.open(playground.url(), look);
    hands = new PlaygroundPage(page);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
