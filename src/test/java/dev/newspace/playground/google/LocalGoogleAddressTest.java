package dev.newspace.playground.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The local Google hands out tokens to whoever asks, so only this machine may ask. */
class LocalGoogleAddressTest {

  private static final int SOON = 5_000;

  private final LocalGoogle google = LocalGoogle.start(0);
  private final int port = URI.create(google.url()).getPort();

  @AfterEach
  void stop() {
    google.close();
  }

  @Test
  void loopbackIsAnswered() throws Exception {
    connect(InetAddress.getLoopbackAddress());
    assertThat(Http.get(google.url() + "/oauth2/v3/certs").statusCode()).isEqualTo(200);
  }

  @Test
  void otherAddressOfTheMachineIsRefused() throws Exception {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
            .toList();
    assumeFalse(others.isEmpty(), "this machine has no network");

    assertThat(others)
        .allSatisfy(
            address ->
                assertThatThrownBy(() -> connect(address)).isInstanceOf(ConnectException.class));
  }

  private void connect(InetAddress address) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), SOON);
    }
  }
}
