package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However many come, however slowly, and however much they bring: others are served. */
@QuarkusTest
@TestProfile(FloodTest.Impatient.class)
class FloodTest extends FrontDoorTest {
  /** More than there are threads where they are not virtual. */
  private static final int MANY = 300;

  private final List<RawHttp> connections = new ArrayList<>();

  /** What is over a minute in production is over in seconds. */
  public static final class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.http.idle-timeout", "8s");
    }
  }

  @AfterEach
  void hangUp() {
    connections.forEach(RawHttp::close);
  }

  @Test
  void idleConnectionsAndEndlessHeadsBlockNobodyAndAreClosed() {
    open(MANY);
    assertThatOthersAreServed();
    List<RawHttp> heads = open(MANY);
    for (String more : new String[] {"POST /chat HT", "TP/1.1\r\nHost: x\r\n", "A: b\r\n"}) {
      heads.forEach(connection -> goesOn(connection, more));
      assertThatOthersAreServed();
    }
    assertThat(connections).allMatch(c -> c.isClosedWithin(Duration.ofSeconds(40)));
  }

  @Test
  void endlessBodiesBlockNobodyAndTimeOut() {
    open(MANY);
    String bearer = "Authorization: " + app.bearer(App.caller(EventFormat.CLASSIC));
    try (CapturedLog log = CapturedLog.open()) {
      connections.forEach(c -> c.head("POST /chat HTTP/1.1", bearer, "Content-Length: 1000"));
      connections.forEach(connection -> connection.bytes("{"));
      assertThatOthersAreServed();
      // A byte now and then, so that the connection is never idle.
      for (int i = 0; i < 5; i++) {
        pause(Duration.ofSeconds(1));
        connections.forEach(connection -> goesOn(connection, " "));
      }
      assertThat(connections)
          .allSatisfy(c -> assertThat(c.statusLine()).startsWith("HTTP/1.1 408"));
      assertThat(log.linesWith("ERROR")).isEmpty();
    }
  }

  @Test
  void endlessBodyOfUnverifiedCallerIsCutOff() {
    List<String> requests = List.of("POST /chat", "POST /nothing", "GET /oauth2/start?ticket=x");
    List<Integer> bytes = AtOnce.times(requests.size(), i -> bytesTaken(requests.get(i)));

    assertThat(bytes).allMatch(taken -> taken < 20);
  }

  /** How many bytes of a body the app waits for, one a second; at most twenty. */
  private int bytesTaken(String request) {
    try (RawHttp connection = new RawHttp(root)) {
      connection.head(request + " HTTP/1.1", "Transfer-Encoding: chunked");
      assertThat(connection.statusLine()).startsWith("HTTP/1.1 4");
      int bytes = 0;
      while (bytes < 20 && goesOn(connection, "1\r\nx\r\n")) {
        bytes++;
        pause(Duration.ofSeconds(1));
      }
      return bytes;
    }
  }

  static Stream<List<String>> heads() {
    return Stream.of(
        List.of("POST /chat HTTP/1.1", "X: " + "x".repeat(20_000)),
        List.of("POST /chat HTTP/1.1", "Authorization: Bearer " + "x".repeat(200_000)),
        List.of("GET /oauth2/start HTTP/1.1", "Cookie: " + "x".repeat(2_000_000)),
        Stream.concat(
                Stream.of("POST /chat HTTP/1.1"),
                Stream.iterate(1, i -> i + 1).limit(3_000).map(i -> "X-" + i + ": y"))
            .toList(),
        List.of("GET /oauth2/start?ticket=" + "x".repeat(20_000) + " HTTP/1.1"),
        List.of("GET /" + "x".repeat(2_000_000) + " HTTP/1.1"));
  }

  @ParameterizedTest
  @MethodSource("heads")
  void oversizedRequestHeadIsRejected(List<String> head) {
    try (CapturedLog log = CapturedLog.open()) {
      assertThat(statusLine(head)).matches("|HTTP/1\\.[01] 4(00|14|31) .*");
      assertThat(log.linesWith("ERROR")).isEmpty();
    }
    assertThatOthersAreServed();
  }

  @Test
  void nestingBeyondAHundredIsRejected() {
    assertThat(nested(98)).isEqualTo(200);
    assertThat(nested(101)).isEqualTo(400);
    assertThat(nested(200_000)).isEqualTo(400);
  }

  private int nested(int depth) {
    String event = App.events(EventFormat.CLASSIC, app.newcomer()).command(4, "").toString();
    String deep = "[".repeat(depth) + "]".repeat(depth);
    String body = "{\"deep\":" + deep + "," + event.substring(1);
    return app.post(app.bearer(App.caller(EventFormat.CLASSIC)), body).statusCode();
  }

  private List<RawHttp> open(int number) {
    List<RawHttp> opened = Stream.generate(() -> new RawHttp(root)).limit(number).toList();
    connections.addAll(opened);
    return opened;
  }

  private void assertThatOthersAreServed() {
    for (EventFormat dialect : EventFormat.values()) {
      Answer help = app.send(dialect, App.events(dialect, app.newcomer()).command(4, ""));
      assertThat(help.title()).isEqualTo(EnglishTexts.COMMAND.help());
    }
    assertThat(app.call("GET", "/oauth2/start").statusCode()).isEqualTo(400);
  }

  /** Whether the app still listens. */
  private static boolean goesOn(RawHttp connection, String more) {
    try {
      connection.bytes(more);
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** What is answered; empty where the app hung up while there was still more to send. */
  private String statusLine(List<String> head) {
    try {
      return RawHttp.statusLine(root, head.toArray(String[]::new));
    } catch (UncheckedIOException e) {
      return "";
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
