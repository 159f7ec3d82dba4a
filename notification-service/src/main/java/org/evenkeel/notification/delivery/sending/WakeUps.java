package org.evenkeel.notification.delivery.sending;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets a lane know that something may be due. */
@Component
public class WakeUps {

  private final Map<Lane, Semaphore> lanes = new EnumMap<>(Lane.class);

  WakeUps() {
    for (Lane lane : Lane.values()) {
      lanes.put(lane, new Semaphore(0));
    }
  }

  /** Once the current transaction has committed. */
  public void afterCommit(DeliveryKind kind) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake(Lane.of(kind));
          }
        });
  }

  void wake(Lane lane) {
    of(lane).release();
  }

  /** Until the lane is woken, or for this long. */
  void await(Lane lane, Duration longest) throws InterruptedException {
    Semaphore semaphore = of(lane);
    if (semaphore.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      semaphore.drainPermits();
    }
  }

  private Semaphore of(Lane lane) {
    Semaphore semaphore = lanes.get(lane);
    if (semaphore == null) {
      throw new IllegalStateException("no lane " + lane);
    }
    return semaphore;
  }
}
