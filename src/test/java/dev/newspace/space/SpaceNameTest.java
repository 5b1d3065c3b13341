package dev.newspace.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.space.SpaceName.Reading;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceNameTest {
  static Stream<Arguments> nameIsNormalized() {
    return Stream.of(
        Arguments.of("Project Apollo", "Project Apollo"),
        Arguments.of("  Project \t Apollo \n", "Project Apollo"),
        Arguments.of("a\u00a0b\u2003c\u3000d\u2028e\u0085f\u1680g", "a b c d e f g"),
        Arguments.of("Project\r\nApollo", "Project Apollo"),
        Arguments.of("a\u200b \u200bb", "a b"),
        Arguments.of("\u200b Apollo \u200b", "Apollo"),
        // Normalization form C.
        Arguments.of("Cafe\u0301", "Caf\u00e9"),
        Arguments.of("\u1112\u1161\u11ab", "\ud55c"),
        Arguments.of("A\u030angstro\u0308m", "\u00c5ngstr\u00f6m"),
        Arguments.of("e\u200b\u0301", "\u00e9"),
        // Joiners that emoji and scripts need.
        Arguments.of("👩\u200d👩\u200d👧\u200d👦", "👩\u200d👩\u200d👧\u200d👦"),
        Arguments.of("🏳️\u200d🌈 Pride", "🏳️\u200d🌈 Pride"),
        Arguments.of("👍🏽", "👍🏽"),
        Arguments.of("می\u200cخواهم", "می\u200cخواهم"),
        Arguments.of("क्\u200dष", "क्\u200dष"),
        Arguments.of("🇩🇪", "🇩🇪"),
        // What cannot be seen, or turns text around.
        Arguments.of("Apo\u200bllo\ufeff\u2060", "Apollo"),
        Arguments.of("\u202eollopA\u202c", "ollopA"),
        Arguments.of("a\u202a\u202b\u202c\u202d\u202eb", "ab"),
        Arguments.of("a\u2066\u2067\u2068\u2069b", "ab"),
        Arguments.of("A\u0000\u0007\u001b[31mB\u007f\u009f", "A[31mB"),
        Arguments.of("\ud83dApollo\ude80", "Apollo"),
        // Everything else stays as it was typed.
        Arguments.of("<b>&amp; *x* _y_ `z` ~w~", "<b>&amp; *x* _y_ `z` ~w~"),
        Arguments.of("https://example.com/?a=1&b=2", "https://example.com/?a=1&b=2"),
        Arguments.of("\"quoted\" 'single' \\back", "\"quoted\" 'single' \\back"),
        Arguments.of("שלום", "שלום"),
        Arguments.of("プロジェクト・アポロ", "プロジェクト・アポロ"),
        Arguments.of("-", "-"),
        Arguments.of("7", "7"),
        Arguments.of("ﬁ ² Ⅳ", "ﬁ ² Ⅳ"));
  }

  @ParameterizedTest
  @MethodSource
  void nameIsNormalized(String typed, String name) {
    assertThat(SpaceName.read(typed)).isEqualTo(new Reading.Valid(new SpaceName(name)));
    assertThat(SpaceNames.of(typed)).contains(new SpaceName(name));
    assertThat(SpaceNames.of(name)).as("a name is its own name").contains(new SpaceName(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\r\n",
        "\u00a0\u2003\u3000\u2028",
        "\u200b",
        "\u200b \ufeff\u2060",
        "\u200c",
        "\u200d",
        "\u200d\u200c \u200d",
        "\u202e\u202c",
        "\u2066\u2069",
        "\u0000\u0007",
        "\u00ad",
        "\u034f",
        "\u0301",
        "\u115f\u1160",
        "\u3164",
        "\uffa0",
        "\u2800",
        "\u180e",
        "\ufe0f",
        "\ud83d",
        "\udb40\udc20",
        "\ue000"
      })
  void nameWithoutVisibleCharactersIsEmpty(String typed) {
    assertThat(SpaceName.read(typed)).isEqualTo(new Reading.Empty());
    assertThat(SpaceNames.of(typed)).isEmpty();
  }

  static Stream<String> oneCharacter() {
    return Stream.of("a", "é", "漢", "🚀", "𝕬");
  }

  @ParameterizedTest
  @MethodSource("oneCharacter")
  void lengthIsCountedInCodePoints(String character) {
    assertThat(SpaceNames.of(character.repeat(128))).contains(new SpaceName(character.repeat(128)));
    assertThat(SpaceName.read(character.repeat(129))).isEqualTo(new Reading.TooLong(129));
    assertThat(SpaceNames.of(character.repeat(129))).isEmpty();
  }

  @Test
  void overlongNameIsCountedWithoutNormalizing() {
    assertThat(SpaceName.read("x".repeat(500_000))).isEqualTo(new Reading.TooLong(500_000));
    assertThat(SpaceName.read("e\u0301".repeat(4_000))).isEqualTo(new Reading.TooLong(4_000));
    assertThat(SpaceName.read("a" + "\u0301\u0323".repeat(250_000)))
        .isEqualTo(new Reading.TooLong(500_001));
    assertThat(SpaceName.read(" \u200b".repeat(250_000) + "Apollo"))
        .isEqualTo(new Reading.Valid(new SpaceName("Apollo")));
  }

  @Test
  void lengthIsThatOfNormalizedName() {
    String typed = "  " + "e\u0301 \u200b\t".repeat(64) + " ".repeat(100);
    assertThat(SpaceName.read(typed)).isInstanceOf(Reading.Valid.class);
    assertThat(SpaceName.read("👩\u200d👧".repeat(43))).isEqualTo(new Reading.TooLong(129));
    assertThat(SpaceName.read("x".repeat(4_000))).isEqualTo(new Reading.TooLong(4_000));
  }
}
