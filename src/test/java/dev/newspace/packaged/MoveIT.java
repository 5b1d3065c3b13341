package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The app has moved; Google's console still has the address before, and the record is brief. */
class MoveIT {
  private static final String FORMER = "https://old.example.com";
  private static final String PUBLIC_URL = "https://new.example.com";

  @TempDir private static Path folder;
  private static LocalGoogle google;
  private static PackagedApp process;
  private static App app;

  @BeforeAll
  static void start() {
    google = LocalGoogle.start(0, FORMER);
    process =
        PackagedApp.ready(
            Environment.before(google)
                .with("NEWSPACE_PUBLIC_URL", PUBLIC_URL)
                .with("NEWSPACE_FORMER_PUBLIC_URL", FORMER)
                .with("NEWSPACE_KEEP_CREATED_SPACES", "6s")
                .with("NEWSPACE_COMMANDS_PER_MINUTE", "0"),
            folder);
    app = new App(process.root(), google);
  }

  @AfterAll
  static void end() {
    process.close();
    google.close();
  }

  @ParameterizedTest
  @EnumSource
  void callersForEitherAddressAreLetIn(Caller caller) {
    EventFormat dialect = caller == Caller.ADD_ON ? EventFormat.ADD_ON : EventFormat.CLASSIC;
    String help = App.events(dialect, app.newcomer()).command(4, "").toString();

    assertThat(app.post("Bearer " + google.tokens().of(caller), help).statusCode()).isEqualTo(200);
    if (caller == Caller.CLASSIC_BY_PROJECT_NUMBER) {
      return;
    }
    assertThat(app.post(bearer(caller, PUBLIC_URL), help).statusCode()).isEqualTo(200);
    assertThat(app.post(bearer(caller, "https://other.example.com"), help).statusCode())
        .isEqualTo(401);
  }

  private static String bearer(Caller caller, String url) {
    return "Bearer " + google.tokens().custom(caller, claims -> claims.audience(url + "/chat"));
  }

  /** The local Google knows the former redirect URI alone, for the consent and for the code. */
  @Test
  void consentThatBeganAtFormerAddressEndsThere() throws IOException {
    Person kim = app.newcomer();
    URI prompt = prompt(kim);
    assertThat(prompt.toString()).startsWith(PUBLIC_URL + "/oauth2/start?");

    Page start = open(prompt, Optional.empty());
    assertThat(start.location()).contains("redirect_uri=https%3A%2F%2Fold.example.com%2Foauth2");
    Page end =
        open(
            google.consent().allow(URI.create(start.location()), kim.id()),
            Optional.of(start.cookie()));

    assertThat(end.status()).isIn(302, 303);
    assertThat(end.location()).isEqualTo(App.COMPLETION_URL);
    assertThat(create(kim, "Apollo " + kim.id()).title()).isEqualTo(EnglishTexts.COMMAND.created());
  }

  @Test
  void consentThatBeginsElsewhereUsesTheNewAddress() {
    assertThat(app.authorizationUrl(prompt(app.newcomer())).toString())
        .contains("redirect_uri=https%3A%2F%2Fnew.example.com%2Foauth2");
  }

  @Test
  void oldSpaceLeavesListAndGoogleGuardsAgainstSecond() throws IOException {
    Person kim = app.newcomer();
    Page start = open(prompt(kim), Optional.empty());
    open(
        google.consent().allow(URI.create(start.location()), kim.id()),
        Optional.of(start.cookie()));
    String name = "Gemini " + kim.id();
    JsonNode command = App.events(EventFormat.CLASSIC, kim).command(1, name);
    assertThat(app.send(EventFormat.CLASSIC, command).title())
        .isEqualTo(EnglishTexts.COMMAND.created());
    int spaces = google.spaces().size();

    Pause.until("the space has left the list", () -> !list(kim).contains(name));
    google.forgetCalls();
    app.send(EventFormat.CLASSIC, command);

    assertThat(google.calls("spaces.create")).as("asked with the same id").hasSize(1);
    assertThat(google.spaces()).hasSize(spaces);
    assertThat(list(kim)).as("it is as old as it was").doesNotContain("Soyuz");
  }

  private static String list(Person person) {
    return app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, person).command(2, ""))
        .text();
  }

  private static URI prompt(Person person) {
    return create(person, "First").promptUrl();
  }

  private static Answer create(Person person, String name) {
    return app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, person).command(1, name));
  }

  private record Page(int status, String location, String cookie) {}

  /** In a browser that is at the former address; no client would send another host than it asks. */
  private static Page open(URI page, Optional<String> cookie) throws IOException {
    URI root = process.root();
    try (Socket socket = new Socket(root.getHost(), root.getPort())) {
      List<String> lines = new ArrayList<>();
      lines.add("GET " + page.getRawPath() + "?" + page.getRawQuery() + " HTTP/1.1");
      lines.add("Host: " + URI.create(FORMER).getHost());
      lines.add("Connection: close");
      cookie.ifPresent(value -> lines.add("Cookie: " + value));
      socket
          .getOutputStream()
          .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return read(
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)));
    }
  }

  private static Page read(BufferedReader in) throws IOException {
    String status = in.readLine().split(" ", 3)[1];
    String location = "";
    String cookie = "";
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      String[] header = line.split(":\\s*", 2);
      if (header[0].equalsIgnoreCase("Location")) {
        location = header[1];
      } else if (header[0].equalsIgnoreCase("Set-Cookie")) {
        cookie = header[1].split(";", 2)[0];
      }
    }
    return new Page(Integer.parseInt(status), location, cookie);
  }
}
