package org.evenkeel.analytics.counting.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a thread of the stream waits for keys. It never goes on without them, and ends with us. */
final class Patience {

  private static final int GROWTH = 3;

  private final Duration first;
  private final Duration longest;
  private final CountDownLatch over = new CountDownLatch(1);

  Patience(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
  }

  /**
   * Waits before another try.
   *
   * @param tries so far, from 1
   * @throws IllegalStateException when the stream is to stop: what is under way is done again
   */
  void pause(int tries) {
    double millis = (double) first.toMillis() * Math.pow(GROWTH, tries - 1.0);
    try {
      if (over.await((long) Math.min(millis, (double) longest.toMillis()), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the stream is to stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  void end() {
    over.countDown();
  }

  boolean ended() {
    return over.getCount() == 0;
  }
}
