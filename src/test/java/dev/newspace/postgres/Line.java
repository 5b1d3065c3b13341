package dev.newspace.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server on localhost that can be cut as a network cuts it: without a word. */
final class Line implements AutoCloseable {
  private final ServerSocket entrance;
  private final int server;
  private final AtomicInteger cuts = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private Line(int server) throws IOException {
    this.server = server;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  static Line to(int port) throws IOException {
    Line line = new Line(port);
    line.threads.execute(line::accept);
    return line;
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** Nothing passes any more on the connections that are open; those that come later are well. */
  void cut() {
    cuts.incrementAndGet();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    threads.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        Socket near = entrance.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
        int whole = cuts.get();
        threads.execute(() -> pass(near, far, whole));
        threads.execute(() -> pass(far, near, whole));
      }
    } catch (IOException e) {
      // The end of the line.
    }
  }

  private void pass(Socket from, Socket to, int whole) {
    byte[] buffer = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (cuts.get() == whole) {
          out.write(buffer, 0, read);
        }
      }
      if (cuts.get() == whole) {
        to.close();
      }
    } catch (IOException e) {
      // The other side has gone.
    }
  }
}
