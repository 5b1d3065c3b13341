package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.FuzzedApp;
import dev.newspace.testing.LocalGoogleResource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Tokens whose signature is Google's: three kinds of them are Google Chat's, and no other. */
class ClaimsFuzzTest extends FuzzedApp {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHAT = "chat@system.gserviceaccount.com";
  private static final Set<String> ACCOUNTS =
      Set.of(
          CHAT,
          "service-" + LocalGoogle.PROJECT_NUMBER + "@gcp-sa-gsuiteaddons.iam.gserviceaccount.com");

  private final TrustedKey key = TrustedKey.made();
  private final CallerVerifier callers = TrustedKey.callers(settings(key.file()));

  /** The header's JSON in the first line, the claims' in the rest. */
  @FuzzTest
  void acceptedTokenHasGoogleChatClaims(byte[] token) throws Exception {
    int end = 0;
    while (end < token.length && token[end] != '\n') {
      end++;
    }
    byte[] header = Arrays.copyOf(token, end);
    byte[] claims = Arrays.copyOfRange(token, Math.min(end + 1, token.length), token.length);

    if (TrustedKey.isLetIn(callers, List.of("Bearer " + key.signed(header, claims)))) {
      assertThat(JSON.readTree(header).path("alg").asText()).isEqualTo("RS256");
      assertThat(isGoogleChat(claims)).as(new String(claims, StandardCharsets.UTF_8)).isTrue();
    }
  }

  private static boolean isGoogleChat(byte[] json) throws IOException {
    JsonNode claims = JSON.readTree(json);
    String issuer = claims.path("iss").asText();
    JsonNode audience = claims.path("aud");
    String only = audience.isArray() ? audience.path(0).asText() : audience.asText();
    boolean alone = !audience.isArray() || audience.size() == 1;
    boolean inTime = claims.path("exp").asDouble() > Instant.now().getEpochSecond() - 61;
    if (!alone || !inTime) {
      return false;
    }
    return CHAT.equals(issuer)
        ? LocalGoogle.PROJECT_NUMBER.equals(only)
        : Set.of("https://accounts.google.com", "accounts.google.com").contains(issuer)
            && (LocalGoogleResource.PUBLIC_URL + "/chat").equals(only)
            && ACCOUNTS.contains(claims.path("email").asText())
            && claims.path("email_verified").isBoolean()
            && claims.path("email_verified").asBoolean();
  }
}
