package org.evenkeel.platform.web.stream;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Says that there may be something to tell. Many wake-ups at once are one. */
final class Wakeups {

  private final Semaphore signals = new Semaphore(0);

  void wake() {
    signals.release();
  }

  /** Waits for a wake-up, or for so long. */
  void await(Duration longest) throws InterruptedException {
    if (signals.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
      signals.drainPermits();
    }
  }
}
