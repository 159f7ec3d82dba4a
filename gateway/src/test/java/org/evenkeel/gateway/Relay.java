package org.evenkeel.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between the gateway and a server that a test wants to take away. */
final class Relay {

  private final ServerSocket door;
  private final String host;
  private final int port;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicReference<CountDownLatch> held = new AtomicReference<>(new CountDownLatch(0));

  private Relay(ServerSocket door, String host, int port) {
    this.door = door;
    this.host = host;
    this.port = port;
  }

  static Relay to(String host, int port) {
    try {
      var relay = new Relay(new ServerSocket(0, 16, InetAddress.getLoopbackAddress()), host, port);
      Thread.ofVirtual().start(relay::accept);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  /** Nothing passes from here on, and nothing is lost. */
  void hold() {
    held.set(new CountDownLatch(1));
  }

  void release() {
    held.get().countDown();
  }

  /** The server is gone from here on. */
  void cut() throws IOException {
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        Socket server = new Socket(host, port);
        open.addAll(List.of(client, server));
        Thread.ofVirtual().start(() -> pass(client, server));
        Thread.ofVirtual().start(() -> pass(server, client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void pass(Socket from, Socket to) {
    byte[] part = new byte[8192];
    try (from;
        to;
        InputStream bytes = from.getInputStream()) {
      for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
        held.get().await();
        to.getOutputStream().write(part, 0, read);
      }
    } catch (IOException closed) {
      // One of the two ended.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
