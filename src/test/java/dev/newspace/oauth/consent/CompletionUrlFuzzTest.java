package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.newspace.testing.FuzzedApp;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** URLs to which a browser would be sent: Chat's host, in letters that all browsers read alike. */
class CompletionUrlFuzzTest extends FuzzedApp {
  private static final Pattern AT_CHAT =
      Pattern.compile("(?i)https://chat\\.google\\.com(?:[/?][\\x21-\\x7E&&[^\\\\#<>\"]]*)?");

  private final CompletionUrlPolicy hosts = new CompletionUrlPolicy(settings());

  @FuzzTest
  void acceptedUrlIsAtGoogleChat(byte[] url) {
    String text = new String(url, StandardCharsets.UTF_8);
    hosts
        .accept(text)
        .ifPresent(
            accepted -> {
              String location = Response.seeOther(accepted).build().getHeaderString("Location");
              assertThat(location).isEqualTo(text).matches(AT_CHAT);
            });
  }
}
