package org.evenkeel.platform.drain;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this process is about to end, and who has to know when it begins to. */
public final class Draining {

  private static final Logger log = LoggerFactory.getLogger(Draining.class);

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

  /** One that fails must keep neither the others from knowing nor the process from draining. */
  private static void tell(Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException e) {
      log.error("a listener failed as draining began: {}", e.getClass().getName());
    }
  }

  /** The process was asked to end; whoever was registered is told. */
  public void begin() {
    List<Runnable> waiting;
    synchronized (listeners) {
      begun = true;
      waiting = List.copyOf(listeners);
      listeners.clear();
    }
    waiting.forEach(Draining::tell);
  }
}
