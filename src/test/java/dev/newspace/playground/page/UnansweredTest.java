package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.people.People;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why nothing came back from an app, in words that are not Java's. */
class UnansweredTest {

  private ServerSocket server;
  private String authority;
  private Playground playground;

  @BeforeEach
  void start() throws Exception {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    authority = "localhost:" + server.getLocalPort();
  }

  @AfterEach
  void stop() throws Exception {
    playground.close();
    server.close();
  }

  @Test
  void appThatIsNotThereIsNamedByItsAddress() throws Exception {
    server.close();

    assertThat(say("http://" + authority + "/")).contains("Nobody listens at " + authority);
  }

  @Test
  void appThatHangsUpIsTold() throws Exception {
    Thread hangingUp = new Thread(this::hangUp);
    hangingUp.start();

    assertThat(say("http://" + authority + "/")).contains("The connection ended before");
    hangingUp.join();
  }

  @Test
  void appThatSpeaksNoTlsIsTold() throws Exception {
    Thread hangingUp = new Thread(this::hangUp);
    hangingUp.start();

    say("https://" + authority + "/");
    hangingUp.join();
  }

  private String say(String app) throws Exception {
    ChatApp other = ChatApp.of("http://localhost:8080", Optional.of(app), Optional.empty());
    playground = Playground.start(0, "http://localhost:8080", other);
    String page = new BrowserUser(playground, People.ANN, "classic", "dm").say("Hello");
    assertThat(page)
        .contains("Chat app is not responding", "What came back")
        .doesNotContain("Exception", "java.", "io.netty", "io.vertx");
    return page;
  }

  /** Reads the beginning of a request and answers nothing. */
  private void hangUp() {
    try (Socket connection = server.accept()) {
      assertThat(connection.getInputStream().read()).isPositive();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
