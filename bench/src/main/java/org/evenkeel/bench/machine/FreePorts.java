package org.evenkeel.bench.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback address that nobody listens on. */
public final class FreePorts {

  private static final int MANAGEMENT_OFFSET = 1000;
  private static final int HIGHEST = 65_535;

  private FreePorts() {}

  public static int one() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A port whose management port is free too. */
  public static int withManagement() throws IOException {
    while (true) {
      int port = one();
      if (port + MANAGEMENT_OFFSET <= HIGHEST && free(port + MANAGEMENT_OFFSET)) {
        return port;
      }
    }
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
