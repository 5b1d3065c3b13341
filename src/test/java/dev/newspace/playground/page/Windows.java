package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.newspace.testing.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The windows that the tests of a class open in Chromium. What a test opens is closed after it, and
 * a page that complained on its console fails it.
 */
final class Windows implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {

  private final List<BrowserContext> open = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> tolerated = new ArrayList<>();
  private Chromium chromium;

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium = Chromium.start();
  }

  /** A window on a desk, in the light. */
  Page open(String address) {
    return open(address, Appearance.DESK);
  }

  /** A window of its own, which nobody has used before. */
  Page open(String address, Appearance look) {
    BrowserContext context =
        chromium
            .browser()
            .newContext(
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
          window -> window.pages().forEach(page -> PageInspection.shoot(page, "failed-" + test)));
    }
    open.forEach(BrowserContext::close);
    open.clear();
    complaints.clear();
    tolerated.clear();
    assertThat(heard).as("what the console said").isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (chromium != null) {
      chromium.close();
    }
  }
}
