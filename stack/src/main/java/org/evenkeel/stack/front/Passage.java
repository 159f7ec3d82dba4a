package org.evenkeel.stack.front;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;

/**
 * Carries bytes between a client and a replica, a virtual thread each way, until both ways have
 * ended. A way that ends is ended on the other side as well, while the other way goes on; a
 * connection that breaks is broken on both sides, so that a cut answer never looks complete. Who
 * reads slowly holds up the writer, because nothing is kept but one buffer.
 */
final class Passage {

  private static final int BUFFER_BYTES = 8 * 1024;

  private final Socket client;
  private final Socket replica;

  Passage(Socket client, Socket replica) {
    this.client = client;
    this.replica = replica;
  }

  /** Returns when both ways have ended and both sockets are closed. */
  void run() throws InterruptedException {
    Thread requests = Thread.ofVirtual().start(() -> carry(client, replica));
    carry(replica, client);
    requests.join();
    close(client);
    close(replica);
  }

  private void carry(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try {
      var in = from.getInputStream();
      var out = to.getOutputStream();
      int read = in.read(buffer);
      while (read >= 0) {
        out.write(buffer, 0, read);
        read = in.read(buffer);
      }
      to.shutdownOutput();
    } catch (IOException e) {
      reset(client);
      reset(replica);
    }
  }

  /** Closes it with RST instead of FIN: the other end sees a failure, not an end. */
  static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (SocketException e) {
      // It is closed already.
    }
    close(socket);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing is left that could be done about it.
    }
  }
}
