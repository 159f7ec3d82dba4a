package org.evenkeel.notification.delivery.sending;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * How many transactions of a lane run at once, so that many deliveries leave connections to others.
 */
final class Turns {

  private static final Logger log = LoggerFactory.getLogger(Turns.class);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Semaphore places;
  private volatile boolean ended;

  Turns(int places) {
    this.places = new Semaphore(places, true);
  }

  <T> T transaction(Supplier<T> work) throws InterruptedException {
    places.acquire();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  void transaction(Runnable work) throws InterruptedException {
    transaction(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * The same, again and again while the database is away: what a provider said must not be lost
   * with it, or the message is sent a second time. The process's end ends that too.
   */
  void untilKept(Runnable work) throws InterruptedException {
    while (true) {
      try {
        transaction(work);
        return;
      } catch (DataAccessResourceFailureException
          | TransientDataAccessException
          | RecoverableDataAccessException
          | TransactionException e) {
        if (ended) {
          throw e;
        }
        log.warn("what a provider said waits for the database: {}", e.getClass().getSimpleName());
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    }
  }

  void begin() {
    ended = false;
  }

  void end() {
    ended = true;
  }
}
