package dev.newspace.playground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.people.People;
import dev.newspace.testing.EnglishTexts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;

/**
 * Takes the README's picture: the real app on the real page, with the main job done. {@code ./mvnw
 * test -Dtest=PictureTest -Dplayground.picture=true} puts it into {@code .github}.
 */
@QuarkusTest
@TestProfile(BesideAPlayground.class)
class PictureTest extends RealAppTest {

  private static final Path OF_THE_README = Path.of(".github", "playground.png");

  @Test
  void pictureShowsCreatedSpace() throws Exception {
    open(People.ANN, Appearance.DESK);
    hands.say("/newspace Project Gemini");
    hands.say("/newspace Project Apollo @Ben Okafor");
    hands.consent();
    assertThat(hands.last()).containsText(EnglishTexts.COMMAND.created());
    page.locator("#exchanges li:has-text('spaces.setup') summary").first().click();
    assertThat(page.locator(".exchange")).isVisible();
    setTheClock();
    Path picture = PageInspection.shoot(page, "readme");
    assertThat(Files.size(picture)).isPositive();
    if (Boolean.getBoolean("playground.picture")) {
      Files.copy(picture, OF_THE_README, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  // What the clock and the machine write would change the picture for nothing.
  private void setTheClock() {
    page.evaluate(
        """
        document.querySelectorAll('time').forEach(
          (time) => time.textContent = time.closest('aside') ? '09:41:07' : '09:41');
        document.querySelectorAll('.took').forEach(
          (took, i) => took.textContent = 3 + i * 7 % 40 + ' ms');
        """);
  }
}
