package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page that a person sees in the browser, as every one of them has to be. */
record Page(String heading, String text, String html) {
  private static final Pattern HEADING = Pattern.compile("<h1>([^<]+)</h1>");
  private static final Pattern TEXT = Pattern.compile("</h1>\\s*<p>([^<]+)</p>");
  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

  static Page of(HttpResponse<String> response, int status) {
    String html = response.body();
    assertThat(response.statusCode()).as(html).isEqualTo(status);
    assertThat(header(response, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(header(response, "Content-Security-Policy"))
        .contains("default-src 'none'", "base-uri 'none'", "form-action 'none'")
        .contains("frame-ancestors 'none'", "style-src '" + hash(found(STYLE, html)) + "'")
        .doesNotContain("unsafe", "*", "http:");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(response.headers().firstValue("Location")).isEmpty();
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("lang=\"en\"")
        .doesNotContain("<script", " style=", " onclick", "javascript:", "Exception");
    return new Page(found(HEADING, html), found(TEXT, html), html);
  }

  private static String header(HttpResponse<String> response, String name) {
    assertThat(response.headers().allValues(name)).as(name).hasSize(1);
    return response.headers().firstValue(name).orElseThrow();
  }

  private static String found(Pattern pattern, String html) {
    Matcher matcher = pattern.matcher(html);
    assertThat(matcher.find()).as(pattern + " in " + html).isTrue();
    return matcher.group(1).replace("&#39;", "'");
  }

  private static String hash(String style) {
    byte[] hash = Hashing.sha256().hashString(style, StandardCharsets.UTF_8).asBytes();
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }
}
