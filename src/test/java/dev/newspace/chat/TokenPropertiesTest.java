package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.characters;
import static org.quicktheories.generators.SourceDSL.integers;

import com.google.common.primitives.Chars;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.FuzzedApp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is true of all tokens that were Google's until somebody altered them. */
class TokenPropertiesTest extends FuzzedApp {
  private static final String BASE_64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final TrustedKey key = TrustedKey.made();
  private final CallerVerifier callers = TrustedKey.callers(settings(key.file()));
  private final String token =
      key.signed(
          "{\"alg\":\"RS256\",\"kid\":\"%s\"}"
              .formatted(TrustedKey.ID)
              .getBytes(StandardCharsets.UTF_8),
          """
          {"iss":"chat@system.gserviceaccount.com","aud":"%s","iat":%d,"exp":%d}
          """
              .formatted(
                  LocalGoogle.PROJECT_NUMBER,
                  Instant.now().getEpochSecond(),
                  Instant.now().plusSeconds(3_600).getEpochSecond())
              .getBytes(StandardCharsets.UTF_8));

  @Test
  void tokenIsAcceptedUnaltered() {
    assertThat(isTaken(token)).isTrue();
  }

  @Test
  void tokenWithChangedCharacterIsRejected() {
    qt().withExamples(500)
        .forAll(integers().between(0, token.length() - 1), characters().ascii())
        .assuming((at, other) -> isAnother(at, other))
        .checkAssert(
            (at, other) ->
                assertThat(isTaken(token.substring(0, at) + other + token.substring(at + 1)))
                    .isFalse());
  }

  @Test
  void tokenWithExtraCharacterIsRejected() {
    qt().withExamples(500)
        .forAll(
            integers().between(1, token.length() - 1),
            pick(List.copyOf(Chars.asList(BASE_64.toCharArray()))))
        .checkAssert(
            (at, more) ->
                assertThat(isTaken(token.substring(0, at) + more + token.substring(at))).isFalse());
  }

  @Test
  void tokenPrefixIsRejected() {
    qt().withExamples(500)
        .forAll(integers().between(0, token.length() - 1))
        .checkAssert(end -> assertThat(isTaken(token.substring(0, end))).isFalse());
  }

  /** The last character of each part holds bits that mean nothing. */
  private boolean isAnother(int at, char other) {
    char read = read(other);
    boolean last = at == token.length() - 1 || token.charAt(at + 1) == '.';
    return token.charAt(at) != read && !(last && BASE_64.indexOf(read) >= 0);
  }

  /** In a signature the two characters of the other Base64 are read as those of this one. */
  private static char read(char one) {
    return switch (one) {
      case '+' -> '-';
      case '/' -> '_';
      default -> one;
    };
  }

  private boolean isTaken(String text) {
    return TrustedKey.isLetIn(callers, List.of("Bearer " + text));
  }
}
