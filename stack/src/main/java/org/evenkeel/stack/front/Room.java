package org.evenkeel.stack.front;

import java.util.concurrent.Semaphore;

/**
 * How many connections one door of the front carries at once. Each takes two buffers; who comes
 * when it is full waits in the queue of the door instead of taking the memory of all others. Doors
 * do not share it: a full gateway would leave none for the calls that it needs to answer.
 */
public final class Room {

  /** With 16 KiB a connection and eight doors less than half of the front's heap. */
  private static final int CONNECTIONS = 500;

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
