package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.newspace.context.Languages;
import dev.newspace.database.Database;
import dev.newspace.oauth.consent.ConsentFlow.Outcome;
import dev.newspace.testing.Chromium;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.vault.JsonVault;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of a consent, as people see it: with JavaScript off, on a phone, in the dark. */
@QuarkusTest
class ConsentPagesInBrowserTest extends FrontDoorTest {
  private static final int PHONE = 320;
  private static final int DESKTOP = 1280;
  private static final int HEIGHT = 640;
  private static final Path PICTURES = Path.of("target", "pages");

  private static Chromium chromium;

  @Inject Database database;
  @Inject JsonVault sealed;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private ConsentVisits visits;
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
  void visit() {
    visits = new ConsentVisits(app, google, database, sealed);
  }

  @AfterEach
  void leave() {
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource
  void outcomePageIsAccessible(Outcome outcome) {
    Locale language =
        Languages.SPOKEN.get(List.of(Outcome.values()).indexOf(outcome) % Languages.SPOKEN.size());
    open(visits.to(outcome), language);
    assertThatEverybodyCanReadIt(outcome.name());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void pageUsesBrowserLanguage(Locale language) {
    open(visits.to(Outcome.REFUSED), language);
    String heading = page.locator("h1").textContent();
    assertThat(page.title()).isEqualTo(heading + " – NewSpace");
  }

  private static Stream<Locale> languages() {
    return Languages.SPOKEN.stream();
  }

  @Test
  void createdSpacePageHasOneFocusableLink() {
    open(visits.toSpace("W".repeat(120) + " <i>"), Locale.ENGLISH);
    assertThat(page.locator("main a").count()).isEqualTo(1);
    assertThat(page.locator("main a").getAttribute("href")).startsWith("http");
    page.keyboard().press("Tab");
    assertThat(page.locator("main a:focus").count()).isEqualTo(1);
    assertThatEverybodyCanReadIt("space");
  }

  @Test
  void creationFailurePageIsAccessible() {
    URI back = visits.toSpace("Apollo");
    google.faults().next("spaces.create").answers(403);
    open(back, Locale.FRENCH);
    assertThatEverybodyCanReadIt("refused-space");
  }

  @Test
  void internalErrorPageIsAccessible() {
    URI back = visits.to(Outcome.REFUSED);
    database.update("alter table consent_state rename to away");
    try {
      open(back, Locale.GERMAN);
    } finally {
      database.update("alter table away rename to consent_state");
    }
    assertThatEverybodyCanReadIt("broken");
  }

  private void open(URI stop, Locale language) {
    BrowserContext context =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setJavaScriptEnabled(false)
                    .setLocale(language.toLanguageTag()));
    app.browser()
        .cookies()
        .forEach(
            (name, value) ->
                context.addCookies(
                    List.of(
                        new Cookie(name, value)
                            .setDomain(root.getHost())
                            .setPath("/")
                            .setSecure(true))));
    page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onRequest(request -> requests.add(request.url()));
    Response response =
        page.navigate(root.resolve(stop.getRawPath() + "?" + stop.getRawQuery()).toString());
    assertThatNothingIsLeftToChance(response.headers());
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.toLanguageTag());
  }

  private static void assertThatNothingIsLeftToChance(Map<String, String> headers) {
    assertThat(headers)
        .containsEntry("cache-control", "no-store")
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("x-frame-options", "DENY")
        .containsEntry("referrer-policy", "no-referrer");
    assertThat(headers.get("content-security-policy"))
        .startsWith("default-src 'none'; ")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe", "script-src");
  }

  private void assertThatEverybodyCanReadIt(String name) {
    assertThat(page.locator("script, [style], iframe, img, form").count()).isZero();
    assertThat(page.locator("h1").count()).isEqualTo(1);
    assertThat(requests).hasSize(1);
    assertThat(complaints).allMatch(text -> text.contains("the server responded with a status of"));
    try (BrowserContext scripted = chromium.browser().newContext()) {
      Page copy = scripted.newPage();
      copy.setContent(page.content());
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        for (int width : new int[] {PHONE, DESKTOP}) {
          show(page, scheme, width);
          page.screenshot(
              new ScreenshotOptions().setPath(PICTURES.resolve(name + scheme + width + ".png")));
          show(copy, scheme, width);
          assertThatItFits(copy, width);
        }
        // Colours go by the scheme: one width each shows all that axe can find.
        show(copy, scheme, scheme == ColorScheme.LIGHT ? PHONE : DESKTOP);
        assertThatAxeFindsNothing(copy);
      }
    }
  }

  private static void show(Page page, ColorScheme scheme, int width) {
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, HEIGHT);
  }

  /** A script, like axe, which is why they look at a copy. */
  private static void assertThatItFits(Page copy, int width) {
    assertThat((int) copy.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  private static void assertThatAxeFindsNothing(Page copy) {
    assertThat(new AxeBuilder(copy).setLegacyMode(true).analyze().getViolations())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }
}
