package org.evenkeel.analytics.counting.messaging;

import java.time.Duration;
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
 * Looks again and again how far the rows of this generation are, as long as the process runs. Each
 * process asks for itself: what another saw some time ago says nothing about now.
 */
final class Serving implements SmartLifecycle, Freshness {

  /** Rows that are further behind than this are not read. */
  static final Duration LIMIT = Duration.ofSeconds(5);

  private static final Logger log = LoggerFactory.getLogger(Serving.class);

  /** A question is asked so often, unless the one before took longer. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * Pause while an answer is waited for: stream, group and broker commit in tenths of a second, and
   * each of these steps must not cost a whole pause.
   */
  static final Duration OPEN_PAUSE = Duration.ofMillis(200);

  private final Generations generations;
  private final Reach catchingUp;
  private final LongSupplier nanos;
  private final boolean autoStartup;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;
  private volatile @Nullable Long upTo;
  private volatile State state = State.UNKNOWN;

  Serving(Generations generations, Reach catchingUp, LongSupplier nanos, boolean autoStartup) {
    this.generations = generations;
    this.catchingUp = catchingUp;
    this.nanos = nanos;
    this.autoStartup = autoStartup;
  }

  /** Says up to when the logs have become rows. */
  interface Reach extends AutoCloseable {

    Look look() throws ExecutionException, InterruptedException;

    @Override
    void close();
  }

  /** How it stands with the rows. */
  enum State {
    UNKNOWN,
    BEHIND,
    FRESH,
    /** The stream has to read a log again that holds less than it did. */
    LOG_MADE_ANEW,
    /** What the rows were counted from is gone; they do not become right by themselves. */
    LOG_LOST
  }

  State state() {
    return state;
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
      Duration pause;
      do {
        pause = look();
      } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One look; answers with how long to wait for the next. */
  Duration look() throws InterruptedException {
    Look look = told();
    State now =
        switch (look) {
          case Look.Anew _ -> State.LOG_MADE_ANEW;
          case Look.Lost _ -> State.LOG_LOST;
          case Look.Reached _, Look.Open _, Look.Unknown _ when fresh() -> State.FRESH;
          case Look.Reached _, Look.Open _ -> State.BEHIND;
          case Look.Unknown _ -> State.UNKNOWN;
        };
    if (now != state) {
      say(look, now);
      state = now;
    }
    return pause(look);
  }

  private Look told() throws InterruptedException {
    try {
      Look look = catchingUp.look();
      if (look instanceof Look.Reached reached) {
        reached(reached.moment());
      }
      return look;
    } catch (ExecutionException | KafkaException | DataAccessException | TransactionException e) {
      log.debug("nobody can say yet how far the stream is: {}", e.getClass().getSimpleName());
      return new Look.Unknown();
    } catch (RuntimeException e) {
      // Without this thread rows would never be fresh again, and health would keep its last word.
      log.warn("a look at the stream failed: {}", e.getClass().getName());
      return new Look.Unknown();
    }
  }

  private void reached(long moment) {
    if (upTo == null) {
      generations.caughtUp(Generation.OWN.number());
    }
    upTo = moment;
  }

  private void say(Look look, State now) {
    if (look instanceof Look.Anew anew) {
      log.warn("{} was made anew; counts come from activity until it is read again", anew.topic());
    } else if (look instanceof Look.Lost lost) {
      log.error(
          "{} was counted from topics that are gone; counts come from activity", lost.stream());
    } else if (now == State.FRESH) {
      log.info("counts come from the rows of {}", Generation.OWN.stream());
    } else if (state == State.FRESH || state == State.UNKNOWN) {
      log.info("counts come from activity");
    }
  }

  private Duration pause(Look look) {
    return switch (look) {
      case Look.Open open when since(open.asked()).compareTo(LIMIT) <= 0 -> OPEN_PAUSE;
      case Look.Reached reached -> longer(OPEN_PAUSE, PAUSE.minus(since(reached.moment())));
      // Its answer comes too late to make anything fresh; a long way back need not be watched.
      case Look.Open _, Look.Unknown _, Look.Anew _, Look.Lost _ -> PAUSE;
    };
  }

  private Duration since(long moment) {
    return Duration.ofNanos(nanos.getAsLong() - moment);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
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
