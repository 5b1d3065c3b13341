package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.command.CommandTexts;
import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the list for the first hour says is to be found in the app. */
class LiveCheckTest {
  private static final Pattern SETTING = Pattern.compile("NEWSPACE_[A-Z_]+");
  private static final Pattern COMMAND = Pattern.compile("`(/[a-z]+)[ `]");
  private static final Pattern WORDS = Pattern.compile("\\*\\*(.+?)\\*\\*");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

  private final String list = Repository.read("app-manifest/LIVE-CHECK.md");
  private final List<String> rows =
      list.lines().filter(line -> line.matches("\\| \\d+ \\|.*")).toList();

  @Test
  void checklistLinksToIt() {
    assertThat(Repository.read("app-manifest/README.md")).contains("](LIVE-CHECK.md)");
    assertThat(Repository.read("README.md")).contains("](app-manifest/LIVE-CHECK.md)");
  }

  @Test
  void everyRowSaysWhatToDoSeeAndReportAndWhatHoldsEitherWay() {
    assertThat(rows).hasSizeGreaterThan(20);
    assertThat(rows.stream().map(row -> row.split("\\|", -1)[1].strip()))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, rows.size()).mapToObj(Integer::toString).toList());
    assertThat(rows)
        .allSatisfy(
            row -> {
              String[] cells = row.split("\\|", -1);
              assertThat(cells).hasSize(7);
              assertThat(Arrays.asList(cells).subList(2, 6)).noneMatch(String::isBlank);
              assertThat(cells[5]).containsPattern(TEST);
            });
  }

  @Test
  void namedTestsExist() {
    List<String> sources =
        Repository.files("src/test/java").stream().filter(file -> file.endsWith(".java")).toList();

    assertThat(TEST.matcher(list).results())
        .allSatisfy(
            named ->
                assertThat(
                        sources.stream()
                            .filter(file -> file.endsWith("/" + named.group(1) + ".java")))
                    .as(named.group())
                    .singleElement()
                    .satisfies(
                        file ->
                            assertThat(Repository.read(file))
                                .contains("void " + named.group(2) + "(")));
  }

  @Test
  void namedCommandsExist() throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(Repository.read("app-manifest/newspace.json"));
    List<String> commands = manifest.path("commands").findValuesAsText("name");

    assertThat(COMMAND.matcher(list).results().map(named -> named.group(1)))
        .isNotEmpty()
        .isSubsetOf(commands);
    assertThat(list).contains("the quick command *" + commands.get(commands.size() - 1) + "*");
  }

  @Test
  void namedSettingsExist() {
    assertThat(SETTING.matcher(list).results().map(MatchResult::group))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(Repository.read("README.md")).contains("`" + name + "`"));
  }

  @Test
  void boldWordsAreThoseOfTheCards() {
    List<String> texts =
        Stream.of(CommandTexts.class.getDeclaredMethods())
            .map(method -> method.getAnnotation(Message.class).value())
            .toList();

    assertThat(WORDS.matcher(String.join("\n", rows)).results().map(words -> words.group(1)))
        .hasSizeGreaterThan(8)
        .isSubsetOf(texts);
  }
}
