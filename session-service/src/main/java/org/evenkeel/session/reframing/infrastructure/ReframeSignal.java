package org.evenkeel.session.reframing.infrastructure;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the loop of this process once a request is committed. Others find it when they look. */
@Component
class ReframeSignal {

  private final Semaphore calls = new Semaphore(0);

  /** Wakes the loop when the current transaction has committed. */
  void afterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake();
          }
        });
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
