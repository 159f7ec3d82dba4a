package org.evenkeel.platform.messaging.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Moves committed facts to the broker on a thread of its own. Of all replicas over one database the
 * one that holds the lock sends, the others stand by. Neither broker nor database is ever given up.
 */
final class OutboxRelay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
  private static final Duration STANDBY = Duration.ofSeconds(1);
  private static final Duration STOPPING = Duration.ofSeconds(10);

  private final Connections connections;
  private final FactProducer producer;
  private final OutboxMetrics metrics;
  private final Duration poll;
  private final boolean autoStartup;
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private volatile @Nullable Leading leading;
  private @Nullable Thread thread;

  OutboxRelay(
      Connections connections,
      FactProducer producer,
      OutboxMetrics metrics,
      Duration poll,
      boolean autoStartup) {
    this.connections = connections;
    this.producer = producer;
    this.metrics = metrics;
    this.poll = poll;
    this.autoStartup = autoStartup;
  }

  /** Opens connections beside the pool. */
  @FunctionalInterface
  interface Connections {
    Connection open() throws SQLException;
  }

  /** Something was committed. */
  void wake() {
    Leading current = leading;
    if (current != null) {
      current.wake();
    }
  }

  @Override
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    CountDownLatch latch = new CountDownLatch(1);
    stopped = latch;
    thread = Thread.ofPlatform().daemon().name("outbox-relay").start(() -> run(latch));
  }

  private void run(CountDownLatch latch) {
    try {
      while (latch.getCount() > 0) {
        try (OutboxTable table = new OutboxTable(connections.open())) {
          attend(table, latch);
        } catch (SQLException | RuntimeException e) {
          log.warn("outbox relay starts over: {}", reason(e));
          pause(latch);
        } finally {
          leading = null;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      producer.close();
    }
  }

  private void attend(OutboxTable table, CountDownLatch latch)
      throws SQLException, InterruptedException {
    while (!table.tryLead()) {
      metrics.waiting(table.backlog());
      if (pause(latch)) {
        return;
      }
    }
    Leading mine = new Leading(table, producer, metrics, poll);
    leading = mine;
    mine.lead(() -> latch.getCount() > 0);
  }

  private static boolean pause(CountDownLatch latch) throws InterruptedException {
    return latch.await(STANDBY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Messages of the driver may quote what they were given; the state says enough. */
  private static String reason(Exception e) {
    String name = e.getClass().getSimpleName();
    return e instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
  }

  @Override
  public synchronized void stop() {
    Thread running = thread;
    stopped.countDown();
    wake();
    thread = null;
    try {
      if (running != null && !running.join(STOPPING)) {
        running.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  @Override
  public boolean isAutoStartup() {
    return autoStartup;
  }

  /** Stops after everything that may still publish. */
  @Override
  public int getPhase() {
    return 0;
  }
}
