package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What is true of all links, states and refusals that somebody made up. */
@QuarkusTest
class ConsentPropertiesTest extends FrontDoorTest {
  private static final String AT = "https://newspace.example.com/oauth2/";

  private final Gen<String> anything =
      strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 100);

  @Test
  void arbitraryTicketIsRejected() {
    qt().withExamples(100)
        .forAll(anything)
        .checkAssert(
            link ->
                assertThat(open("start?ticket=" + encoded(link)).heading())
                    .isEqualTo(EnglishTexts.PAGE.linkInvalid()));
  }

  @Test
  void arbitraryStateIsRejected() {
    qt().withExamples(100)
        .forAll(anything, anything, anything)
        .checkAssert(
            (state, code, error) ->
                assertThat(
                        open("callback?state=%s&code=%s&error=%s"
                                .formatted(encoded(state), encoded(code), encoded(error)))
                            .heading())
                    .isEqualTo(EnglishTexts.PAGE.stateInvalid()));
  }

  private Page open(String page) {
    return Page.of(app.open(URI.create(AT + page)), 400);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
