package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium of this machine, for the tests of a class; nothing is downloaded. What a test opens
 * is closed after it, and a page that complained on its console fails it.
 *
 * <p>A test without a Chromium is skipped, but fails where {@code CI} is {@code true}.
 */
final class Chromium implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {

  private static final Path PROGRAM =
      Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
  private static final List<String> QUIETLY =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final List<BrowserContext> open = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> tolerated = new ArrayList<>();
  private Playwright playwright;
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!"true".equals(System.getenv("CI"))) {
      Assumptions.assumeTrue(
          Files.isExecutable(PROGRAM),
          PROGRAM + " is missing. Install it (apt-get install chromium) or name it in CHROMIUM.");
    }
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(QUIETLY));
  }

  /** A window on a desk, in the light. */
  Page open(String address) {
    return open(address, Look.DESK);
  }

  /** A window of its own, which nobody has used before. */
  Page open(String address, Look look) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(look.width, look.height)
                .setColorScheme(look.scheme));
    open.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate(address);
    return page;
  }

  /** The console may complain of this in the test that runs. */
  void tolerates(String complaint) {
    tolerated.add(complaint);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    List<String> heard =
        complaints.stream()
            .filter(complaint -> tolerated.stream().noneMatch(complaint::contains))
            .toList();
    if (context.getExecutionException().isPresent()) {
      String test = context.getRequiredTestMethod().getName();
      open.forEach(
          window -> window.pages().forEach(page -> Inspection.shoot(page, "failed-" + test)));
    }
    open.forEach(BrowserContext::close);
    open.clear();
    complaints.clear();
    tolerated.clear();
    assertThat(heard).as("what the console said").isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }
}
