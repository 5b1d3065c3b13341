package dev.newspace.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What lies between the app and a port on localhost. It can go silent: whatever is sent is
 * swallowed, and nobody is told. When it is healed, new connections get through; those from before
 * stay dead, as behind a firewall that has forgotten them.
 */
public final class Network implements AutoCloseable {
  private final int target;
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile Object weather = new Object();
  private volatile boolean silent;

  private Network(int target) throws IOException {
    this.target = target;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** Before a port on localhost. */
  public static Network before(int port) {
    try {
      return new Network(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where whoever goes through it connects to. */
  public int port() {
    return server.getLocalPort();
  }

  /** How many connections were made through it. */
  public int connections() {
    return connections.get();
  }

  public void goSilent() {
    silent = true;
    weather = new Object();
  }

  public void heal() {
    silent = false;
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        Socket near = server.accept();
        sockets.add(near);
        connections.incrementAndGet();
        if (!silent) {
          Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
          sockets.add(far);
          Object now = weather;
          threads.execute(() -> pass(near, far, now));
          threads.execute(() -> pass(far, near, now));
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void pass(Socket from, Socket to, Object then) {
    try (InputStream in = from.getInputStream()) {
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[8192];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        if (weather == then) {
          out.write(bytes, 0, read);
        }
      }
      if (weather == then) {
        to.close();
      }
    } catch (IOException closed) {
      // By the other side, or the test is over.
    }
  }
}
