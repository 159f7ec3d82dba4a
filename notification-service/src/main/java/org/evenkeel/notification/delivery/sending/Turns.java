package org.evenkeel.notification.delivery.sending;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How many transactions of a lane run at once, so that many deliveries leave connections to others.
 */
final class Turns {

  private final Semaphore places;

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
}
