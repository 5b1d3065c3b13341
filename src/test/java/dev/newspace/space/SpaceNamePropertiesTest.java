package dev.newspace.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.intArrays;
import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.newspace.space.SpaceName.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What is true of all names, whatever somebody types. */
class SpaceNamePropertiesTest {
  /** What names are made of, with all that is folded, removed, composed or counted. */
  private static final List<Integer> CHARACTERS =
      "aZ7 \t\n\u0000\u0007\u007f\u0085\u00a0\u00ad\u00e9\u0301\u0323\u1100\u1161\u11a8\u200b\u200c\u200d\u200e\u202e\u2028\u2066\u2060\u3000\ufe0f\ufeff\uffff漢🚀👩👍🏽<&*_"
          .codePoints()
          .boxed()
          .toList();

  private final Gen<String> typed =
      intArrays(integers().between(0, 300), pick(CHARACTERS))
          .map(points -> new String(points, 0, points.length));

  @Test
  void nameIsAlwaysValid() {
    qt().forAll(typed)
        .checkAssert(text -> SpaceNames.of(text).ifPresent(NameRules::assertThatItIsAName));
  }

  @Test
  void nameIgnoresSurroundingInvisibleCharacters() {
    qt().forAll(typed)
        .checkAssert(
            text ->
                assertThat(SpaceName.read(" \u200b\t" + text + "\u2028 \ufeff"))
                    .isEqualTo(SpaceName.read(text)));
  }

  @Test
  void nameOfPlainCharactersIsUnchangedUpToLimit() {
    qt().forAll(strings().betweenCodePoints('!', '~').ofLengthBetween(1, 200))
        .checkAssert(
            text ->
                assertThat(SpaceName.read(text))
                    .isEqualTo(
                        text.length() > SpaceName.MAX_CODE_POINTS
                            ? new Reading.TooLong(text.length())
                            : new Reading.Valid(new SpaceName(text))));
  }
}
