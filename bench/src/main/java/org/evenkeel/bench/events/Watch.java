package org.evenkeel.bench.events;

/** A thread that looks again and again until it is ended. */
final class Watch {

  private final Thread thread;
  private volatile boolean running = true;

  /**
   * Begins to look.
   *
   * @param look what is repeated; it waits a little by itself
   * @param end what is done by the same thread afterwards
   */
  Watch(String name, Runnable look, Runnable end) {
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> run(look, end));
  }

  void start() {
    thread.start();
  }

  private void run(Runnable look, Runnable end) {
    try {
      while (running) {
        look.run();
      }
    } finally {
      end.run();
    }
  }

  void end() {
    running = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
