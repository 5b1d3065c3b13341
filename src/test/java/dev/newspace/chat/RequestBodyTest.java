package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a body is read before the caller is known; then it is one JSON object of 1 MiB. */
@QuarkusTest
class RequestBodyTest extends FrontDoorTest {
  private static final int MEBIBYTE = 1024 * 1024;

  /** With the length in front, and without. */
  static Stream<Function<byte[], BodyPublisher>> waysOfSending() {
    return Stream.of(
        BodyPublishers::ofByteArray,
        bytes -> BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
  }

  @ParameterizedTest
  @MethodSource("waysOfSending")
  void bodyOfOneMebibyteIsAccepted(Function<byte[], BodyPublisher> way) {
    HttpResponse<String> answer = verified(way.apply(eventOf(MEBIBYTE)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(EnglishTexts.COMMAND.help());
  }

  @ParameterizedTest
  @MethodSource("waysOfSending")
  void bodyOverOneMebibyteIsRejected(Function<byte[], BodyPublisher> way) {
    assertThat(verified(way.apply(eventOf(MEBIBYTE + 1))).statusCode()).isEqualTo(413);
    assertThat(verified(way.apply(eventOf(5 * MEBIBYTE))).statusCode()).isEqualTo(413);
    assertThat(verified(way.apply(new byte[2 * MEBIBYTE])).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @MethodSource("waysOfSending")
  void unverifiedCallerIsRejectedWithAnyBody(Function<byte[], BodyPublisher> way) {
    assertThatItIsUnauthorized(way.apply(new byte[2 * MEBIBYTE]));
    assertThatItIsUnauthorized(way.apply(eventOf(MEBIBYTE)));
    assertThatItIsUnauthorized(way.apply("{".getBytes(StandardCharsets.UTF_8)));
    assertThatItIsUnauthorized(way.apply(new byte[0]));
  }

  @Test
  void unverifiedCallerIsRejectedBeforeBodyArrives() {
    for (String length : new String[] {"Content-Length: 1000", "Transfer-Encoding: chunked"}) {
      assertThat(
              RawHttp.statusLine(
                  root,
                  "POST /chat HTTP/1.1",
                  "Authorization: Bearer x",
                  "Content-Type: application/json",
                  length))
          .startsWith("HTTP/1.1 401");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /chat", "POST /nothing", "PUT /chat", "GET /oauth2/start"})
  void bodyLeftUnreadDoesNotBlockNextRequest(String request) throws Exception {
    try (RawHttp connection = new RawHttp(root)) {
      connection.head(request + " HTTP/1.1", "Content-Length: " + 8 * MEBIBYTE);
      assertThat(connection.statusLine()).startsWith("HTTP/1.1 4");
      connection.body(8 * MEBIBYTE).get(10, TimeUnit.SECONDS);
      connection.head("GET /q/health HTTP/1.1");
      assertThat(connection.statusLine()).startsWith("HTTP/1.1 404");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "[{\"type\":\"MESSAGE\"}]",
        "\"MESSAGE\"",
        "null",
        "true",
        "7",
        "{",
        "{\"type\":}",
        "{\"type\":\"MESSAGE\"",
        "{'type':'MESSAGE'}",
        "{type:\"MESSAGE\"}",
        "{\"type\":\"MESSAGE\",}",
        "{\"type\":NaN}",
        "{\"type\":\"MESSAGE\"} x",
        "{\"type\":\"MESSAGE\"}{}",
        "{\"type\":\"MESSAGE\"}]",
        "/* */{\"type\":\"MESSAGE\"}",
        "type=MESSAGE",
        "<type>MESSAGE</type>"
      })
  void bodyOtherThanJsonObjectIsBadRequest(String body) {
    assertThatItIsABadRequest(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bodyWithInvalidBytesOrNestingIsBadRequest() {
    assertThatItIsABadRequest(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'});
    assertThatItIsABadRequest(new byte[] {0, 1, 2, 3});
    // Looks like UTF-32, and is none.
    assertThatItIsABadRequest(new byte[] {'\n', 0, 0, 0, 'y', '"', 't', 'y'});
    assertThatItIsABadRequest("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    assertThatItIsABadRequest("{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    String closed = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThatItIsABadRequest(closed.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void contentTypeIsIgnored() {
    BodyPublisher event = BodyPublishers.ofByteArray(eventOf(2_000));
    String bearer = app.bearer(App.caller(EventFormat.CLASSIC));
    assertThat(app.post(event, "Authorization", bearer, "Accept", "text/html").statusCode())
        .isEqualTo(200);
  }

  private void assertThatItIsABadRequest(byte[] body) {
    HttpResponse<String> answer = verified(BodyPublishers.ofByteArray(body));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception", "jackson");
  }

  private void assertThatItIsUnauthorized(BodyPublisher body) {
    HttpResponse<String> answer = app.post(body, "Authorization", "Bearer x");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEmpty();
  }

  private HttpResponse<String> verified(BodyPublisher body) {
    return app.post(body, "Authorization", app.bearer(App.caller(EventFormat.CLASSIC)));
  }

  /** A command, as long as it has to be. */
  private byte[] eventOf(int bytes) {
    String event = App.events(EventFormat.CLASSIC, app.newcomer()).command(4, "").toString();
    String padding = "x".repeat(bytes - event.length() - "{\"padding\":\"\",".length() + 1);
    return ("{\"padding\":\"" + padding + "\"," + event.substring(1))
        .getBytes(StandardCharsets.UTF_8);
  }
}
