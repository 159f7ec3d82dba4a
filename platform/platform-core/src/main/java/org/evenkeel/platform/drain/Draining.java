package org.evenkeel.platform.drain;

import java.util.ArrayList;
import java.util.List;

/** Whether this process is about to end, and who has to know when it begins to. */
public final class Draining {

  private final List<Runnable> listeners = new ArrayList<>();
  private volatile boolean begun;

  /** True from the moment the process was asked to end. */
  public boolean begun() {
    return begun;
  }

  /**
   * Registers what has to happen then, once; at once when it has begun already. Who holds answers
   * open, such as streams of events, completes them here: their clients come again, to a replica
   * that stays. A listener must not block.
   */
  public void onBegin(Runnable listener) {
    synchronized (listeners) {
      if (!begun) {
        listeners.add(listener);
        return;
      }
    }
    listener.run();
  }

  /** The process was asked to end; whoever was registered is told. */
  public void begin() {
    List<Runnable> waiting;
    synchronized (listeners) {
      begun = true;
      waiting = List.copyOf(listeners);
      listeners.clear();
    }
    waiting.forEach(Runnable::run);
  }
}
