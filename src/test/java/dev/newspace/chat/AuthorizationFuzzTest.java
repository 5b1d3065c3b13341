package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.newspace.testing.FuzzedApp;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Headers without Google's signature: whatever they say, the caller is a stranger. */
class AuthorizationFuzzTest extends FuzzedApp {
  private final CallerVerifier callers = TrustedKey.callers(settings(TrustedKey.made().file()));

  /** Each line is the value of a header. */
  @FuzzTest
  void arbitraryHeadersAreRejected(byte[] headers) {
    List<String> values = new String(headers, StandardCharsets.ISO_8859_1).lines().toList();
    assertThat(TrustedKey.isLetIn(callers, values)).isFalse();
  }
}
