package dev.newspace.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Requests that no client would send, on one connection. */
public final class RawHttp implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 5_000;

  private final URI root;
  private final Socket socket;
  private final BufferedReader in;

  public RawHttp(URI root) {
    try {
      this.root = root;
      socket = new Socket(root.getHost(), root.getPort());
      socket.setSoTimeout(TIMEOUT_MILLIS);
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends a request's head, and nothing after it, on a connection of its own.
   *
   * @param lines without their ends, the request line first
   * @return the first line of the answer; empty where none came in five seconds
   */
  public static String statusLine(URI root, String... lines) {
    try (RawHttp raw = new RawHttp(root)) {
      raw.head(lines);
      return raw.statusLine();
    }
  }

  /** Sends a request's head. */
  public void head(String... lines) {
    List<String> all = new ArrayList<>(List.of(lines));
    all.add("Host: " + root.getAuthority());
    send((String.join("\r\n", all) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * Sends exactly these bytes on a connection of their own.
   *
   * @return the first line of the answer; empty where none came in five seconds
   */
  public static String statusLineOf(URI root, String request) {
    try (RawHttp raw = new RawHttp(root)) {
      raw.bytes(request);
      return raw.statusLine();
    }
  }

  /** Sends a few bytes, of whatever. */
  public void bytes(String text) {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Waits for the app to hang up, whatever it says before. */
  public boolean isClosedWithin(Duration time) {
    Instant end = Instant.now().plus(time);
    try {
      while (Instant.now().isBefore(end)) {
        if (in.read() < 0) {
          return true;
        }
      }
      return false;
    } catch (SocketTimeoutException e) {
      return isClosedWithin(Duration.between(Instant.now(), end));
    } catch (IOException e) {
      // Reset: hung up, too.
      return true;
    }
  }

  /** Sends a body, for as long as it takes. */
  public Future<?> body(int bytes) {
    return CompletableFuture.runAsync(() -> send(new byte[bytes]));
  }

  /** Reads the next answer, and gives its first line. */
  public String statusLine() {
    try {
      String status = in.readLine();
      long length = 0;
      for (String line = status; line != null && !line.isEmpty(); line = in.readLine()) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Long.parseLong(line.substring(line.indexOf(':') + 1).strip());
        }
      }
      for (long i = 0; i < length; i++) {
        in.read();
      }
      return status == null ? "" : status;
    } catch (SocketTimeoutException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
