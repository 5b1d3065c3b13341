package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.RawHttp;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever strangers send, nothing of it stays. */
@QuarkusTest
class StrangerMemoryTest extends FrontDoorTest {
  private static final int MANY = 5_000;
  private static final int AT_ONCE = 10;

  /** A third of what is sent. */
  private static final long MUCH = 10L * 1024 * 1024;

  @Inject MeterRegistry meters;

  @Test
  void requestsLeaveNothingInMemory() {
    send(AT_ONCE, StrangerMemoryTest::invented);
    int metersBefore = meters.getMeters().size();
    long heapBefore = heapInUse();

    send(MANY, StrangerMemoryTest::invented);

    assertThat(heapInUse() - heapBefore).isLessThan(MUCH);
    assertThat(meters.getMeters())
        .hasSize(metersBefore)
        .allSatisfy(meter -> assertThat(meter.getId().toString()).doesNotContain("INVENTED"));
  }

  @Test
  void bodiesThatAreNotSentAreForgottenWithTheirConnection() {
    long before = heapInUse();
    for (int i = 0; i < MANY / 2; i++) {
      String head = "POST /nothing" + i + " HTTP/1.1\r\nContent-Length: 1000\r\nX: ";
      assertThat(RawHttp.statusLineOf(root, head + "x".repeat(15_000) + "\r\nHost: a\r\n\r\n"))
          .startsWith("HTTP/1.1 404");
    }
    assertThat(heapInUse() - before).isLessThan(MUCH);
  }

  /** Whatever a request can name, each of them differently, in a head of some twelve kilobytes. */
  private static String invented(int number) {
    String name = "INVENTED" + number;
    String header = base64("{\"alg\":\"RS256\",\"kid\":\"" + name + "\"}");
    String claims = base64("{\"iss\":\"https://accounts.google.com\",\"aud\":\"" + name + "\"}");
    String line =
        List.of(
                name + " /chat",
                "GET /" + name + "/" + "x".repeat(2_000),
                "POST /chat?" + name,
                "GET /oauth2/start?ticket=" + name,
                "GET /oauth2/callback?code=y&state=" + name)
            .get(number % 5);
    return String.join(
        "\r\n",
        line + " HTTP/1.1",
        "Host: " + name + ".example",
        "Accept: application/" + name,
        "Accept-Language: " + Integer.toString(100_000 + number, 36) + ",x-" + number,
        "Content-Type: text/" + name,
        "Cookie: " + name + "=x",
        "User-Agent: " + name,
        "Authorization: Bearer " + header + "." + claims + ".x",
        name + ": " + "x".repeat(10_000),
        "",
        "");
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private void send(int number, IntFunction<String> request) {
    try (RawHttp connection = new RawHttp(root)) {
      for (int i = 0; i < number; i += AT_ONCE) {
        IntStream.range(i, i + AT_ONCE).mapToObj(request).forEach(connection::bytes);
        for (int answer = 0; answer < AT_ONCE; answer++) {
          assertThat(connection.statusLine()).startsWith("HTTP/1.1 4");
        }
      }
    }
  }

  private static long heapInUse() {
    return LongStream.range(0, 3).map(collection -> heapAfterCollection()).min().orElseThrow();
  }

  private static long heapAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
