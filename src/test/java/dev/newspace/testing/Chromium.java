package dev.newspace.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine; nothing is downloaded. The one without windows needs half the
 * processor time, so it goes before the other, and the one in {@code CHROMIUM} before both.
 */
public final class Chromium implements AutoCloseable {

  private static final Path PROGRAM =
      Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
          .filter(Objects::nonNull)
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst()
          .orElse(null);

  private static final String MISSING =
      "There is no Chromium. Install it (apt-get install chromium-headless-shell), or name it in"
          + " CHROMIUM.";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Starts it. A test without one is skipped, but fails where {@code CI} is {@code true}. */
  public static Chromium start() {
    if (!"true".equals(System.getenv("CI"))) {
      Assumptions.assumeTrue(PROGRAM != null, MISSING);
    }
    return new Chromium(Objects.requireNonNull(PROGRAM, MISSING));
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
