package org.evenkeel.stack.front;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;

/** Listens on the address of one service and lets each connection through to a replica. */
final class Door implements AutoCloseable {

  private static final int BACKLOG = 1024;
  private static final int CONNECT_MS = 1000;

  private final ServerSocket server;
  private final Targets targets;
  private final Room room;

  private Door(ServerSocket server, Targets targets, Room room) {
    this.server = server;
    this.targets = targets;
    this.room = room;
  }

  /** Opens it; port 0 takes any free one. */
  static Door open(int port, Targets targets, Room room) throws IOException {
    var server = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    var door = new Door(server, targets, room);
    Thread.ofPlatform().name("door-" + server.getLocalPort()).start(door::accept);
    return door;
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        room.enter();
        if (!letIn()) {
          room.leave();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean letIn() {
    try {
      Socket client = server.accept();
      Thread.ofVirtual().start(() -> pass(client));
      return true;
    } catch (IOException e) {
      if (!server.isClosed()) {
        System.out.println("door " + port() + ": " + e.getClass().getSimpleName());
      }
      return false;
    }
  }

  private void pass(Socket client) {
    try {
      Optional<Target> taken =
          targets.inOrder().stream().filter(target -> through(client, target)).findFirst();
      if (taken.isEmpty()) {
        Passage.reset(client);
      }
    } finally {
      room.leave();
    }
  }

  /** False when this replica took no connection; nothing was read from the client then. */
  private static boolean through(Socket client, Target target) {
    var replica = new Socket();
    target.connections().incrementAndGet();
    try {
      replica.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), target.port()), CONNECT_MS);
      replica.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
    } catch (IOException e) {
      Passage.reset(replica);
      target.connections().decrementAndGet();
      return false;
    }
    try {
      new Passage(client, replica).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      target.connections().decrementAndGet();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
