package org.evenkeel.analytics.counting.messaging;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;
import org.evenkeel.analytics.counting.Freshness;
import org.evenkeel.analytics.counting.Generations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Looks every second how far the rows of this generation are, as long as the process runs. Each
 * process asks for itself: what another saw some time ago says nothing about now.
 */
final class Serving implements SmartLifecycle, Freshness {

  /** Rows that are further behind than this are not read. */
  static final Duration LIMIT = Duration.ofSeconds(5);

  private static final Logger log = LoggerFactory.getLogger(Serving.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Generations generations;
  private final Reach catchingUp;
  private final LongSupplier nanos;
  private final boolean autoStartup;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;
  private volatile @Nullable Long upTo;
  private boolean said;

  Serving(Generations generations, Reach catchingUp, LongSupplier nanos, boolean autoStartup) {
    this.generations = generations;
    this.catchingUp = catchingUp;
    this.nanos = nanos;
    this.autoStartup = autoStartup;
  }

  /** Says up to when the logs have become rows. */
  interface Reach extends AutoCloseable {

    /** A moment by the clock of nanoseconds; empty when it is not known anew. */
    Optional<Long> look() throws ExecutionException, InterruptedException;

    @Override
    void close();
  }

  @Override
  public boolean fresh() {
    return behind() <= LIMIT.toNanos();
  }

  /** How far the rows may be behind, in seconds; endless while nobody knows. */
  double secondsBehind() {
    return behind() / 1e9;
  }

  private double behind() {
    Long reached = upTo;
    return reached == null ? Double.POSITIVE_INFINITY : nanos.getAsLong() - reached;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name("analytics-serving").start(this::run);
    }
  }

  private void run() {
    try (catchingUp) {
      do {
        look();
      } while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One look. */
  void look() throws InterruptedException {
    try {
      Long reached = catchingUp.look().orElse(null);
      if (reached != null) {
        reached(reached);
      }
    } catch (ExecutionException | KafkaException | DataAccessException | TransactionException e) {
      log.debug("nobody can say yet how far the stream is: {}", e.getClass().getSimpleName());
    }
    boolean fresh = fresh();
    if (fresh != said) {
      said = fresh;
      log.info(
          "counts come from {}", fresh ? "the rows of " + Generation.OWN.stream() : "activity");
    }
  }

  private void reached(long moment) {
    if (upTo == null) {
      generations.caughtUp(Generation.OWN.number());
    }
    upTo = moment;
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
