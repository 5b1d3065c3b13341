package dev.newspace.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Whatever is typed as a name: what comes of it is a name, or there is none. */
class SpaceNameFuzzTest {

  @FuzzTest
  void nameAndAlternativesAreValid(byte[] typed) {
    // Not UTF-8, so that halves of characters come along, too.
    SpaceNames.of(new String(typed, StandardCharsets.UTF_16BE))
        .ifPresent(
            name -> {
              NameRules.assertThatItIsAName(name);
              assertThat(name.alternatives(LocalDate.EPOCH))
                  .hasSize(3)
                  .doesNotHaveDuplicates()
                  .doesNotContain(name)
                  .allSatisfy(NameRules::assertThatItIsAName);
            });
  }
}
