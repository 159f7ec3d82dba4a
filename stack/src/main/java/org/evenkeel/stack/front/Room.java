package org.evenkeel.stack.front;

import java.util.concurrent.Semaphore;

/**
 * How many connections the front carries at once, over all doors. Each takes two buffers; who comes
 * when it is full waits in the queue of the door instead of taking the memory of all others.
 */
public final class Room {

  /** With 16 KiB a connection less than half of the front's heap. */
  private static final int CONNECTIONS = 4_000;

  private final Semaphore places;

  Room() {
    this(CONNECTIONS);
  }

  Room(int connections) {
    this.places = new Semaphore(connections);
  }

  /** Waits for a place. */
  void enter() throws InterruptedException {
    places.acquire();
  }

  void leave() {
    places.release();
  }
}
