package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.testing.SomeSettings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator may add hosts to which a browser is sent; each is exactly what it says. */
class CompletionUrlPolicyTest {
  private final CompletionUrlPolicy hosts =
      hosts("chat.google.com, Chat.Example.com,localhost:8085");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://chat.google.com/x",
        "https://chat.example.com/x",
        "https://localhost:8085/x",
        "http://localhost:8085/x"
      })
  void configuredHostIsAllowed(String url) {
    assertThat(hosts.accept(url)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://chat.example.com/x",
        "https://chat.example.com:8443/x",
        "https://x.chat.example.com/x",
        "https://example.com/x",
        "http://localhost/x",
        "http://localhost:8086/x",
        "http://127.0.0.1:8085/x"
      })
  void otherHostIsRejected(String url) {
    assertThat(hosts.accept(url)).isEmpty();
  }

  @Test
  void defaultHostIsGoogleChatOnly() {
    CompletionUrlPolicy byDefault = hosts(null);
    assertThat(byDefault.accept("https://chat.google.com/x")).isPresent();
    assertThat(byDefault.accept("https://chat.example.com/x")).isEmpty();
  }

  private static CompletionUrlPolicy hosts(String setting) {
    Map<String, String> settings = new HashMap<>();
    settings.put("newspace.public-url", "https://newspace.example.com");
    settings.put("newspace.project-number", "1");
    settings.put("newspace.oauth-client-id", "id");
    settings.put("newspace.oauth-client-secret", "secret");
    if (setting != null) {
      settings.put("newspace.completion-hosts", setting);
    }
    return new CompletionUrlPolicy(SomeSettings.of(settings));
  }
}
