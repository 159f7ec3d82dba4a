package org.evenkeel.acceptance.rolling;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;

/** Kept-alive connections to one server. What fails is not tried again. */
final class Connections {

  /** As every client of the suite does it; docs/replicas.md says why. */
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(2);

  private final URI server;
  private final ConcurrentLinkedDeque<PlainConnection> idle = new ConcurrentLinkedDeque<>();
  private final AtomicLong opened = new AtomicLong();

  Connections(URI server) {
    this.server = server;
  }

  Reply send(Call call) throws IOException {
    PlainConnection connection = take();
    try {
      Reply reply = connection.exchange(call);
      if (reply.keepsAlive()) {
        idle.push(connection);
      } else {
        connection.close();
      }
      return reply;
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** How many connections were made so far. */
  long opened() {
    return opened.get();
  }

  private PlainConnection take() throws IOException {
    for (var known = idle.poll(); known != null; known = idle.poll()) {
      if (known.idleNanos() < LONGEST_IDLE.toNanos()) {
        return known;
      }
      known.close();
    }
    opened.incrementAndGet();
    return new PlainConnection(server);
  }
}
