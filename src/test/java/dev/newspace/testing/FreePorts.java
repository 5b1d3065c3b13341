package dev.newspace.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for processes that are yet to start. Until they listen nobody else takes one: the system
 * hands out none of these for connections, each JVM of tests has its own, and none comes twice
 * soon.
 */
public final class FreePorts {
  private static final int COUNT = 5_000;

  /** Above those of services, and below those of connections (32768 and more on Linux). */
  private static final int FIRST = 12_000 + (Integer.getInteger("test.fork", 1) - 1) % 4 * COUNT;

  private static int last = ThreadLocalRandom.current().nextInt(COUNT);

  private FreePorts() {}

  public static synchronized int next() {
    for (int i = 0; i < COUNT; i++) {
      last = (last + 1) % COUNT;
      if (isFree(FIRST + last)) {
        return FIRST + last;
      }
    }
    throw new IllegalStateException("No port is free from " + FIRST + " on");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (BindException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
