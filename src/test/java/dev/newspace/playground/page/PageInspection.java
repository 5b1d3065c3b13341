package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page as those who need it accessible do, and takes its picture. */
final class PageInspection {

  static final Path PICTURES = Path.of("target", "playground-pictures");

  private PageInspection() {}

  /** Nothing that axe knows of is in anybody's way, and nothing is wider than the screen. */
  static void pass(Page page, String picture) {
    shoot(page, picture);
    // A colour that the app chose is the app's affair. No frame is of another origin: axe needs no
    // page of its own to look at this one.
    List<Rule> violations =
        new AxeBuilder(page).setLegacyMode(true).exclude("font").analyze().getViolations();
    assertThat(violations.stream().map(rule -> rule.getId() + ": " + rule.getNodes()).toList())
        .as(picture)
        .isEmpty();
    assertThat(overflow(page)).as(picture + " is wider than the screen").isEqualTo(0);
  }

  static Path shoot(Page page, String picture) {
    Path file = PICTURES.resolve(picture + ".png");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
    return file;
  }

  private static Object overflow(Page page) {
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }
}
