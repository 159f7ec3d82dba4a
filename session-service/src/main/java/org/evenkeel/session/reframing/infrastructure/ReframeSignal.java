package org.evenkeel.session.reframing.infrastructure;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.evenkeel.platform.messaging.AfterCommit;
import org.springframework.stereotype.Component;

/** Wakes the loop of this process once a request is committed. Others find it when they look. */
@Component
class ReframeSignal {

  private final Semaphore calls = new Semaphore(0);

  /** Wakes the loop when the current transaction has committed. */
  void afterCommit() {
    AfterCommit.run(this::wake);
  }

  void wake() {
    calls.release();
  }

  /** Waits for a call, or until it is time to look anyway. */
  void await(Duration most) throws InterruptedException {
    if (calls.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
      calls.drainPermits();
    }
  }
}
