package org.evenkeel.analytics.counting.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.evenkeel.platform.messaging.ConsumerMeters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Runs the stream while the process runs. It starts beside the service, which answers from
 * PostgreSQL meanwhile, and a broker that is away keeps nothing from starting.
 */
final class AnalyticsStream implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(AnalyticsStream.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration STOPPING = Duration.ofSeconds(10);

  private final Supplier<KafkaStreams> making;
  private final Patience patience;
  private final MeterRegistry meters;
  private final BooleanSupplier used;
  private final boolean autoStartup;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread starting;
  private volatile @Nullable KafkaStreams running;
  private volatile boolean removed;
  private @Nullable KafkaStreamsMetrics metrics;

  /**
   * The stream.
   *
   * @param making makes it; may fail while the broker is away
   * @param used says that its generation is in use; false when that was removed
   * @param autoStartup whether it runs at all
   */
  AnalyticsStream(
      Supplier<KafkaStreams> making,
      BooleanSupplier used,
      Patience patience,
      MeterRegistry meters,
      boolean autoStartup) {
    this.making = making;
    this.used = used;
    this.patience = patience;
    this.meters = meters;
    this.autoStartup = autoStartup;
  }

  /** What Kafka Streams is doing; empty while it could not be made. */
  Optional<KafkaStreams.State> state() {
    return Optional.ofNullable(running).map(KafkaStreams::state);
  }

  /** Whether it does not run because its generation was removed. */
  boolean removed() {
    return removed;
  }

  @Override
  public synchronized void start() {
    if (starting == null) {
      ConsumerMeters.register(
          meters,
          "analytics-stream",
          () -> Stream.ofNullable(running).flatMap(known -> known.metrics().values().stream()));
      starting = Thread.ofPlatform().daemon().name("analytics-stream").start(this::begin);
    }
  }

  private void begin() {
    try {
      while (stopped.getCount() > 0 && !removed && !begun()) {
        if (stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean begun() {
    try {
      if (!used.getAsBoolean()) {
        removed = true;
        log.error(
            "{} was removed and does not come back: counts are made plainly until its number is"
                + " raised",
            Generation.OWN.stream());
        return false;
      }
      KafkaStreams streams = making.get();
      streams.setUncaughtExceptionHandler(this::replaced);
      streams.setStateListener((now, before) -> log.info("the stream is {}", now));
      metrics = new KafkaStreamsMetrics(streams);
      metrics.bindTo(meters);
      running = streams;
      if (removed) {
        return false;
      }
      streams.start();
      return true;
    } catch (KafkaException | UncheckedIOException | DataAccessException e) {
      log.warn("the stream cannot start yet: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  /** What was not committed is done again by another thread; nothing is skipped. */
  private StreamThreadExceptionResponse replaced(Throwable error) {
    if (patience.ended()) {
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    Throwable cause = error.getCause() == null ? error : error.getCause();
    log.error(
        "a thread of the stream ended, another follows: {} of {}",
        error.getClass().getName(),
        cause.getClass().getName());
    try {
      if (stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /** Gives its partitions up at once, so that other processes have them. */
  @Override
  public synchronized void stop() {
    stopped.countDown();
    if (!closed()) {
      log.warn("the stream is still busy; what it does is done again after the next start");
    }
    if (metrics != null) {
      metrics.close();
    }
  }

  /** Ends for good, because its generation was removed. False while it is still busy. */
  synchronized boolean end() {
    removed = true;
    return closed();
  }

  private boolean closed() {
    patience.end();
    Thread begins = starting;
    try {
      if (begins != null) {
        begins.join(STOPPING);
        if (begins.isAlive()) {
          return false;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    KafkaStreams streams = running;
    return streams == null
        || streams.close(
            CloseOptions.timeout(STOPPING)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
  }

  @Override
  public synchronized boolean isRunning() {
    return starting != null && stopped.getCount() > 0;
  }

  @Override
  public boolean isAutoStartup() {
    return autoStartup;
  }
}
