package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.config.Capability;
import dev.newspace.testing.EnglishTexts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ManifestTest {

  /** Google Chat sends these numbers, not the names: one that was given once never changes. */
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "/newspace",
          1,
          "/spaces",
          2,
          "/disconnect",
          3,
          "/help",
          4,
          EnglishTexts.COMMAND.createSpace(),
          5);

  private final JsonNode manifest = parse(Repository.read("app-manifest/newspace.json"));
  private final String checklist = Repository.read("app-manifest/README.md");

  @Test
  void manifestOnClasspathMatchesRepository() throws IOException {
    try (var resource = ManifestTest.class.getResourceAsStream("/app-manifest/newspace.json")) {
      assertThat(resource).isNotNull();
      assertThat(parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8)))
          .isEqualTo(manifest);
    }
  }

  @Test
  void nameAndDescriptionFitTheConsole() {
    assertThat(text("name")).matches("[A-Za-z0-9]{3,25}");
    assertThat(text("description")).matches("[A-Za-z0-9 ]{1,40}");
  }

  @Test
  void avatarIsSquareOfAtLeast256Pixels() throws IOException {
    BufferedImage avatar =
        ImageIO.read(Repository.ROOT.resolve("app-manifest").resolve(text("avatar")).toFile());

    assertThat(avatar.getWidth()).isEqualTo(avatar.getHeight()).isGreaterThanOrEqualTo(256);
  }

  @Test
  void commandIdsAreUniqueAndStable() {
    assertThat(commands()).isNotEmpty();
    assertThat(commands())
        .allSatisfy(
            command ->
                assertThat(NUMBERS)
                    .containsEntry(command.path("name").asText(), command.path("id").asInt()));
    assertThat(commands())
        .extracting(command -> command.path("id").asInt())
        .doesNotHaveDuplicates();
  }

  @Test
  void commandsFitTheConsole() {
    assertThat(commands())
        .allSatisfy(
            command -> {
              assertThat(command.path("type").asText()).isIn("SLASH_COMMAND", "QUICK_COMMAND");
              assertThat(command.path("name").asText()).hasSizeBetween(1, 50);
              assertThat(command.path("description").asText()).hasSizeBetween(1, 50);
              assertThat(command.path("opensDialog").isBoolean()).isTrue();
            });
    assertThat(commands())
        .filteredOn(command -> command.path("type").asText().equals("SLASH_COMMAND"))
        .allSatisfy(
            command -> {
              assertThat(command.path("name").asText()).matches("/[a-z]+");
              assertThat(command.path("example").asText())
                  .startsWith(command.path("name").asText());
            });
  }

  @Test
  void consentScreenJustifiesEveryScope() {
    JsonNode oauth = manifest.path("oauth");
    JsonNode reasons = oauth.path("consentScreen").path("scopes");

    assertThat(reasons.fieldNames())
        .toIterable()
        .containsExactlyElementsOf(strings(oauth.path("scopes")));
    assertThat(reasons).allSatisfy(reason -> assertThat(reason.asText()).isNotBlank());
  }

  @Test
  void checklistListsCommandsWithIdsAndTexts() {
    assertThat(commands())
        .allSatisfy(command -> assertThat(checklist).containsOnlyOnce(rowOf(command)));
    assertThat(checklist.lines().filter(line -> line.matches("\\| \\d+ \\| (Slash|Quick) .*")))
        .as("rows of commands")
        .hasSameSizeAs(commands());
  }

  @Test
  void checklistListsAllScopesAndNoOthers() {
    List<String> scopes =
        checklist
            .lines()
            .filter(line -> line.matches("\\| `(openid|https://www.googleapis.com/auth/.*)` \\|.*"))
            .map(line -> line.split("`", -1)[1])
            .toList();

    assertThat(scopes).isEqualTo(strings(manifest.path("oauth").path("scopes")));
  }

  /** What each word of the setting asks for is what the app asks for. */
  @Test
  void optionalScopesAreThoseOfTheCapabilitiesAndOnTheChecklist() {
    JsonNode optional = manifest.path("oauth").path("optionalScopes");

    assertThat(optional)
        .extracting(one -> one.path("setting").asText() + " " + one.path("scope").asText())
        .containsExactlyElementsOf(
            Arrays.stream(Capability.values())
                .filter(Capability::isIncremental)
                .map(capability -> capability.word() + " " + capability.scope())
                .toList());
    assertThat(optional)
        .allSatisfy(
            one -> {
              assertThat(one.path("class").asText()).isIn("SENSITIVE", "RESTRICTED");
              assertThat(one.path("reason").asText()).isNotBlank();
              assertThat(checklist)
                  .contains(
                      "| `%s` | `%s` | %s | "
                          .formatted(
                              one.path("setting").asText(),
                              one.path("scope").asText(),
                              one.path("class").asText().toLowerCase(Locale.ROOT)));
            });
  }

  @Test
  void checklistListsRemainingConsoleValues() {
    assertThat(checklist)
        .contains("*App name*: `" + text("name") + "`")
        .contains("*Description*: `" + text("description") + "`")
        .contains("`https://newspace.example.com" + text("endpoint") + "`")
        .contains("*Avatar URL*: `https://newspace.example.com/" + text("avatar") + "`")
        .contains(
            "`https://newspace.example.com" + manifest.at("/oauth/redirectPath").asText() + "`")
        .contains("`https://newspace.example.com/" + text("avatar") + "`")
        .contains("app name `" + manifest.at("/oauth/consentScreen/appName").asText() + "`");
  }

  private static String rowOf(JsonNode command) {
    return "| %d | %s | `%s` | `%s` | %s |\n"
        .formatted(
            command.path("id").asInt(),
            command.path("type").asText().equals("SLASH_COMMAND")
                ? "Slash command"
                : "Quick command",
            command.path("name").asText(),
            command.path("description").asText(),
            command.path("opensDialog").asBoolean() ? "yes" : "no");
  }

  private String text(String field) {
    return manifest.path(field).asText();
  }

  private List<JsonNode> commands() {
    return StreamSupport.stream(manifest.path("commands").spliterator(), false).toList();
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode parse(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new AssertionError("app-manifest/newspace.json is no JSON", e);
    }
  }
}
