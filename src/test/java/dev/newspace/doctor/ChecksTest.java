package dev.newspace.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.newspace.config.Settings;
import dev.newspace.doctor.Check.State;
import dev.newspace.observability.Observations.Observation;
import dev.newspace.observability.Observations.Subject;
import dev.newspace.testing.SomeSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doctor makes of what it sees. */
class ChecksTest {
  private static final Map<String, String> SOME =
      Map.of(
          "newspace.public-url", "https://newspace.example.com",
          "newspace.project-number", "123456789012",
          "newspace.oauth-client-id", "123456789012-abc.apps.googleusercontent.com",
          "newspace.oauth-client-secret", "GOCSPX-secret");

  @Test
  void nothingSeenYetIsUnknown() {
    SeenChecks seen = new SeenChecks(Map.of());

    assertThat(List.of(seen.events(), seen.commands(), seen.chatApp(), seen.consentScreen()))
        .extracting(Check::state)
        .containsOnly(State.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"604799, FAIL", "7776000, WARN", "'', OK"})
  void consentsThatEndAreToldBy(String seconds, State state) {
    SeenChecks seen =
        new SeenChecks(
            Map.of(Subject.REFRESH_TOKEN_EXPIRY, new Observation(seconds, Instant.now())));

    assertThat(seen.consentScreen().state()).isEqualTo(state);
  }

  @Test
  void refusalsWithoutAnyVerifiedEventAreAWarning() {
    SeenChecks seen =
        new SeenChecks(
            Map.of(Subject.REFUSAL, new Observation("aud: expected x, seen y", Instant.now())));

    assertThat(seen.events().state()).isEqualTo(State.WARN);
    assertThat(seen.events().seen()).contains("aud: expected x, seen y");
  }

  @ParameterizedTest
  @CsvSource({"PT0S, true, WARN", "P6D, true, WARN", "P8D, true, OK", "P8D, false, UNKNOWN"})
  void unknownNumberIsWarnedOfForAWeek(Duration ago, boolean isKnownSeen, State state) {
    Map<Subject, Observation> all = new EnumMap<>(Subject.class);
    all.put(Subject.UNKNOWN_COMMAND, new Observation("77", Instant.now().minus(ago)));
    if (isKnownSeen) {
      all.put(Subject.COMMAND, new Observation("1", Instant.now().minus(Duration.ofDays(30))));
    }

    assertThat(new SeenChecks(all).commands().state()).isEqualTo(state);
  }

  @Test
  void clientOfAnotherProjectFails() {
    assertThat(SettingsCheck.of(settings(Map.of())).state()).isEqualTo(State.OK);
    Check other = SettingsCheck.of(settings(Map.of("newspace.oauth-client-id", "99-x.example")));
    assertThat(other.state()).isEqualTo(State.FAIL);
    assertThat(other.seen()).contains("99", "123456789012");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.7", "192.168.1.1", "172.16.0.1", "169.254.1.1", "[fd00::1]"})
  void privateAddressFails(String host) throws IOException {
    assertThat(publicUrl("https://" + host).state()).isEqualTo(State.FAIL);
  }

  @Test
  void addressThatCannotBeReachedIsUnknown() throws IOException {
    assertThat(publicUrl("https://newspace.invalid").state()).isEqualTo(State.UNKNOWN);
    assertThat(publicUrl("http://localhost:1").state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void addressThatLeadsElsewhereFails() throws IOException {
    try (ServerSocket server = answering("Date: x")) {
      assertThat(publicUrl("http://localhost:" + server.getLocalPort()).state())
          .isEqualTo(State.FAIL);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, OK", "-30, WARN", "30, WARN", "-90, FAIL", "3600, FAIL"})
  void clockGoesByTheDateOfGoogle(long seconds, State state) throws IOException {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plusSeconds(seconds).atOffset(ZoneOffset.UTC));
    try (ServerSocket server = answering("Date: " + date)) {
      assertThat(new GoogleChecks(googleAt(server.getLocalPort())).clock().state())
          .isEqualTo(state);
    }
  }

  @Test
  void googleThatIsAwayFails() {
    GoogleAnswers away = googleAt(1);
    GoogleChecks google = new GoogleChecks(away);

    assertThat(google.google().state()).isEqualTo(State.FAIL);
    assertThat(google.google().seen()).contains("NEWSPACE_GOOGLE_TOKEN_URL");
    assertThat(List.of(google.clock(), OAuthClientCheck.of(away), RedirectUriCheck.of(away)))
        .extracting(Check::state)
        .containsOnly(State.UNKNOWN);
  }

  /** One to the token endpoint and two to the authorization endpoint; the time comes with them. */
  @Test
  void checksAtStartAskGoogleThreeTimes() throws IOException {
    List<String> requests = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestMethod());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      List<Check> checks =
          Examination.cheap(settings(google(server.getAddress().getPort())), new Web()).examine();

      assertThat(checks)
          .filteredOn(check -> check.id() == CheckId.CLOCK)
          .extracting(Check::state)
          .containsExactly(State.OK);
      assertThat(requests).containsExactlyInAnyOrder("POST", "GET", "GET");
    } finally {
      server.stop(0);
    }
  }

  /** Whichever answers: here the last of six. */
  @Test
  void clockGoesByTheOnlyAddressThatAnswers() throws IOException {
    String now =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
    try (ServerSocket server = answering("Date: " + now)) {
      Map<String, String> urls = google(1);
      urls.put(
          "newspace.google-revocation-url",
          "http://localhost:" + server.getLocalPort() + "/revoke");

      assertThat(new GoogleChecks(new GoogleAnswers(settings(urls), new Web())).clock().state())
          .isEqualTo(State.OK);
    }
  }

  @Test
  void silentChecksEndInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Instant start = Instant.now();
      List<Check> checks =
          Examination.of(
                  settings(google(silent.getLocalPort())),
                  new Web(),
                  () -> new SeenChecks(Map.of()))
              .examine();

      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
      assertThat(checks).hasSize(11);
    }
  }

  private static Check publicUrl(String url) throws IOException {
    return new AddressChecks(settings(Map.of("newspace.public-url", url)), new Web()).publicUrl();
  }

  private static GoogleAnswers googleAt(int port) {
    return new GoogleAnswers(settings(google(port)), new Web());
  }

  private static Map<String, String> google(int port) {
    Map<String, String> urls = new HashMap<>();
    for (String name :
        new String[] {
          "authorization-url",
          "token-url",
          "revocation-url",
          "id-keys-url",
          "chat-keys-url",
          "chat-api-url"
        }) {
      urls.put("newspace.google-" + name, URI.create("http://localhost:" + port + "/").toString());
    }
    return urls;
  }

  private static Settings settings(Map<String, String> others) {
    Map<String, String> all = new HashMap<>(SOME);
    all.putAll(others);
    return SomeSettings.of(all);
  }

  /** A server that answers everything with one header. */
  private static ServerSocket answering(String header) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread =
        new Thread(
            () -> {
              while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                  socket.getInputStream().read(new byte[8192]);
                  socket
                      .getOutputStream()
                      .write(
                          ("HTTP/1.1 404 Not Found\r\n"
                                  + header
                                  + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                              .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                  return;
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
    return server;
  }
}
