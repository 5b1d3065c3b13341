package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser is sent to Chat's host and nowhere else. */
@QuarkusTest
class CompletionUrlTest extends FrontDoorTest {
  static Stream<String> hostile() {
    return Stream.of(
        // Other schemes.
        "http://chat.google.com/x",
        "ftp://chat.google.com/x",
        "javascript://chat.google.com/%0aalert(1)",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "intent://chat.google.com/x#Intent;scheme=evil;end",
        "file:///etc/passwd",
        "https:chat.google.com/x",
        "https:///chat.google.com/x",
        // None.
        "//chat.google.com/x",
        "//evil.example/x",
        "/\\evil.example",
        "/oauth2/start",
        "chat.google.com/x",
        "evil.example",
        // Users in front.
        "https://chat.google.com@evil.example/x",
        "https://chat.google.com:443@evil.example/x",
        "https://evil.example@chat.google.com/x",
        "https://a:b@chat.google.com/x",
        "https://@chat.google.com/x",
        "https://chat.google.com%40evil.example/x",
        // Ports.
        "https://chat.google.com:8443/x",
        "https://chat.google.com:80/x",
        "https://chat.google.com:/x",
        "https://chat.google.com:443.evil.example/x",
        // Hosts that look alike.
        "https://evil.example/https://chat.google.com/x",
        "https://evil.example/?u=chat.google.com",
        "https://chat.google.com.evil.example/x",
        "https://chat.google.com./x",
        "https://.chat.google.com/x",
        "https://xchat.google.com/x",
        "https://x.chat.google.com/x",
        "https://chat-google.com/x",
        "https://chatXgoogle.com/x",
        "https://chat.google.co/x",
        "https://google.com/x",
        "https://mail.google.com/x",
        "https://CHAT.GOOGLE.COM.EVIL.EXAMPLE/x",
        "https://chat.gооgle.com/x",
        "https://chat.google。com/x",
        "https://xn--chat-google-com.example/x",
        "https://ｃｈａｔ.google.com/x",
        "https://chat.google.com\u200b/x",
        "https://127.0.0.1/x",
        "https://localhost/x",
        "https://[::1]/x",
        // Slashes, blanks and ends of lines.
        "https:\\\\chat.google.com\\x",
        "https://evil.example\\@chat.google.com/x",
        "https://chat.google.com\\.evil.example/x",
        "https://chat.google.com%2f.evil.example/x",
        "https://chat.google.com%2eevil.example/x",
        "https://chat.google.com%00.evil.example/x",
        "https://evil.example%2f@chat.google.com/x",
        "https://evil.example#@chat.google.com/x",
        "https://evil.example?@chat.google.com/x",
        "https://chat.google.com/x#@evil.example",
        " https://chat.google.com/x",
        "https://chat.google.com/x ",
        "\thttps://chat.google.com/x",
        "ht\ttps://chat.google.com/x",
        "https://chat.goo\tgle.com/x",
        "https://chat.google.com\t.evil.example/x",
        "https://chat.google.com/\r\nLocation: https://evil.example/",
        "https://chat.google.com\r\n.evil.example/",
        "https://chat.google.com/x\u0000",
        "https://chat.google.com/\u560a\u560dLocation:https://evil.example/",
        "https://chat.google.com/\u00fc",
        "https://",
        "https",
        "null");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileCompletionUrlIsIgnored(String url) {
    Person kim = app.newcomer();
    EventFormat dialect = url.length() % 2 == 0 ? EventFormat.CLASSIC : EventFormat.ADD_ON;

    Answer card =
        app.send(dialect, App.events(dialect, kim).completingAt(url).command(1, "A " + kim.id()));
    assertThat(card.isPrompt()).isFalse();
    HttpResponse<String> end =
        app.consent(card.link(EnglishTexts.COMMAND.authorizeButton()).orElseThrow(), kim);

    Page page = Page.of(end, 200);
    assertThat(page.heading()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(page.html()).doesNotContain("evil.example", "alert(1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://chat.google.com/api/bot_config_complete?token=a-b_c%2F%3D%26&x=1&x=2",
        "https://chat.google.com",
        "https://chat.google.com/?",
        "https://chat.google.com//evil.example/",
        "https://chat.google.com/%0d%0aLocation:%20https://evil.example/",
        "https://chat.google.com/?next=https://evil.example/",
        "https://chat.google.com/a;b,c!d'e(f)*g:h@i"
      })
  void chatCompletionUrlIsReturnedVerbatim(String url) {
    Person kim = app.newcomer();
    for (EventFormat dialect : EventFormat.values()) {
      Answer prompt =
          app.send(dialect, App.events(dialect, kim).completingAt(url).command(1, "Apollo"));
      HttpResponse<String> end = app.consent(prompt.promptUrl(), kim);
      assertThat(end.statusCode()).isEqualTo(303);
      assertThat(end.headers().allValues("Location")).containsExactly(url);
      google.consent().withdraw(kim.id());
      app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://CHAT.google.com/x", "https://Chat.Google.Com/x"})
  void upperCaseHostIsAccepted(String url) {
    Person kim = app.newcomer();
    Answer prompt =
        app.send(
            EventFormat.CLASSIC,
            App.events(EventFormat.CLASSIC, kim).completingAt(url).command(1, "Apollo"));
    URI location = App.location(app.consent(prompt.promptUrl(), kim));
    assertThat(location.getHost()).isEqualToIgnoringCase("chat.google.com");
    assertThat(location.getScheme()).isEqualTo("https");
  }
}
