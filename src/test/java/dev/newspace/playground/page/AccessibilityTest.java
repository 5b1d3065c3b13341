package dev.newspace.playground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.newspace.playground.Json;
import dev.newspace.playground.people.People;
import dev.newspace.testing.EnglishTexts;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody can use the page: by axe, at a desk and on a phone, by day and by night. */
class AccessibilityTest extends FakeAppTest {

  @RegisterExtension static final Windows WINDOWS = new Windows();

  private Appearance look;
  private Page page;
  private PlaygroundPage hands;

  @ParameterizedTest
  @EnumSource
  void conversationAndExchangesAreAccessible(Appearance from) {
    open(from);
    pass("empty");
    hands.say(EnglishTexts.COMMAND.helpNewspaceExample());
    hands.consent();
    assertThat(page.getByText("Your space is ready")).isVisible();
    page.locator("details.situations summary").click();
    page.locator("#exchanges summary").first().click();
    assertThat(page.locator(".exchange")).isVisible();
    pass("conversation");
    hands.link(EnglishTexts.COMMAND.openSpace()).click();
    assertThat(hands.heading("Welcome to Project Apollo")).isVisible();
    pass("space");
  }

  @ParameterizedTest
  @EnumSource(names = {"DESK", "PHONE_AT_NIGHT"})
  void menusAreAccessible(Appearance from) {
    open(from);
    hands.composer().fill("/");
    assertThat(page.locator("#menu")).isVisible();
    pass("menu");
    hands.composer().fill("");
    page.getByLabel("Quick commands").click();
    pass("quick");
  }

  @ParameterizedTest
  @EnumSource(names = {"DESK", "PHONE_AT_NIGHT"})
  void dialogIsAccessible(Appearance from) {
    open(from);
    app.answers(FakeForm::opened);
    hands.choose("Create a space Create a space with a form");
    assertThat(hands.dialog()).isVisible();
    pass("dialog");
  }

  @ParameterizedTest
  @EnumSource(names = {"DESK", "PHONE_AT_NIGHT"})
  void widgetsAndRejectedAnswersAreAccessible(Appearance from) {
    open(from);
    app.answers(event -> Json.read(FakeForm.ALL_WIDGETS));
    hands.say("/help");
    page.locator("details.more summary").click();
    pass("widgets");
    app.answers(event -> FakeApp.text("x").put("txet", "y"));
    hands.say("/help");
    assertThat(page.locator(".breaches")).isVisible();
    app.answers(event -> null);
    hands.say("/help");
    pass("refused");
  }

  @ParameterizedTest
  @EnumSource(names = {"DESK", "PHONE_AT_NIGHT"})
  void clicksWithoutAddressAreAccessible(Appearance from) {
    open(from);
    hands.switchTo("Add-on");
    app.answers(event -> FakeApp.posted(UnsentTest.message()));
    hands.say("/help");
    hands.button("Go").click();
    assertThat(hands.last()).containsText("no address to send this click to");
    pass("clicks");
    app.answers(event -> FakeForm.opened(event, UnsentTest.CARD));
    hands.choose("Create a space Create a space with a form");
    hands.dialog().getByText("Go", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(hands.dialog()).containsText("no address to send this click to");
    pass("dialog-clicks");
  }

  @ParameterizedTest
  @EnumSource(names = {"DESK", "PHONE_AT_NIGHT"})
  void sharedSpaceIsAccessible(Appearance from) {
    open(from);
    hands.link("Launch team").click();
    app.answers(
        event -> {
          ObjectNode message = FakeApp.text("For Ann alone");
          message.putObject("privateMessageViewer").put("name", People.ANN.name());
          return message;
        });
    hands.say("/help");
    assertThat(hands.last()).containsText("Only visible to you");
    app.answers(event -> Json.read(FakeForm.ALL_WIDGETS));
    hands.say("@NewSpace hello");
    assertThat(hands.last()).containsText("Everyone here sees this");
    app.answers(event -> FakeApp.text("Hello, all of you"));
    hands.say("@NewSpace hello");
    assertThat(hands.last()).not().containsText("Only visible to you");
    pass("shared");
  }

  @ParameterizedTest
  @EnumSource(names = {"DESK", "PHONE_AT_NIGHT"})
  void homeTabIsAccessible(Appearance from) {
    open(from);
    app.answers(event -> Json.object());
    hands.button("Home").click();
    assertThat(page.getByText("NewSpace has no home")).isVisible();
    pass("home-none");
    ObjectNode pushed = Json.object();
    pushed
        .putObject("action")
        .putArray("navigations")
        .addObject()
        .set("pushCard", Json.read(FakeForm.CARD));
    app.answers(event -> pushed);
    hands.button("Home").click();
    assertThat(page.locator(".home .card")).isVisible();
    pass("home");
    hands.link("Chat").click();
    assertThat(hands.composer()).isVisible();
  }

  @ParameterizedTest
  @EnumSource(names = {"DESK", "PHONE_AT_NIGHT"})
  void consentPagesAreAccessible(Appearance from) {
    open(from);
    hands.say(EnglishTexts.COMMAND.helpNewspaceExample());
    hands.authorize();
    pass("consent");
    WINDOWS.tolerates("400 (Bad Request)");
    page.navigate(page.url().replace("client_id=", "client_id=nobody"));
    pass("blocked");
  }

  private void open(Appearance from) {
    look = from;
    page = WINDOWS.open(playground.url(), from);
    hands = new PlaygroundPage(page);
  }

  private void pass(String picture) {
    PageInspection.pass(page, picture + "-" + look.name().toLowerCase(Locale.ROOT));
  }
}
