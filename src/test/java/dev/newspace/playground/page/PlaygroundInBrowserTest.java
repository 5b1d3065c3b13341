package dev.newspace.playground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.newspace.playground.Json;
import dev.newspace.testing.EnglishTexts;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaygroundInBrowserTest extends FakeAppTest {

  @RegisterExtension static final Windows WINDOWS = new Windows();

  private Page page;
  private PlaygroundPage hands;

  @BeforeEach
  void begin() {
    open(Appearance.DESK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Classic", "Add-on"})
  void keyboardAndConsentLeadToNewSpace(String dialect) {
    hands.switchTo(dialect);
    assertThat(hands.composer()).isFocused();
    page.keyboard().type("/n");
    assertThat(option("/newspace")).isVisible();
    page.keyboard().press("Enter");
    page.keyboard().type("Project Apollo");
    page.keyboard().press("Enter");

    hands.authorize();
    assertThat(page.getByLabel("Ann Archer")).isChecked();
    hands.button("Allow").click();

    assertThat(page.getByText("Your space is ready")).isVisible();
    assertThat(hands.link(EnglishTexts.COMMAND.authorizeButton())).hasCount(0);
    hands.link(EnglishTexts.COMMAND.openSpace()).click();
    assertThat(hands.heading("Welcome to Project Apollo")).isVisible();
  }

  @Test
  void menuOffersCommandsAfterSlashAndPeopleAfterAt() {
    hands.composer().focus();
    page.keyboard().type("/");
    assertThat(option("/help")).isVisible();
    page.keyboard().press("Escape");
    assertThat(option("/help")).isHidden();
    hands.composer().fill("");
    page.keyboard().type("/newspace Apollo @chi");
    page.keyboard().press("Tab");
    assertThat(hands.composer()).hasValue("/newspace Apollo @Chiara Conti ");
  }

  @Test
  void exchangeOpensToItsJson() {
    hands.composer().fill("/help");
    page.keyboard().press("Enter");
    page.locator("#exchanges summary").first().click();
    assertThat(page.locator(".exchange")).containsText("\"commandId\": \"4\"");
    assertThat(page.locator(".exchange")).containsText("Authorization: Bearer ••••••");
  }

  @Test
  void exchangeStaysOpenWhenAnswerArrives() {
    CountDownLatch release = new CountDownLatch(1);
    app.answers(
        event -> {
          PlaygroundTest.await(release);
          return FakeApp.text("Here at last");
        });
    hands.composer().fill("/help");
    page.keyboard().press("Enter");
    page.locator("#exchanges .wait summary").click();
    assertThat(page.locator(".exchange")).containsText("No JSON");
    release.countDown();
    assertThat(page.locator(".exchange")).containsText("Here at last");
  }

  @Test
  void pageFollowsAnotherPageLive() {
    Page second = page.context().newPage();
    second.navigate(playground.url());
    hands.composer().fill("/help");
    page.keyboard().press("Enter");
    assertThat(second.getByText("Create a space by typing its name")).isVisible();
  }

  @Test
  void pageReportsLostPlaygroundAndReconnects() {
    WINDOWS.tolerates("net::ERR_");
    hands.say("/help");
    JsonNode memory = Json.read(playground.memory().toString());
    int port = URI.create(playground.url()).getPort();
    playground.close();
    assertThat(page.getByText("The playground does not answer")).isVisible();
    playground = Playground.start(port, app.url());
    playground.remember(memory);
    assertThat(page.getByText("The playground does not answer")).isHidden();
    hands.say("/help");
    assertThat(hands.entries()).hasCount(4);
  }

  @Test
  void pageFitsPhoneScreen() {
    open(Appearance.PHONE_AT_NIGHT);
    hands.composer().fill("/help");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Show an example")).isVisible();
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).isEqualTo(0);
  }

  private void open(Appearance look) {
    page = WINDOWS.open(playground.url(), look);
    hands = new PlaygroundPage(page);
  }

  private Locator option(String text) {
    return page.getByRole(AriaRole.OPTION, PlaygroundPage.named(text));
  }
}
