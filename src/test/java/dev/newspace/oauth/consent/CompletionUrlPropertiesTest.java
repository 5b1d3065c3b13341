package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.pick;

import dev.newspace.testing.SomeSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What is true of all URLs that are put together from what attackers put together. */
class CompletionUrlPropertiesTest {
  private static final List<String> SCHEMES =
      List.of(
          "https://", "HTTPS://", "https:/", "https:", "http://", "//", "", "javascript://", "\t");

  private static final List<String> JOINTS =
      List.of(
          "", "@", ":", ".", "/", "\\", "#", "?", "%2f", "%40", "\t", " ", "\u0000", ":443", "。");

  private static final List<String> HOSTS =
      List.of(
          "chat.google.com", "evil.example", "CHAT.GOOGLE.COM", "chat.google.com.evil.example", "");

  private final CompletionUrlPolicy hosts =
      new CompletionUrlPolicy(
          SomeSettings.of(
              Map.of(
                  "newspace.public-url", "https://newspace.example.com",
                  "newspace.project-number", "1",
                  "newspace.oauth-client-id", "id",
                  "newspace.oauth-client-secret", "secret")));

  private final Gen<String> urls =
      pick(SCHEMES)
          .zip(pick(HOSTS), pick(JOINTS), (scheme, host, joint) -> scheme + host + joint)
          .zip(pick(HOSTS), pick(JOINTS), (start, host, joint) -> start + host + joint)
          .zip(pick(HOSTS), (start, host) -> start + host);

  @Test
  void acceptedUrlHasGoogleChatHost() {
    qt().withExamples(20_000)
        .forAll(urls)
        .checkAssert(
            url ->
                hosts
                    .accept(url)
                    .ifPresent(
                        accepted ->
                            assertThat(accepted.toString())
                                .isEqualTo(url)
                                .matches(
                                    "(?i)https://chat\\.google\\.com([/?][!-~&&[^\\\\#]]*)?")));
  }

  @Test
  void googleChatUrlIsAccepted() {
    assertThat(hosts.accept("https://chat.google.com/evil.example")).isPresent();
  }
}
