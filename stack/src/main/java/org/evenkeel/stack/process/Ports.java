package org.evenkeel.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback address. */
public final class Ports {

  private static final int CONNECT_MS = 500;
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;

  private Ports() {}

  /**
   * A port that nobody listens on now. It lies below the range from which the system takes ports
   * for outgoing connections, so that none of them grabs it before the server does.
   */
  public static int random() {
    return ThreadLocalRandom.current()
        .ints(LOWEST, HIGHEST)
        .filter(Ports::free)
        .findFirst()
        .orElseThrow();
  }

  /** Whether a server could listen there. */
  public static boolean free(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether somebody accepts connections there. */
  public static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
