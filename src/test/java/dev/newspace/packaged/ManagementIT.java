package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.google.LocalGoogle;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who can reach the management port. All of 127.0.0.0/8 leads to this machine, on Linux. */
@EnabledOnOs(OS.LINUX)
class ManagementIT {
  /** Where only those can be reached who listen on all interfaces. */
  private static final String ANOTHER_INTERFACE = "127.0.0.2";

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;

  @Test
  void healthAndMetricsAreForThisMachineAndTheRestIsForTheWorld() {
    try (PackagedApp app = PackagedApp.ready(Environment.before(google), folder)) {
      assertThat(isReachable(app.management().port())).isFalse();
      assertThat(isReachable(app.root().getPort())).isTrue();
    }
  }

  @Test
  void healthAndMetricsAreWhereverTheImageWantsThem() {
    Environment image = Environment.before(google).with("QUARKUS_MANAGEMENT_HOST", "0.0.0.0");
    try (PackagedApp app = PackagedApp.ready(image, folder)) {
      assertThat(isReachable(app.management().port())).isTrue();
    }
  }

  private static boolean isReachable(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(ANOTHER_INTERFACE, port), 5_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
