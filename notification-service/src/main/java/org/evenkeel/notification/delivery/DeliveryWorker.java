package org.evenkeel.notification.delivery;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sends what is due: at once when woken, and every second what waited for another attempt. */
@Component
class DeliveryWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final long POLL_MILLIS = 1_000;

  private final ObjectProvider<SendingMail> sending;
  private final ObjectProvider<Deliveries> deliveries;
  private final Semaphore wakeUps = new Semaphore(0);
  private volatile @Nullable Thread thread;

  DeliveryWorker(ObjectProvider<SendingMail> sending, ObjectProvider<Deliveries> deliveries) {
    this.sending = sending;
    this.deliveries = deliveries;
  }

  void wakeUp() {
    wakeUps.release();
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("deliveries").start(this::work);
  }

  private void work() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        drain();
        wakeUps.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
        wakeUps.drainPermits();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void drain() throws InterruptedException {
    try {
      deliveries.getObject().expire();
      while (sending.getObject().sendOne()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("deliveries wait for the database: {}", e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      // This thread is the only one that sends: whatever it meets, it goes on.
      log.error("deliveries were interrupted: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      try {
        running.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
