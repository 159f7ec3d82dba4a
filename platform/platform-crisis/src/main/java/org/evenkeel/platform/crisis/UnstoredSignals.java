package org.evenkeel.platform.crisis;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.evenkeel.contracts.Fact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signals that could not be stored because the database is away. They wait in memory and are stored
 * when it is back, whether or not the person ever sends the text again. A source id may be stored
 * twice, which opens one case. What is left when the process ends is lost, and said in the log.
 */
final class UnstoredSignals implements AutoCloseable {

  /** A signal that waits, and what it is known by. */
  record Pending(UUID userId, String sourceId, Fact fact) {}

  private static final Logger log = LoggerFactory.getLogger(UnstoredSignals.class);

  /** A few hundred bytes each; more would mean that half a city is in danger at once. */
  private static final int MOST = 10_000;

  private static final long FIRST_PAUSE = Duration.ofMillis(500).toNanos();
  private static final long LONGEST_PAUSE = Duration.ofSeconds(5).toNanos();

  private final Consumer<Pending> store;
  private final Map<String, Pending> waiting = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Keeps signals for later.
   *
   * @param store stores one, or throws
   */
  UnstoredSignals(Consumer<Pending> store, MeterRegistry meters) {
    this.store = store;
    Gauge.builder("crisis_signals_unstored", waiting, Map::size)
        .description("signals that wait in memory for the database")
        .register(meters);
  }

  /** Stores the signal as soon as it can be; returns at once. */
  void keep(Pending signal) {
    if (waiting.size() >= MOST) {
      log.error("no room for signal {}: the urgent path alone carries it", signal.sourceId());
    } else if (waiting.putIfAbsent(signal.sourceId(), signal) == null) {
      threads.execute(() -> storeWhenPossible(signal));
    }
  }

  private void storeWhenPossible(Pending signal) {
    long pause = FIRST_PAUSE;
    try {
      while (!stored(signal)) {
        TimeUnit.NANOSECONDS.sleep(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
      waiting.remove(signal.sourceId());
      log.info("signal {} is stored, late", signal.sourceId());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean stored(Pending signal) {
    try {
      store.accept(signal);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    waiting.keySet().forEach(id -> log.error("signal {} was never stored", id));
  }
}
