package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is pasted into a form of Google's fits the form. */
class RolloutTest {

  /** As developers.google.com/workspace/marketplace/create-listing has the limits. */
  private static final Pattern FIELD =
      Pattern.compile("(?m)^\\| ([A-Z][a-z ]+) \\| `([^`]+)` \\|$");

  private static final Pattern COMMAND = Pattern.compile("(?<![\\w.])/([a-z]{4,})\\b(?!/)");

  private final String page = Repository.read("app-manifest/ROLLOUT.md");
  private final String runbook = Repository.read("deploy/RUNBOOK.md");

  @ParameterizedTest
  @CsvSource({
    "Application name, 50",
    "Short description, 200",
    "Detailed description, 16000",
  })
  void textsOfTheListingFit(String field, int most) {
    assertThat(FIELD.matcher(page).results())
        .filteredOn(found -> found.group(1).equals(field))
        .singleElement()
        .satisfies(found -> assertThat(found.group(2)).hasSizeBetween(1, most));
  }

  @ParameterizedTest
  @CsvSource({
    "app-manifest/store/icon-32.png, 32, 32",
    "app-manifest/store/icon-128.png, 128, 128",
    "app-manifest/store/banner-220x140.png, 220, 140",
    ".github/playground.png, 1280, 800",
  })
  void imagesOfTheListingHaveTheirSize(String file, int width, int height) throws IOException {
    var image = ImageIO.read(Repository.ROOT.resolve(file).toFile());

    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(width, height);
    assertThat(page).contains(file.replace("app-manifest/", "(").replace(".github", "(../.github"));
  }

  @Test
  void scopeOfTheListingIsTheOneThatPeopleAreAskedFor() throws IOException {
    List<String> scopes =
        Yaml.texts(
            new ObjectMapper()
                .readTree(Repository.read("app-manifest/newspace.json"))
                .at("/oauth/scopes"));

    assertThat(page).contains("`" + scopes.get(scopes.size() - 1) + "`");
  }

  @Test
  void commandsThatPeopleAreToldExist() throws IOException {
    List<String> known =
        new ObjectMapper()
            .readTree(Repository.read("app-manifest/newspace.json"))
            .path("commands")
            .findValuesAsText("name");

    assertThat(
            COMMAND
                .matcher(page.replaceAll("\\]\\([^)]*\\)", "").replaceAll("https://\\S+", ""))
                .results()
                .map(MatchResult::group))
        .isNotEmpty()
        .isSubsetOf(known);
  }

  /** Operators type them as they stand in the runbook's table. */
  @Test
  void runbookKnowsTheOperatorsCommands() {
    assertThat(runbook)
        .contains(
            "| `keyset new`, `keyset add`, `keyset promote`, `keyset retire` |",
            "| `keyset reseal` |",
            "| `consents revoke-all` |",
            "| `person export users/ID`, `person forget users/ID` |");
  }
}
