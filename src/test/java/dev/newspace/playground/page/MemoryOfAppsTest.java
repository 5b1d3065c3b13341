package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.google.Http;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the playground remembers of each app that it stood before. */
class MemoryOfAppsTest {

  private static final Optional<String> NEW_SPACE = Optional.empty();

  @TempDir private Path folder;
  private FakeApp contacts;
  private FakeApp polls;

  @BeforeEach
  void start() throws Exception {
    contacts = new FakeApp(0);
    polls = new FakeApp(0);
    contacts.answers(event -> FakeApp.text("A contact"));
    polls.answers(event -> FakeApp.text("A poll"));
  }

  @AfterEach
  void stop() {
    contacts.close();
    polls.close();
  }

  @Test
  void eachAppIsRememberedByItself() throws Exception {
    assertThat(pageAfter(at(contacts), "Hello, contacts")).contains("A contact");
    assertThat(pageAfter(at(polls), "Hello, polls"))
        .contains("A poll")
        .doesNotContain("A contact", "Hello, contacts");
    assertThat(pageAfter(NEW_SPACE, null)).doesNotContain("A contact", "A poll");

    assertThat(pageAfter(at(contacts), null))
        .contains("Hello, contacts", "A contact")
        .doesNotContain("A poll");
    assertThat(pageAfter(at(polls), null)).contains("Hello, polls", "A poll");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  /** Starts before an app, says a line if there is one, looks at the page, and ends. */
  private String pageAfter(Optional<String> app, String line) throws Exception {
    int port = freePort();
    PlaygroundStart start =
        new PlaygroundStart(
            port,
            folder.resolve("playground.json"),
            app,
            Optional.empty(),
            "http://localhost:8080");
    start.start(null);
    try {
      String url = "http://localhost:" + port + "/";
      if (line != null) {
        Http.form(url + "say", Map.of("line", line));
      }
      return Http.get(url).body();
    } finally {
      start.stop(null);
    }
  }

  private static Optional<String> at(FakeApp app) {
    return Optional.of(app.url() + "/chat");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
