package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.packaged.Environment;
import dev.newspace.packaged.PackagedApp;
import dev.newspace.packaged.RunningApp;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.Network;
import dev.newspace.testing.SpaceWish;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection to Google's Chat API is used again, and not one more is made than is needed. */
class PooledConnectionsIT {
  private static final int SOME = 20;

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;

  @Test
  void commandsReusePooledConnections() throws IOException {
    try (Network network = Network.before(URI.create(google.url()).getPort());
        PackagedApp process =
            PackagedApp.ready(
                Environment.before(google)
                    .with("NEWSPACE_GOOGLE_CHAT_API_URL", "http://localhost:" + network.port())
                    .with("NEWSPACE_COMMANDS_PER_MINUTE", "0"),
                folder)) {
      App app = new App(process.root(), google);
      List<SpaceWish> inTurn = wishes(app);
      inTurn.forEach(wish -> assertMade(wish.sentTo(app)));
      int forCommandsInTurn = network.connections();

      List<SpaceWish> atOnce = wishes(app);
      AtOnce.times(SOME, i -> assertMade(atOnce.get(i).sentTo(app)));
      int forCommandsAtOnce = network.connections();
      List<SpaceWish> later = wishes(app);
      AtOnce.times(forCommandsAtOnce, i -> assertMade(later.get(i).sentTo(app)));

      // The doctor, which looks at the clock after the start, has one of its own.
      assertThat(forCommandsInTurn).isBetween(1, 2);
      assertThat(forCommandsAtOnce).isBetween(1, SOME);
      assertThat(network.connections()).isEqualTo(forCommandsAtOnce);
    }
  }

  private List<SpaceWish> wishes(App app) {
    return AtOnce.times(SOME, i -> SpaceWish.of(google, EventFormat.CLASSIC, app.connected()));
  }

  private static Answer assertMade(Answer answer) {
    assertThat(answer.title()).isEqualTo(EnglishTexts.COMMAND.created());
    return answer;
  }
}
