package org.evenkeel.analytics.counting.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.evenkeel.analytics.counting.CountedRows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Lets this generation of the stream be read once it has caught up with the logs. Until then the
 * one before is; replicas that do so at once do no harm.
 */
final class Serving implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Serving.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final CountedRows rows;
  private final CatchingUp catchingUp;
  private final boolean autoStartup;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;

  Serving(CountedRows rows, CatchingUp catchingUp, boolean autoStartup) {
    this.rows = rows;
    this.catchingUp = catchingUp;
    this.autoStartup = autoStartup;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name("analytics-serving").start(this::run);
    }
  }

  private void run() {
    try {
      while (!served()) {
        if (stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean served() throws InterruptedException {
    try {
      if (rows.serving() >= AnalyticsTopology.GENERATION) {
        return true;
      }
      if (!catchingUp.done()) {
        return false;
      }
      rows.serve(AnalyticsTopology.GENERATION);
      log.info("generation {} of the stream is read from now on", AnalyticsTopology.GENERATION);
      return true;
    } catch (ExecutionException | KafkaException | DataAccessException | TransactionException e) {
      log.debug("nobody can say yet how far the stream is: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  @Override
  public synchronized void stop() {
    stopped.countDown();
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null && stopped.getCount() > 0;
  }

  @Override
  public boolean isAutoStartup() {
    return autoStartup;
  }
}
