package dev.newspace.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Set;

/** What is true of every name. */
final class NameRules {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final Set<Integer> TURNING =
      Set.of(0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069);

  private NameRules() {}

  static void assertThatItIsAName(SpaceName name) {
    String value = name.value();
    assertThat(value.codePointCount(0, value.length())).isBetween(1, 128);
    assertThat(Normalizer.isNormalized(value, Normalizer.Form.NFC)).isTrue();
    assertThat(value).isEqualTo(value.strip()).doesNotContain("  ");
    assertThat(value.codePoints()).noneMatch(NameRules::isUnwanted);
    assertThat(SpaceNames.of(value)).as("a name is its own name").contains(name);
  }

  private static boolean isUnwanted(int character) {
    return Character.isISOControl(character)
        || TURNING.contains(character)
        || Character.getType(character) == Character.SURROGATE
        || (character >= 0x200B
            && character <= 0x200F
            && character != ZERO_WIDTH_NON_JOINER
            && character != ZERO_WIDTH_JOINER
            && character < 0x200E);
  }
}
